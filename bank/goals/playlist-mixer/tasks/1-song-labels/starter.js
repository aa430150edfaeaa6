function labels(songs) {
}
