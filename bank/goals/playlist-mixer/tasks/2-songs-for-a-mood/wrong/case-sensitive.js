function labels(songs) {
  return songs.map((song, index) => `${index + 1}. ${song.title} (${song.artist})`);
}

function forMood(songs, mood, maxSeconds = Infinity) {
  return songs.filter((song) => song.mood === mood && song.seconds <= maxSeconds);
}
