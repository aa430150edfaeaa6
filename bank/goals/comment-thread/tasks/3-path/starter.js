function pathTo(comments, id) {
}
