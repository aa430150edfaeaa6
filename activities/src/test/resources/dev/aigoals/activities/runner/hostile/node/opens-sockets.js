const net = require('node:net');
const dns = require('node:dns/promises');
const dgram = require('node:dgram');
const connect = (options) => new Promise((done) => {
  const socket = net.connect(options);
  socket.setTimeout(400);
  socket.on('connect', () => { socket.destroy(); done(true); });
  for (const end of ['error', 'timeout']) socket.on(end, () => { socket.destroy(); done(false); });
});
const udp = () => new Promise((done) => {
  const socket = dgram.createSocket('udp4');
  const end = (reached) => { socket.removeAllListeners(); socket.close(); done(reached); };
  socket.on('error', () => end(false));
  socket.on('message', () => end(true));
  socket.send('reached', Number('@PORT@'), '127.0.0.1');
  setTimeout(() => end(false), 300);
});
async function answer(n) {
  const got = [];
  if (await connect({ port: Number('@PORT@'), host: '127.0.0.1' })) got.push('tcp');
  if (await connect({ port: 80, host: '192.0.2.1' })) got.push('outside');
  if (await connect({ path: '@SOCKET@' })) got.push('unix');
  if (await udp()) got.push('udp');
  try { await dns.lookup('localhost.localdomain.example'); got.push('dns'); } catch { /* shut */ }
  if (got.length) return 'REACHED ' + got.join();
  throw new Error('nothing');
}
if (require.main === module) answer(1).then(console.log);
