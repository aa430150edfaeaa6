function countComments(comments) {
  let count = 0;
  for (const comment of comments) {
    count += 1 + countComments(comment.replies);
  }
  return count;
}

function outline(comments, depth = 0) {
  const lines = comments.map(({ author, text }) => `${"  ".repeat(depth)}${author}: ${text}`);
  for (const comment of comments) {
    lines.push(...outline(comment.replies, depth + 1));
  }
  return lines;
}
