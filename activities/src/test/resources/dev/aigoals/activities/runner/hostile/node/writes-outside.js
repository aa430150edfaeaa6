const fs = require('node:fs');
const places = ['@SECRET@', '@FOLDER@/new', '/usr/reached', '/etc/reached', '/reached', '/work/solution.js', '/dev/reached'];
function answer(n) {
  const got = [];
  for (const place of places) {
    for (const deed of [() => fs.writeFileSync(place, 'x'), () => fs.unlinkSync(place), () => fs.chmodSync(place, 0o777)]) {
      try { deed(); got.push(place); } catch { /* shut */ }
    }
  }
  if (got.length) return 'REACHED ' + got.join();
  throw new Error('nothing');
}
if (require.main === module) console.log(answer(1));
