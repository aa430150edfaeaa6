import type { Request } from '../../../src/protocol/requests.js';
import type { ServerPayload, ServerType } from '../../../src/protocol/wire.js';

/** An answer to a request. */
export type Reply = { [T in ServerType]: { type: T; payload: ServerPayload<T> } }[ServerType];

/** What a gateway keeps of a learner. */
export class ScriptedLearner {
  /** Requests that took effect, in the order in which they did. */
  readonly effects: Request[] = [];
  readonly answered = new Map<string, Reply>();
  /** Frames of the stream by their place, from 1. */
  private readonly stream = new Map<number, string>();
  private readonly live: string[] = [];
  private last = 0;

  constructor(readonly id: string) {}

  get lastSeq(): number {
    return this.last;
  }

  session(): ServerPayload<'session_established'> {
    return {
      session_id: `session-of-${this.id}`,
      user: { id: this.id, username: this.id, roles: ['student'], locale: 'en' },
      last_seq: this.last,
      limits: { max_message_bytes: 262_144, messages_per_minute: 120, idle_timeout_seconds: 1800, connections: 10 },
      protocol: 'aigoals.v1',
    };
  }

  /** @returns the frame of the message that was put at the end of the stream */
  append(type: ServerType, payload: unknown): string {
    const frame = frameOf(type, ++this.last, null, payload);
    this.stream.set(this.last, frame);
    return frame;
  }

  /** Puts a frame at the end of the stream, whatever it is; `null` is a place with nothing in it. */
  appendRaw(frame: ((seq: number) => string) | null): void {
    this.last++;
    if (frame) {
      this.stream.set(this.last, frame(this.last));
    }
  }

  /** What a running request has said so far. */
  speak(frame: string): void {
    this.live.push(frame);
  }

  running(): readonly string[] {
    return this.live;
  }

  /** Forgets the whole stream, as a server does whose data were restored from an older copy. */
  restore(last: number): void {
    this.stream.clear();
    this.last = last;
  }

  /** What came after a place; nothing but a reset where it was never reached, or is kept no more. */
  since(seq: number): { frames: string[]; reset: boolean } {
    const reset = seq > this.last || (seq < this.last && this.stream.size === 0);
    return { frames: reset ? [] : [...this.stream].filter(([place]) => place > seq).map(([, frame]) => frame), reset };
  }
}

export function frameOf(type: string, seq: number | null, replyTo: string | null, payload: unknown): string {
  return JSON.stringify({ type, seq, reply_to: replyTo, at: '2026-03-01T10:00:00.123Z', payload });
}
