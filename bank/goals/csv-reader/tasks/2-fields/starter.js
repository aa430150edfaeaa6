function splitFields(line) {
}
