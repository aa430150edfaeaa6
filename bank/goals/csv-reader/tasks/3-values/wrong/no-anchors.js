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
  if (/^(true|false)$/i.test(field)) {
    return field.toLowerCase() === "true";
  }
  if (/^0\d/.test(field)) {
    return field;
  }
  return /-?\d+(\.\d+)?/.test(field) ? Number(field) : field;
}
