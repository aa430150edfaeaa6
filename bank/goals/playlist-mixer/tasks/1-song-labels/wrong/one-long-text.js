function labels(songs) {
  let text = "";
  songs.forEach((song, index) => {
    text += `${index + 1}. ${song.title} (${song.artist})\n`;
  });
  return text;
}
