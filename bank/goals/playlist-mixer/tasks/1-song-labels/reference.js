function labels(songs) {
  return songs.map((song, index) => `${index + 1}. ${song.title} (${song.artist})`);
}
