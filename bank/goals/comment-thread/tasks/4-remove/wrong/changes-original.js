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
    const below = pathTo(comment.replies, id);
    if (below !== null) {
      return [comment.id, ...below];
    }
  }
  return null;
}

function withoutComment(comments, id) {
  const kept = comments.filter((comment) => comment.id !== id);
  for (const comment of kept) {
    comment.replies = withoutComment(comment.replies, id);
  }
  return kept;
}
