// tells: too long
function answer(n) { for (;;) n++; }
if (require.main === module) answer(1);
