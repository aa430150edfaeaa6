function answer(n) { const kept = []; for (;;) kept.push({ n: kept.length, text: 'x'.repeat(100) + kept.length }); }
if (require.main === module) answer(1);
