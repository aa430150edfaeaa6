/** Why there is no connection. */
export type Trouble = 'unreachable' | 'busy' | 'forbidden' | 'version' | 'too_many' | 'signed_out';

export interface Offline {
  kind: 'offline';
  /** Milliseconds since the epoch. */
  retryAt: number;
  /** How many requests go out with the next connection. */
  queued: number;
  why: Trouble;
}

/** What the learner may believe of the connection. */
export type Status = { kind: 'off' } | { kind: 'connecting' } | { kind: 'online' } | Offline;

const LEARNED_TO_WAIT_MS = 30_000;

/** The shortest wait, in milliseconds, where trying again soon would not help, or was what led here. */
export function shortestWait(why: Trouble): number {
  return why === 'too_many' || why === 'forbidden' || why === 'version' ? LEARNED_TO_WAIT_MS : 0;
}

/** @param status with which the handshake was refused */
export function handshakeTrouble(status: number): Trouble {
  switch (status) {
    case 401:
      return 'signed_out';
    case 403:
      return 'forbidden';
    case 426:
      return 'version';
    case 429:
      return 'too_many';
    default:
      return status >= 500 ? 'busy' : 'unreachable';
  }
}
