import { decode, placeOf, UnreadableMessage, type ServerMessage, type ServerPayload } from '../protocol/wire.js';

/**
 * Holds a learner's stream together on one socket: its messages are taken in order, each once, and what is missing is asked for again.
 * Where the server does not have it either, the stream goes on without it: a window that stands still would be worse.
 */
export class Stream {
  /** The newest place that was taken on this socket, or was there before it. */
  private reached = 0;
  /** The id of the sync that counts. */
  private sync: string | null = null;
  /** After which place something was missing last. */
  private gap: number | null = null;
  private forgiving = false;

  /**
   * @param ask sends a sync request for what came after a place; returns the request's id
   * @param log for an operator's eyes
   */
  constructor(
    private readonly ask: (after: number) => string,
    private readonly log: (line: string) => void,
  ) {}

  /** @param cursor the newest message that was ever applied */
  start(cursor: number): void {
    this.reached = cursor;
    this.sync = this.ask(cursor);
  }

  /**
   * @returns the message, if it is to be applied now. What cannot be read, or is of a newer version, is passed over: with its place in
   *     the stream, so that the next one is no gap. So is everything before the server has said who is there.
   */
  read(frame: string): ServerMessage | null {
    const message = this.decoded(frame);
    if (message === null) {
      this.takes(placeOf(frame) ?? 0);
      return null;
    }
    const due = message.seq === null ? this.sync !== null : this.takes(message.seq);
    return due || message.type === 'session_established' ? message : null;
  }

  /** Whether a reply belongs to the sync that counts. */
  isAnswer(replyTo: string | null): boolean {
    return this.sync !== null && replyTo === this.sync;
  }

  /** @returns whether everything up to the end of the sync that counts was taken */
  completes({ last_seq, reset }: ServerPayload<'sync_complete'>): boolean {
    if (!reset && last_seq > this.reached && !this.forgiving) {
      this.forgiving = this.gap === this.reached;
      this.askAgain();
      return false;
    }
    this.reached = reset ? last_seq : Math.max(last_seq, this.reached);
    this.forgiving = false;
    return true;
  }

  private decoded(frame: string): ServerMessage | null {
    try {
      return decode(frame);
    } catch (error) {
      if (!(error instanceof UnreadableMessage)) {
        throw error;
      }
      this.log(`unreadable message: ${error.message}`);
      return null;
    }
  }

  /** @returns whether the message at this place is the next one */
  private takes(seq: number): boolean {
    if (this.sync === null || seq <= this.reached) {
      return false;
    }
    if (seq > this.reached + 1 && !this.forgiving) {
      this.missing();
      return false;
    }
    this.reached = seq;
    return true;
  }

  private missing(): void {
    if (this.gap !== this.reached) {
      this.askAgain();
    }
  }

  private askAgain(): void {
    this.log(`the stream has a gap after ${String(this.reached)}${this.forgiving ? ' on the server, too' : ''}`);
    this.gap = this.reached;
    this.sync = this.ask(this.reached);
  }
}
