const splitLines = (text) => {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return (clean.match(/[^\r\n]+/g) ?? []).filter((line) => /\S/.test(line));
};
