function makeCounter(start = 0, step = 1) {
  let current = start;
  return function () {
    const value = current;
    current += step;
    return value;
  };
}

function makeTally(ceiling = Infinity) {
  let total = 0;
  return (amount) => {
    if (total + amount <= ceiling) {
      total += amount;
    }
    return total;
  };
}

function once(fn) {
  let done = false;
  let result;
  return (...args) => {
    if (!done) {
      done = true;
      result = fn(...args);
    }
    return result;
  };
}

const memory = new Map();

function memoize(fn) {
  return (input) => {
    if (!memory.has(input)) {
      memory.set(input, fn(input));
    }
    return memory.get(input);
  };
}
