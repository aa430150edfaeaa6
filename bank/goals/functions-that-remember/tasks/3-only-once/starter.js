function once(fn) {
}
