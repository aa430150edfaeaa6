import type { ServerMessage } from '../protocol/wire.js';
import type { Status } from './status.js';

/** What a connection needs of its surroundings. */
export interface Surroundings {
  /** The gateway, such as `http://127.0.0.1:8080`. */
  address(): string;
  /** A valid access token, or null where nobody is signed in. @param fresh the last one was refused */
  token(fresh: boolean): Promise<string | null>;
  /** The newest stream message that was applied. */
  cursor(): number;
  /** Whose state and requests are kept here; null for nobody's yet. */
  learner(): string | null;
  /** Stream messages come in order, without a gap, each once on a socket. */
  received(message: ServerMessage): void;
  status(status: Status): void;
  /** For an operator's eyes; never with a learner's words in it. */
  log(line: string): void;
}
