function answer(n) {
  throw new Proxy({}, { get() { for (;;) {} }, getPrototypeOf() { for (;;) {} } });
}
if (require.main === module) answer(1);
