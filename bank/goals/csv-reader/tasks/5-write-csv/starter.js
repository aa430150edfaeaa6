function toCsv(rows) {
}
