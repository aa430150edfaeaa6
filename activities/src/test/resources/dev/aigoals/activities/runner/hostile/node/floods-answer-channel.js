const fs = require('node:fs');
function answer(n) {
  const text = Buffer.alloc(65536, 120);
  for (;;) fs.writeSync(4, text);
}
