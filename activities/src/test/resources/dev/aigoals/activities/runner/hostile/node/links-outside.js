const fs = require('node:fs');
const targets = ['@SECRET@', '@FOLDER@', '/proc/1/root@SECRET@', '/proc/self/root/../..@SECRET@'];
function answer(n) {
  const got = [];
  targets.forEach((target, i) => {
    fs.symlinkSync(target, '/tmp/' + i);
    for (const path of ['/tmp/' + i, '/tmp/' + i + '/secret.txt']) {
      for (const mode of ['r', 'a']) {
        try { fs.closeSync(fs.openSync(path, mode)); got.push(path); } catch { /* shut */ }
      }
    }
  });
  if (got.length) return 'REACHED ' + got.join();
  throw new Error('nothing');
}
if (require.main === module) console.log(answer(1));
