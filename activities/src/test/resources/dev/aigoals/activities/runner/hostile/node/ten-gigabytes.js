function answer(n) { return Buffer.alloc(10_000_000_000, 1).length; }
if (require.main === module) console.log(answer(1));
