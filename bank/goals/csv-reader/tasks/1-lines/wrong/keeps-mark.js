function splitLines(text) {
  return text.split(/\r\n|\n|\r/).filter((line) => /[^ \t]/.test(line));
}
