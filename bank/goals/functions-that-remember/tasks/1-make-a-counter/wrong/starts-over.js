function makeCounter(start = 0, step = 1) {
  return function () {
    let current = start;
    const value = current;
    current += step;
    return value;
  };
}
