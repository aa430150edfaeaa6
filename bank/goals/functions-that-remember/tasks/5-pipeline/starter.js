function pipeline(...functions) {
}
