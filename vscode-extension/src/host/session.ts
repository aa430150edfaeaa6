import * as vscode from 'vscode';
import * as v from 'valibot';
import { Connection, type Status } from '../client/connection.js';
import { Exchange, type Sent } from '../client/exchange.js';
import type { Outbox } from '../core/outbox.js';
import { isSpeech } from '../core/live.js';
import { reduce } from '../core/reduce.js';
import { Soon } from '../core/soon.js';
import { lasting, NOBODY, type LearnerState } from '../core/state.js';
import type { RequestPayload, RequestType } from '../protocol/requests.js';
import type { ServerMessage } from '../protocol/wire.js';
import type { Account } from './account.js';

/** A step of the learner's state. */
export interface Change {
  state: LearnerState;
  before: LearnerState;
  /** What caused it; null for something that the learner did here. */
  message: ServerMessage | null;
  /** Whether it happens now, and is no history that this window catches up with. */
  fresh: boolean;
  /** Whether it is no more than words as they are being made: nothing else has changed. */
  speech: boolean;
}

const STATE = 'aiGoals.state';
const OUTBOX = 'aiGoals.outbox';
const PERSIST_AFTER_MS = 500;
/** Raised where a state that an older version wrote can no longer be read. */
const FORM = 1;

/** What was not acknowledged, and whose and where it was. */
const waiting = v.object({
  form: v.literal(FORM),
  address: v.string(),
  user: v.nullable(v.string()),
  outbox: v.custom<Outbox>(Array.isArray),
});
const kept = v.object({ form: v.literal(FORM), address: v.string(), state: v.custom<LearnerState>(isRecord) });

/** What this window knows of its learner, kept in step with the server and over restarts of the editor. */
export class Session implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<Change>();
  private readonly statuses = new vscode.EventEmitter<Status>();
  private readonly exchange: Exchange;
  private readonly connection: Connection;
  private current: LearnerState;
  private standing: Status = { kind: 'off' };
  private readonly keeping = new Soon(PERSIST_AFTER_MS, () => {
    this.persist();
  });
  /** A window that knows nothing yet: all that it hears at first is history, and no news. */
  private meeting: boolean;

  readonly onDidChange = this.changes.event;
  readonly onDidChangeStatus = this.statuses.event;

  constructor(
    private readonly memento: vscode.Memento,
    private readonly address: () => string,
    account: Account,
    log: (line: string) => void,
  ) {
    this.current = this.restored();
    this.meeting = this.current.cursor === 0;
    this.exchange = new Exchange(
      this.queued(),
      (outbox) => void memento.update(OUTBOX, { form: FORM, address: address(), user: this.userId, outbox }),
      vscode.l10n.t('That is too long to be sent: at most 256 KiB. Shorten it and try again.'),
    );
    this.connection = new Connection(
      {
        address,
        token: (refused) => account.token(refused),
        cursor: () => this.current.cursor,
        learner: () => this.userId,
        received: (message) => {
          this.receive(message);
        },
        status: (status) => {
          this.standing = status;
          this.meeting &&= status.kind !== 'online';
          this.statuses.fire(status);
        },
        log,
      },
      this.exchange,
    );
    account.onDidRenew((token) => {
      this.send('token_refresh', { access_token: token }).reply.catch(() => undefined);
    });
  }

  get state(): LearnerState {
    return this.current;
  }

  get status(): Status {
    return this.standing;
  }

  start(): void {
    if (this.standing.kind === 'off') {
      this.connection.start();
    }
  }

  stop(): void {
    this.connection.stop();
  }

  /** Tries at once, not when the next try would be due. */
  reconnect(): void {
    this.connection.reconnect();
  }

  /** Forgets the learner, as after signing out. */
  forget(): void {
    this.exchange.clear();
    this.meeting = true;
    this.become({ ...NOBODY }, null);
    this.persist();
  }

  /**
   * Asks something of the server: now, or when the connection is back where the request must not be lost.
   *
   * The reply is refused with `Refused` where the server says no, with `NotConnected` where it was not worth keeping.
   */
  send<T extends RequestType>(type: T, payload: RequestPayload<T>): Sent<T> {
    return this.connection.send(type, payload);
  }

  /** Changes what only this window knows, such as what the learner has looked at. */
  update(change: (state: LearnerState) => LearnerState): void {
    const next = change(this.current);
    if (next !== this.current) {
      this.become(next, null);
    }
  }

  dispose(): void {
    this.connection.stop();
    this.exchange.close();
    this.persist();
    this.changes.dispose();
    this.statuses.dispose();
  }

  private receive(message: ServerMessage): void {
    const next = reduce(this.current, message);
    if (next !== this.current) {
      this.become(next, message);
    }
  }

  private become(next: LearnerState, message: ServerMessage | null): void {
    const before = this.current;
    const state = this.meeting ? { ...next, news: [] } : next;
    this.current = state;
    const speech = message !== null && isSpeech(message);
    if (!speech) {
      this.keeping.ask();
    }
    this.changes.fire({ state, before, message, fresh: this.standing.kind === 'online', speech });
  }

  private persist(): void {
    this.keeping.cancel();
    void this.memento.update(STATE, { form: FORM, address: this.address(), state: lasting(this.current) });
  }

  private get userId(): string | null {
    return this.current.user?.id ?? null;
  }

  /** What waits for the server that is set, and for the learner whose state is kept here; anything else goes nowhere. */
  private queued(): Outbox {
    const read = v.safeParse(waiting, this.memento.get(OUTBOX));
    if (!read.success || read.output.address !== this.address()) {
      return [];
    }
    const { user, outbox } = read.output;
    return user === null || user === this.userId ? outbox : [];
  }

  /** The state of another server, or of a form that is no more, is nobody's. */
  private restored(): LearnerState {
    const read = v.safeParse(kept, this.memento.get(STATE));
    return read.success && read.output.address === this.address() ? { ...NOBODY, ...read.output.state } : NOBODY;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
