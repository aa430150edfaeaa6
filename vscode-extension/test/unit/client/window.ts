import { Connection, type Status, type Surroundings } from '../../../src/client/connection.js';
import { Exchange, type Sent } from '../../../src/client/exchange.js';
import type { Outbox } from '../../../src/core/outbox.js';
import { reduce } from '../../../src/core/reduce.js';
import { lasting, NOBODY, type LearnerState } from '../../../src/core/state.js';
import type { RequestPayload, RequestType } from '../../../src/protocol/requests.js';
import type { ServerMessage } from '../../../src/protocol/wire.js';
import { eventually } from './eventually.js';

/** What outlives a window. */
export interface Memory {
  state: LearnerState;
  outbox: Outbox;
}

interface Options {
  token?: Surroundings['token'];
  memory?: Memory;
  pause?: (failures: number) => number;
}

/** A window of the editor without the editor: a connection, what it told, and what is remembered when it closes. */
export class Window {
  readonly messages: ServerMessage[] = [];
  readonly statuses: Status[] = [];
  readonly lines: string[] = [];
  /** What the connection was told when it asked for a token: whether the last one was refused. */
  readonly asked: boolean[] = [];
  readonly exchange: Exchange;
  readonly connection: Connection;
  /** How often the outbox was written. */
  writes = 0;
  state: LearnerState;
  /** Called with each message before it is applied. */
  onMessage: (message: ServerMessage) => void = () => undefined;
  private outbox: Outbox;

  constructor(address: string, { token = () => Promise.resolve('ada'), memory, pause = () => 1 }: Options = {}) {
    this.state = memory?.state ?? NOBODY;
    this.outbox = memory?.outbox ?? [];
    const persist = (outbox: Outbox) => {
      this.outbox = outbox;
      this.writes++;
    };
    this.exchange = new Exchange(this.outbox, persist, 'That is too long.');
    this.connection = new Connection(
      {
        address: () => address,
        token: (fresh) => {
          this.asked.push(fresh);
          return token(fresh);
        },
        cursor: () => this.state.cursor,
        learner: () => this.state.user?.id ?? null,
        received: (message) => {
          this.receive(message);
        },
        status: (status) => this.statuses.push(status),
        log: (line) => this.lines.push(line),
      },
      this.exchange,
      pause,
    );
  }

  get status(): Status | undefined {
    return this.statuses.at(-1);
  }

  /** The places of the stream messages that were applied, in their order. */
  get places(): number[] {
    return this.messages.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  }

  get kept(): Outbox {
    return this.outbox;
  }

  start(): this {
    this.connection.start();
    return this;
  }

  /** As after signing out. */
  forget(): void {
    this.state = NOBODY;
    this.exchange.clear();
  }

  async online(): Promise<this> {
    this.start();
    await eventually(() => {
      if (this.status?.kind !== 'online') {
        throw new Error(`not online but ${JSON.stringify(this.status)}`);
      }
    });
    return this;
  }

  /** Sends something of which the answer is of no interest. */
  ask<T extends RequestType>(type: T, payload: RequestPayload<T>): string {
    const { request, reply }: Sent<T> = this.connection.send(type, payload);
    reply.catch(() => undefined);
    return request.id;
  }

  /** Closes the window. What is remembered has gone through JSON, as it does in the editor. */
  close(): Memory {
    this.connection.stop();
    this.exchange.close();
    return JSON.parse(JSON.stringify({ state: lasting(this.state), outbox: this.outbox })) as Memory;
  }

  private receive(message: ServerMessage): void {
    this.onMessage(message);
    this.messages.push(message);
    this.state = reduce(this.state, message);
  }
}
