function answer(n) { return new Promise(() => { setInterval(() => {}, 1000); }); }
answer(1);
