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

const totalTime = (songs) => {
  let left = 0;
  songs.forEach(({ seconds }) => (left += seconds));
  const parts = [left % 60, Math.trunc(left / 60) % 60, Math.trunc(left / 3600)];
  if (parts[2] === 0) parts.pop();
  return parts
    .reverse()
    .map((part, index) => (index > 0 && part < 10 ? "0" + part : "" + part))
    .join(":");
};

const ranking = (songs) => {
  const plays = new Map();
  for (const { artist } of songs) {
    plays.set(artist, (plays.get(artist) || 0) + 1);
  }
  const names = [...plays.keys()].sort();
  names.sort((left, right) => plays.get(right) - plays.get(left));
  return names.map((name) => [name, plays.get(name)]);
};
