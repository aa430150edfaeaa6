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

function memoize(fn) {
  const memory = new Map();
  return (input) => {
    if (!memory.has(input)) {
      memory.set(input, fn(input));
    }
    return memory.get(input);
  };
}

function pipeline(...functions) {
  return (value) => {
    let result = value;
    for (const fn of functions) {
      result = fn(value);
    }
    return result;
  };
}
