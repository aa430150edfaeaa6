function ranking(songs) {
}
