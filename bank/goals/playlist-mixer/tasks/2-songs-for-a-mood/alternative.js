const labels = (songs) => {
  const result = [];
  for (const { title, artist } of songs) {
    result.push(result.length + 1 + ". " + title + " (" + artist + ")");
  }
  return result;
};

const forMood = (songs, mood, maxSeconds) => {
  const chosen = [];
  for (const song of songs) {
    if (song.mood.toUpperCase() !== mood.toUpperCase()) continue;
    if (maxSeconds !== undefined && song.seconds > maxSeconds) continue;
    chosen.push(song);
  }
  return chosen;
};
