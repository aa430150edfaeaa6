// A hostile program: tries every way out and prints those that were open.
'use strict';
const fs = require('node:fs');
const net = require('node:net');

const reached = [];
const attempt = (name, deed) => {
  try {
    deed();
    reached.push(name);
  } catch {
    /* the way is shut */
  }
};

attempt('file', () => fs.readFileSync(process.argv[2]));
attempt('passwords', () => fs.readFileSync('/etc/passwd'));
attempt('write', () => fs.writeFileSync('/usr/lib/reached', 'x'));
attempt('root', () => fs.writeFileSync('/reached', 'x'));
attempt('memory', () => new Uint8Array(2e9).fill(1));
attempt('proc', () => {
  if (fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length <= 4) throw new Error();
});
attempt('first process', () => {
  if (fs.readFileSync('/proc/1/environ', 'utf8').split('=').length <= 2) throw new Error();
});
const known = ['PATH', 'LANG', 'HOME', 'PWD', 'UV_THREADPOOL_SIZE'];
if (Object.keys(process.env).some((name) => !known.includes(name))) reached.push('environment');

const end = () => console.log(reached.length ? 'reached ' + reached.join(' ') : 'contained ' + 6 * 7);
const socket = net.connect(Number(process.argv[3]), '127.0.0.1');
socket.on('connect', () => {
  reached.push('network');
  socket.destroy();
  end();
});
socket.on('error', end);
