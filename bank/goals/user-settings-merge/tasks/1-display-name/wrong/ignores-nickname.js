function displayName({ first, last, nickname }) {
  const full = [first, last].filter(Boolean).join(" ");
  return full || nickname || "Guest";
}
