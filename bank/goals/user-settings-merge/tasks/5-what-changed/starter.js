function changes(before, after) {
}
