function splitLines(text) {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}

function splitFields(line) {
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  const fields = [];
  for (;;) {
    const match = field.exec(line);
    if (match === null) {
      throw new Error("Unclosed quote");
    }
    const [, quoted, plain, end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") {
      return fields;
    }
  }
}

function convert(field) {
  if (field.trim() === "") {
    return null;
  }
  const small = field.toLowerCase();
  if (small === "true" || small === "false") {
    return small === "true";
  }
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(field) ? Number(field) : field;
}

function parseCsv(text) {
  const lines = splitLines(text);
  if (lines.length === 0) {
    return [];
  }
  const headings = splitFields(lines[0]).map((heading) => heading.trim());
  return lines.map((line, index) => {
    const fields = splitFields(line);
    if (fields.length !== headings.length) {
      throw new Error(`Row ${index} has ${fields.length} fields instead of ${headings.length}`);
    }
    return Object.fromEntries(headings.map((heading, i) => [heading, convert(fields[i])]));
  });
}
