function totalTime(songs) {
}
