function buildThread(rows) {
}
