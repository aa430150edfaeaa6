const makeCounter = (start = 0, step = 1) => {
  let calls = 0;
  return () => start + step * calls++;
};

const makeTally = (ceiling) => {
  const accepted = [0];
  const sum = () => accepted.reduce((a, b) => a + b);
  return function add(amount) {
    const tooMuch = ceiling !== undefined && sum() + amount > ceiling;
    if (!tooMuch) accepted.push(amount);
    return sum();
  };
};

const once = (fn) => {
  let run = (...args) => {
    const result = fn(...args);
    run = () => result;
    return result;
  };
  return (...args) => run(...args);
};

const memoize = (fn) => {
  const inputs = [];
  const results = [];
  return function (input) {
    let place = inputs.indexOf(input);
    if (place === -1) {
      place = inputs.push(input) - 1;
      results.push(fn(input));
    }
    return results[place];
  };
};
