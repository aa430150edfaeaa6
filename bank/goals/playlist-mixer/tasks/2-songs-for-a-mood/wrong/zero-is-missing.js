function labels(songs) {
  return songs.map((song, index) => `${index + 1}. ${song.title} (${song.artist})`);
}

function forMood(songs, mood, maxSeconds) {
  return songs.filter((song) => {
    const sameMood = song.mood.toLowerCase() === mood.toLowerCase();
    return maxSeconds ? sameMood && song.seconds <= maxSeconds : sameMood;
  });
}
