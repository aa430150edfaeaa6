const labels = (songs) => {
  const result = [];
  for (const { title, artist } of songs) {
    result.push(result.length + 1 + ". " + title + " (" + artist + ")");
  }
  return result;
};
