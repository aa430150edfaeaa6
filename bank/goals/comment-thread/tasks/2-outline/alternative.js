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
