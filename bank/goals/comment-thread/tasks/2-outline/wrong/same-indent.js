function countComments(comments) {
  let count = 0;
  for (const comment of comments) {
    count += 1 + countComments(comment.replies);
  }
  return count;
}

function outline(comments, indent = "") {
  const lines = [];
  for (const { author, text, replies } of comments) {
    lines.push(`${indent}${author}: ${text}`);
    lines.push(...outline(replies, "  "));
  }
  return lines;
}
