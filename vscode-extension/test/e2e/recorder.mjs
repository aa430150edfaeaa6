import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { FrameReader } from './frames.mjs';
import { until } from './waiting.mjs';

/**
 * Stands between the editor and a gateway, passes every byte on as it is and keeps what passed. Where the gateway is away, the editor's
 * connections end as they would without the recorder.
 */
export async function startRecorder(gateway, port = 0) {
  const { hostname, port: target } = new URL(gateway);
  const recorder = new Recorder(hostname, Number(target));
  await recorder.listen(port);
  return recorder;
}

class Recorder {
  /** Messages in the order in which they passed: `{ from: 'editor' | 'gateway', connection, message }`. */
  messages = [];
  #fromEditor = [];
  #sockets = new Set();
  #connections = 0;
  #listeners = new Set();

  constructor(host, target) {
    this.target = { host, port: target };
    this.server = createServer((socket) => this.#pass(socket));
  }

  async listen(port) {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.address = `http://127.0.0.1:${this.server.address().port}`;
  }

  /** Everything that left the editor: the bytes as they were, and what they say without a WebSocket's masks. */
  get sent() {
    const told = this.messages.filter(({ from }) => from === 'editor').map(({ message }) => JSON.stringify(message));
    return `${Buffer.concat(this.#fromEditor).toString('utf8')}\n${told.join('\n')}`;
  }

  /** The messages of the learner's durable stream, as they came to the editor, over all connections. */
  get stream() {
    return this.of('gateway').filter(({ seq }) => typeof seq === 'number');
  }

  of(side) {
    return this.messages.filter(({ from }) => from === side).map(({ message }) => message);
  }

  /** The next message of the gateway for which the predicate holds, at the moment at which it passes. */
  next(predicate) {
    return new Promise((resolve) => {
      const listener = ({ from, message }) => {
        if (from === 'gateway' && predicate(message)) {
          this.#listeners.delete(listener);
          resolve(message);
        }
      };
      this.#listeners.add(listener);
    });
  }

  /** A message of the gateway, passed already or still to come. */
  heard(what, predicate, limits) {
    return until(what, () => this.of('gateway').find(predicate), limits);
  }

  /** The last words of the checks that have ended, of all tasks together, oldest first. */
  get verdicts() {
    return this.of('gateway').filter(({ type, payload }) => type === 'validation_result' && payload.final);
  }

  /** The verdict with this number, from 1; passed already or still to come. */
  verdict(number, limits = { limit: 60_000 }) {
    return until(`verdict ${number}`, () => this.verdicts[number - 1], limits);
  }

  /** A message of the editor, passed already or still to come. */
  asked(what, predicate, limits) {
    return until(what, () => this.of('editor').find(predicate), limits);
  }

  async stop() {
    this.#sockets.forEach((socket) => socket.destroy());
    this.server.close();
    await once(this.server, 'close');
  }

  #pass(editor) {
    const connection = ++this.#connections;
    const gateway = connect(this.target);
    const asked = new FrameReader(/^GET \/ws[^\n]*\r\n(?:[^\n]+\r\n)*?upgrade: websocket\r\n/im);
    const answered = new FrameReader(/^HTTP\/1\.1 101 /m);
    editor.on('data', (bytes) => {
      this.#fromEditor.push(bytes);
      this.#note('editor', connection, asked.push(bytes));
    });
    gateway.on('data', (bytes) => this.#note('gateway', connection, answered.push(bytes)));
    this.#join(editor, gateway);
    this.#join(gateway, editor);
  }

  #join(one, other) {
    this.#sockets.add(one);
    one.pipe(other);
    one.on('error', () => other.destroy());
    one.on('close', () => {
      this.#sockets.delete(one);
      // What is on its way to the other side still arrives.
      other.end();
    });
  }

  #note(from, connection, texts) {
    for (const text of texts) {
      const entry = { from, connection, message: JSON.parse(text) };
      this.messages.push(entry);
      [...this.#listeners].forEach((listener) => listener(entry));
    }
  }
}
