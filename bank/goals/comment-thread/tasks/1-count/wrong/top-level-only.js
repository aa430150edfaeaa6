function countComments(comments) {
  return comments.length;
}
