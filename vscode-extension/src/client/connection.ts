import { WebSocket } from 'ws';
import { backoff } from '../core/backoff.js';
import type { RequestPayload, RequestType } from '../protocol/requests.js';
import type { ServerMessage } from '../protocol/wire.js';
import { dial, hangUp } from './dial.js';
import type { Exchange, Sent } from './exchange.js';
import { Heartbeat } from './heartbeat.js';
import { handshakeTrouble, shortestWait, type Offline, type Trouble } from './status.js';
import { Stream } from './stream.js';
import type { Surroundings } from './surroundings.js';

export type { Status, Trouble } from './status.js';
export type { Surroundings } from './surroundings.js';

/** The one socket of a window: it comes back by itself, goes on where the stream was left, and says honestly how it stands. */
export class Connection {
  private socket: WebSocket | null = null;
  private stream = this.newStream();
  private retry: NodeJS.Timeout | null = null;
  private offline: Offline | null = null;
  private trouble: Trouble = 'unreachable';
  private failures = 0;
  private attempt = 0;
  private running = false;
  private refused = false;
  private inStep = false;
  private readonly heartbeat = new Heartbeat(
    () => {
      this.ask('ping', {});
    },
    () => {
      this.surroundings.log('no sign of life: connecting again');
      this.socket?.terminate();
    },
  );

  /** @param pause milliseconds to wait after so many failures in a row, from 1 */
  constructor(
    private readonly surroundings: Surroundings,
    private readonly exchange: Exchange,
    private readonly pause: (failures: number) => number = (failures) => backoff(failures, Math.random()),
  ) {}

  start(): void {
    if (!this.running) {
      this.running = true;
      this.failures = 0;
      void this.connect();
    }
  }

  /** Connects at once instead of waiting for the next try. */
  reconnect(): void {
    if (this.running && this.retry) {
      void this.connect();
    }
  }

  stop(): void {
    const socket = this.socket;
    this.attempt++;
    this.running = false;
    this.cancelRetry();
    this.lose();
    if (socket) {
      hangUp(socket);
    }
    this.surroundings.status({ kind: 'off' });
  }

  /** Sends now, or, what must not be lost, when the connection is back. */
  send<T extends RequestType>(type: T, payload: RequestPayload<T>): Sent<T> {
    const sent = this.exchange.send(type, payload);
    if (this.offline && this.offline.queued !== this.exchange.queued) {
      this.offline = { ...this.offline, queued: this.exchange.queued };
      this.surroundings.status(this.offline);
    }
    return sent;
  }

  private async connect(): Promise<void> {
    const attempt = ++this.attempt;
    this.cancelRetry();
    this.surroundings.status({ kind: 'connecting' });
    try {
      const token = await this.surroundings.token(this.refused);
      if (attempt !== this.attempt) {
        return;
      }
      if (token === null) {
        this.running = false;
        this.surroundings.status({ kind: 'off' });
      } else {
        this.listen(dial(this.surroundings.address(), token));
      }
    } catch (error) {
      if (attempt === this.attempt) {
        this.surroundings.log(`no connection: ${nameOf(error)}`);
        this.wait('unreachable');
      }
    }
  }

  private listen(socket: WebSocket): void {
    this.socket = socket;
    this.stream = this.newStream();
    this.trouble = 'unreachable';
    socket.on('unexpected-response', (_request, response) => {
      this.trouble = handshakeTrouble(response.statusCode ?? 0);
      this.refused = response.statusCode === 401;
      response.destroy();
      socket.terminate();
    });
    socket.on('open', () => {
      this.heartbeat.start();
    });
    socket.on('error', (error) => {
      this.surroundings.log(`socket: ${error.message}`);
    });
    socket.on('message', (data: Buffer) => {
      if (socket === this.socket) {
        this.receive(data.toString('utf8'));
      }
    });
    socket.on('close', (code) => {
      if (socket === this.socket) {
        this.closed(code);
      }
    });
  }

  private receive(frame: string): void {
    this.heartbeat.alive();
    const message = this.stream.read(frame);
    if (message) {
      if (message.type === 'session_established') {
        this.meet(message.payload.user.id);
      }
      this.apply(message);
      this.follow(message);
      this.exchange.answer(message);
    }
  }

  /** A message that cannot be applied is passed over: the next ones, and the answers to requests, are not to suffer from it. */
  private apply(message: ServerMessage): void {
    try {
      this.surroundings.received(message);
    } catch (error) {
      this.surroundings.log(`${message.type} could not be applied: ${nameOf(error)}`);
    }
  }

  private follow(message: ServerMessage): void {
    if (message.type === 'session_established') {
      this.refused = false;
      this.stream.start(this.surroundings.cursor());
    } else if (message.type === 'sync_complete' && this.stream.isAnswer(message.reply_to)) {
      if (this.stream.completes(message.payload) && !this.inStep) {
        this.nowInStep();
      }
    } else if (message.type === 'error' && this.stream.isAnswer(message.reply_to)) {
      this.surroundings.log(`sync refused: ${message.payload.code}`);
      this.trouble = 'busy';
      this.socket?.terminate();
    }
  }

  /** What one learner asked for is not sent in the name of another. */
  private meet(learner: string): void {
    const before = this.surroundings.learner();
    if (before !== null && before !== learner) {
      this.exchange.clear();
    }
  }

  private nowInStep(): void {
    this.inStep = true;
    this.failures = 0;
    this.exchange.connected((frame) => {
      this.transmit(frame);
    });
    this.surroundings.status({ kind: 'online' });
  }

  private newStream(): Stream {
    return new Stream(
      (after) => this.ask('sync_request', { after_seq: after }),
      (line) => {
        this.surroundings.log(line);
      },
    );
  }

  /** Sends what concerns this socket alone. */
  private ask<T extends RequestType>(type: T, payload: RequestPayload<T>): string {
    const id = crypto.randomUUID();
    this.transmit(JSON.stringify({ type, id, payload }));
    return id;
  }

  private transmit(frame: string): void {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(frame);
    }
  }

  private closed(code: number): void {
    this.lose();
    this.surroundings.log(`closed: ${String(code)}`);
    this.refused ||= code === 4401;
    this.wait(code === 4429 ? 'too_many' : this.trouble);
  }

  private lose(): void {
    this.socket = null;
    this.inStep = false;
    this.heartbeat.stop();
    this.exchange.disconnected();
  }

  private wait(why: Trouble): void {
    this.failures++;
    const milliseconds = Math.max(shortestWait(why), this.pause(this.failures));
    this.retry = setTimeout(() => {
      void this.connect();
    }, milliseconds);
    this.offline = { kind: 'offline', retryAt: Date.now() + milliseconds, queued: this.exchange.queued, why };
    this.surroundings.status(this.offline);
  }

  private cancelRetry(): void {
    this.offline = null;
    if (this.retry) {
      clearTimeout(this.retry);
      this.retry = null;
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
