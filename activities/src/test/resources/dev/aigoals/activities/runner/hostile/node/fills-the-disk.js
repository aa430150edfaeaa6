const fs = require('node:fs');
function answer(n) {
  for (const folder of ['/tmp', '/work', '/dev/shm']) {
    try {
      for (let i = 0; i < 200; i++) fs.writeFileSync(`${folder}/${i}`, Buffer.alloc(4_000_000));
      return 'REACHED room for 800 MB in ' + folder;
    } catch { /* full */ }
  }
  throw new Error('full');
}
if (require.main === module) console.log(answer(1));
