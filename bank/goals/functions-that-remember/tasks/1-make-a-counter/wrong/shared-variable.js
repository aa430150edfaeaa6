let current = 0;

function makeCounter(start = 0, step = 1) {
  current = start;
  return function () {
    const value = current;
    current += step;
    return value;
  };
}
