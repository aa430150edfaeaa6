function labels(songs) {
  return songs.map((song, index) => `${index}. ${song.title} (${song.artist})`);
}
