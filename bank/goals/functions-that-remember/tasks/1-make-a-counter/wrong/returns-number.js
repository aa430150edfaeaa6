function makeCounter(start = 0, step = 1) {
  let current = start;
  function next() {
    const value = current;
    current += step;
    return value;
  }
  return next();
}
