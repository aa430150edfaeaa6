function countComments(comments) {
  let count = comments.length;
  for (const comment of comments) {
    for (const reply of comment.replies) {
      count += 1;
    }
  }
  return count;
}
