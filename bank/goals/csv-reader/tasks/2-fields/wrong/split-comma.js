function splitLines(text) {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}

function splitFields(line) {
  if ((line.match(/"/g) ?? []).length % 2 === 1) {
    throw new Error("Unclosed quote");
  }
  return line.split(",").map((field) => field.replace(/^"|"$/g, "").replaceAll('""', '"'));
}
