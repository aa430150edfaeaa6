function answer(n) { for (let i = 0; i < 1024; i++) console.log('x'.repeat(1024 * 1024)); }
if (require.main === module) answer(1);
