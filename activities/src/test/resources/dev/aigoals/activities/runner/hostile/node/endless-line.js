// tells: print
const fs = require('node:fs');
function answer(n) {
  const text = Buffer.alloc(65536, 120);
  for (;;) { try { fs.writeSync(1, text); } catch { /* full */ } }
}
if (require.main === module) answer(1);
