const splitLines = (text) => {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return (clean.match(/[^\r\n]+/g) ?? []).filter((line) => /\S/.test(line));
};

const splitFields = (line) => {
  const fields = [];
  let field = "";
  let inQuotes = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (inQuotes && c === '"' && line[i + 1] === '"') {
      field += '"';
      i++;
    } else if (c === '"') {
      inQuotes = !inQuotes;
    } else if (c === "," && !inQuotes) {
      fields.push(field);
      field = "";
    } else {
      field += c;
    }
  }
  if (inQuotes) throw new Error("Unclosed quote");
  return [...fields, field];
};

const KINDS = [
  [/^\s*$/, () => null],
  [/^true$/i, () => true],
  [/^false$/i, () => false],
  [/^-?([1-9]\d+|\d)(\.\d+)?$/, (text) => parseFloat(text)],
  [/^/, (text) => text],
];

const convert = (field) => KINDS.find(([pattern]) => pattern.test(field))[1](field);

const parseCsv = (text) => {
  const table = splitLines(text).map(splitFields);
  const result = [];
  for (let r = 1; r < table.length; r++) {
    if (table[r].length !== table[0].length) {
      throw new Error("Row " + r + " has " + table[r].length + " fields instead of " + table[0].length);
    }
    const record = {};
    table[r].forEach((field, c) => {
      record[table[0][c].trim()] = convert(field);
    });
    result.push(record);
  }
  return result;
};

const quoteIfNeeded = (text) =>
  text.includes(",") || text.includes('"') ? '"' + text.split('"').join('""') + '"' : text;

const toCsv = ([first, ...others]) => {
  if (!first) return "";
  const keys = Object.keys(first);
  let text = keys.map(quoteIfNeeded).join(",") + "\n";
  for (const row of [first, ...others]) {
    const cells = [];
    for (const key of keys) {
      const empty = row[key] === null || row[key] === undefined;
      cells.push(empty ? "" : quoteIfNeeded(`${row[key]}`));
    }
    text += cells + "\n";
  }
  return text;
};
