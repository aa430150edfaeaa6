function answer(n) {
  const value = { get expected() { return { __proto__: null, get again() { return value; } }; } };
  return { value, get late() { for (;;) {} } };
}
