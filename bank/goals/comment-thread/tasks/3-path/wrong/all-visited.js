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
  const path = [];
  function search(list) {
    for (const comment of list) {
      path.push(comment.id);
      if (comment.id === id || search(comment.replies)) {
        return true;
      }
    }
    return false;
  }
  return search(comments) ? path : null;
}
