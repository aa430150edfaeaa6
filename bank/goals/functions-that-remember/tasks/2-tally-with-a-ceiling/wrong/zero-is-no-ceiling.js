function makeCounter(start = 0, step = 1) {
  let current = start;
  return function () {
    const value = current;
    current += step;
    return value;
  };
}

function makeTally(ceiling) {
  let total = 0;
  return (amount) => {
    if (!ceiling || total + amount <= ceiling) {
      total += amount;
    }
    return total;
  };
}
