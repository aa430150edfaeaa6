import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { kill } from 'node:process';
import { WebSocket } from 'ws';
import { residentBytes } from './processes.mjs';
import { until } from './waiting.mjs';

/** A look into a Node.js process, by its own inspector: what it holds once its garbage is gone. */
export class Heap {
  #calls = 0;

  constructor(pid, socket) {
    this.pid = pid;
    this.socket = socket;
  }

  /** @param {string} log where the process tells where its inspector listens */
  static async of(pid, log) {
    kill(pid, 'SIGUSR1');
    const address = await until(
      'the inspector',
      async () => [...(await readFile(log, 'utf8')).matchAll(/Debugger listening on (ws:\S+)/g)].at(-1)?.[1],
    );
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new Heap(pid, socket);
  }

  /** @returns {Promise<{ used: number, resident: number }>} bytes that live objects take, and that the process takes */
  async settled() {
    await this.#call('HeapProfiler.collectGarbage');
    const { result } = await this.#call('Runtime.evaluate', { expression: 'process.memoryUsage().heapUsed' });
    return { used: result.value, resident: residentBytes(this.pid) };
  }

  close() {
    this.socket.close();
  }

  async #call(method, params = {}) {
    const id = ++this.#calls;
    const answered = new Promise((resolve, reject) => {
      const listen = (data) => {
        const message = JSON.parse(String(data));
        if (message.id === id) {
          this.socket.off('message', listen);
          if (message.error) {
            reject(new Error(`${method}: ${message.error.message}`));
          } else {
            resolve(message.result);
          }
        }
      };
      this.socket.on('message', listen);
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    return answered;
  }
}
