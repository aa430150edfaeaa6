function labels(songs) {
  return songs.map((song, index) => `${index + 1}. ${song.title} (${song.artist})`);
}

function forMood(songs, mood, maxSeconds = Infinity) {
  const wanted = mood.toLowerCase();
  return songs.filter((song) => song.mood.toLowerCase() === wanted && song.seconds <= maxSeconds);
}

function totalTime(songs) {
  const total = songs.reduce((sum, song) => sum + song.seconds, 0);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const two = (number) => String(number).padStart(2, "0");
  const seconds = two(total % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}
