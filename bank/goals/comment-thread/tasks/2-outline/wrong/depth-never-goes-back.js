function countComments(comments) {
  let count = 0;
  for (const comment of comments) {
    count += 1 + countComments(comment.replies);
  }
  return count;
}

function outline(comments) {
  const lines = [];
  let depth = 0;
  function walk(list) {
    for (const { author, text, replies } of list) {
      lines.push(`${"  ".repeat(depth)}${author}: ${text}`);
      if (replies.length > 0) {
        depth += 1;
        walk(replies);
      }
    }
  }
  walk(comments);
  return lines;
}
