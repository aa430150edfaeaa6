function answer(n) { return [NaN, Infinity, -Infinity, -0, 10n ** 30000n, 2 ** 1023 * 2]; }
if (require.main === module) console.log(answer(1));
