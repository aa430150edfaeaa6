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
