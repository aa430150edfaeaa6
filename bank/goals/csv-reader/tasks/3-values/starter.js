function convert(field) {
}
