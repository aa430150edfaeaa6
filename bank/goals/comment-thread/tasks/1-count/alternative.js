const countComments = (comments) => {
  const waiting = [...comments];
  let count = 0;
  while (waiting.length > 0) {
    waiting.push(...waiting.pop().replies);
    count++;
  }
  return count;
};
