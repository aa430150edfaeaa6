function outline(comments) {
}
