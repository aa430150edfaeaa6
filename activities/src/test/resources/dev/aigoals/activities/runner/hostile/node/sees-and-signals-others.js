const fs = require('node:fs');
function answer(n) {
  const got = [];
  const seen = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  if (seen.length > 4 || seen.includes('@PID@')) got.push('processes');
  try { process.kill(Number('@PID@'), 'SIGKILL'); got.push('kill'); } catch { /* not there */ }
  try { process.setuid(0); got.push('root'); } catch { /* shut */ }
  for (const pid of [1, process.ppid]) { try { process.kill(pid, 'SIGKILL'); } catch { /* shut */ } }
  if (got.length) return 'REACHED ' + got.join();
  throw new Error('nothing');
}
if (require.main === module) console.log(answer(1));
