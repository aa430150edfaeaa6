function countComments(comments) {
  let count = 0;
  for (const comment of comments) {
    count += 1;
    countComments(comment.replies);
  }
  return count;
}
