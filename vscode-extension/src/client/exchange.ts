import { randomUUID } from 'node:crypto';
import { isFleeting, keep, settle, type Outbox } from '../core/outbox.js';
import {
  LONGEST_FRAME,
  type Request,
  type RequestOf,
  type RequestPayload,
  type RequestType,
} from '../protocol/requests.js';
import type { MessageOf, Refusal, ServerMessage, ServerPayload } from '../protocol/wire.js';

/** A request that the server, or this client, did not take; its message is in the learner's language and says what to do. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Nothing was sent, and nothing will be: there is no connection, and the request would be worth nothing later. */
export class NotConnected extends Error {}

type Reply = MessageOf<'ack'> | MessageOf<'pong'> | MessageOf<'goal_snapshot'> | MessageOf<'sync_complete'>;

interface Waiting {
  answered: (reply: Reply) => void;
  refused: (reason: Error) => void;
}

/** A request under way: its id names the work that it starts. */
export interface Sent<T extends RequestType> {
  request: RequestOf<T>;
  reply: Promise<T extends 'ping' ? MessageOf<'pong'> : Reply>;
}

const RETRY_MS = 2_000;

/** Pairs requests with their answers and keeps, over lost connections and restarts, what has none yet. */
export class Exchange {
  private readonly waiting = new Map<string, Waiting>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private transmit: ((frame: string) => void) | null = null;

  constructor(
    private outbox: Outbox,
    private readonly persist: (outbox: Outbox) => void,
    private readonly tooLarge: string,
  ) {}

  /** How many requests wait for the connection. */
  get queued(): number {
    return this.transmit ? 0 : this.outbox.length;
  }

  /** The stream is in step: everything without an answer goes out again, under the ids that it had. */
  connected(transmit: (frame: string) => void): void {
    this.transmit = transmit;
    this.outbox.forEach((request) => {
      transmit(JSON.stringify(request));
    });
  }

  /** What must not be lost waits for the next connection, with which all of it goes out; the rest has no answer to wait for. */
  disconnected(): void {
    this.transmit = null;
    this.cancelRetries();
    for (const [id, { refused }] of this.waiting) {
      if (!this.outbox.some((request) => request.id === id)) {
        this.waiting.delete(id);
        refused(new NotConnected());
      }
    }
  }

  /** Ends for good: what has no answer stays in the outbox for the next start. */
  close(): void {
    this.transmit = null;
    this.cancelRetries();
    this.giveUp();
  }

  /** Forgets all that waits, as when another learner signs in. */
  clear(): void {
    this.cancelRetries();
    this.keepOnly([]);
    this.giveUp();
  }

  send<T extends RequestType>(type: T, payload: RequestPayload<T>): Sent<T> {
    const request = { type, id: randomUUID(), payload } as unknown as RequestOf<T>;
    const frame = JSON.stringify(request);
    const reply = new Promise<Reply>((answered, refused) => {
      if (Buffer.byteLength(frame) > LONGEST_FRAME) {
        refused(new Refused({ code: 'too_large', message: this.tooLarge, retryable: false }));
      } else if (isFleeting(type) && !this.transmit) {
        refused(new NotConnected());
      } else {
        this.waiting.set(request.id, { answered, refused });
        this.keepOnly(keep(this.outbox, request));
        this.transmit?.(frame);
      }
    });
    return { request, reply: reply as Sent<T>['reply'] };
  }

  /** @returns whether the message was the answer to a request of this client */
  answer(message: ServerMessage): boolean {
    const id = message.reply_to;
    if (id === null) {
      return false;
    }
    if (message.type === 'error') {
      this.refuse(id, message.payload);
    } else {
      this.keepOnly(settle(this.outbox, id));
      this.waiting.get(id)?.answered(message as Reply);
      this.waiting.delete(id);
    }
    return true;
  }

  private refuse(id: string, refusal: ServerPayload<'error'>): void {
    const kept = this.outbox.find((request) => request.id === id);
    if (refusal.retryable && kept) {
      this.later(refusal.retry_after_ms ?? RETRY_MS, kept);
      return;
    }
    this.keepOnly(settle(this.outbox, id));
    this.waiting.get(id)?.refused(new Refused(refusal));
    this.waiting.delete(id);
  }

  private later(milliseconds: number, request: Request): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      if (this.outbox.includes(request)) {
        this.transmit?.(JSON.stringify(request));
      }
    }, milliseconds);
    this.timers.add(timer);
  }

  private cancelRetries(): void {
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    this.timers.clear();
  }

  private giveUp(): void {
    this.waiting.forEach(({ refused }) => {
      refused(new NotConnected());
    });
    this.waiting.clear();
  }

  private keepOnly(outbox: Outbox): void {
    if (outbox !== this.outbox) {
      this.outbox = outbox;
      this.persist(outbox);
    }
  }
}
