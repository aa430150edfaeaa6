function memoize(fn) {
}
