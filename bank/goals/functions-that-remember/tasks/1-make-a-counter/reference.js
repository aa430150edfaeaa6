function makeCounter(start = 0, step = 1) {
  let current = start;
  return function () {
    const value = current;
    current += step;
    return value;
  };
}
