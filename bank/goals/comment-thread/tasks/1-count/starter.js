function countComments(comments) {
}
