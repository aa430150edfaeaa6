function labels(songs) {
  return songs.map((song, index) => `${index + 1}. ${song.title} (${song.artist})`);
}

function forMood(songs, mood, maxSeconds = Infinity) {
  const wanted = mood.toLowerCase();
  return songs.filter((song) => song.mood.toLowerCase() === wanted && song.seconds <= maxSeconds);
}
