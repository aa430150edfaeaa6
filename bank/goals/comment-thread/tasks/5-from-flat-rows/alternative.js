const countComments = (comments) => {
  const waiting = [...comments];
  let count = 0;
  while (waiting.length > 0) {
    waiting.push(...waiting.pop().replies);
    count++;
  }
  return count;
};

const outline = (comments) =>
  comments.flatMap((comment) => [
    comment.author + ": " + comment.text,
    ...outline(comment.replies).map((line) => "  " + line),
  ]);

const pathTo = (comments, id) => {
  const waiting = comments.map((comment) => ({ comment, path: [comment.id] }));
  for (const { comment, path } of waiting) {
    if (comment.id === id) return path;
    for (const reply of comment.replies) {
      waiting.push({ comment: reply, path: path.concat(reply.id) });
    }
  }
  return null;
};

const withoutComment = (comments, id) => {
  const copy = structuredClone(comments);
  const prune = (list) => {
    const place = list.findIndex((comment) => comment.id === id);
    if (place >= 0) list.splice(place, 1);
    list.forEach((comment) => prune(comment.replies));
  };
  prune(copy);
  return copy;
};

const buildThread = (rows) => {
  const known = new Set(rows.map((row) => row.id));
  const toNode = ({ id, author, text }) => ({
    id,
    author,
    text,
    replies: rows.filter((row) => row.parent === id).map(toNode),
  });
  return rows.filter((row) => !known.has(row.parent)).map(toNode);
};
