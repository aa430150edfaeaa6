// tells: RangeError
function answer(n) { return answer(n + 1); }
if (require.main === module) answer(1);
