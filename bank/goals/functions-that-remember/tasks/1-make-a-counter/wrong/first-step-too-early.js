function makeCounter(start = 0, step = 1) {
  let current = start;
  return function () {
    current += step;
    return current;
  };
}
