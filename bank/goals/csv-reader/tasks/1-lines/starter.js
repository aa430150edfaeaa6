function splitLines(text) {
}
