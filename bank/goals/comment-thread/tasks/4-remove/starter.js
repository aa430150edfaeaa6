function withoutComment(comments, id) {
}
