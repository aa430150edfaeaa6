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
  const [head, ...rows] = splitLines(text);
  if (head === undefined) {
    return [];
  }
  const headings = splitFields(head).map((heading) => heading.trim());
  return rows.map((row, index) => {
    const fields = splitFields(row);
    if (fields.length !== headings.length) {
      throw new Error(`Row ${index + 1} has ${fields.length} fields instead of ${headings.length}`);
    }
    return Object.fromEntries(headings.map((heading, i) => [heading, convert(fields[i])]));
  });
}

function toCsv(rows) {
  if (rows.length === 0) {
    return "";
  }
  const field = (value) => {
    const text = String(value ?? "");
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const headings = Object.keys(rows[0]);
  const table = [headings, ...rows.map((row) => headings.map((heading) => row[heading]))];
  return table.map((values) => values.map(field).join(",")).join("\n");
}
