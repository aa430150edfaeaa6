function splitLines(text) {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}

function splitFields(line) {
  const fields = [];
  let field = "";
  let inQuotes = false;
  for (let i = 0; i < line.length; i++) {
    if (inQuotes && line[i] === '"' && line[i + 1] === '"') {
      field += '"';
      i++;
    } else if (line[i] === '"') {
      inQuotes = !inQuotes;
    } else if (line[i] === "," && !inQuotes) {
      fields.push(field);
      field = "";
    } else {
      field += line[i];
    }
  }
  fields.push(field);
  return fields;
}
