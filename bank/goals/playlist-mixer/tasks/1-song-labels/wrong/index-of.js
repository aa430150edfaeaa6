function labels(songs) {
  const titles = songs.map((song) => song.title);
  return songs.map((song) => `${titles.indexOf(song.title) + 1}. ${song.title} (${song.artist})`);
}
