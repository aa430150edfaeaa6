function countComments(comments) {
  let count = 0;
  for (const comment of comments) {
    count += 1 + countComments(comment.replies);
  }
  return count;
}

function outline(comments, depth = 0) {
  const lines = [];
  for (const { author, text, replies } of comments) {
    lines.push(`${"  ".repeat(depth)}${author}: ${text}`);
    lines.push(...outline(replies, depth + 1));
  }
  return lines;
}

function pathTo(comments, id) {
  for (const comment of comments) {
    if (comment.id === id) {
      return [id];
    }
    if (comment.replies.length > 0) {
      const below = pathTo(comment.replies, id);
      return below === null ? null : [comment.id, ...below];
    }
  }
  return null;
}
