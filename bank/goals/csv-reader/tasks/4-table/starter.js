function parseCsv(text) {
}
