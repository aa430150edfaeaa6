const fs = require('node:fs');
function answer(n) {
  for (let i = 0; i < 20; i++) { try { fs.closeSync(i); } catch { /* not open */ } }
  for (;;) {}
}
if (require.main === module) answer(1);
