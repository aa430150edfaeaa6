function makeCounter(start, step) {
}
