import * as vscode from 'vscode';
import { reasonOf } from './notify.js';
import type { Session } from './session.js';

/** A list that the server keeps for its learner, as it was told last; empty while nobody is signed in. */
export class Listed<T> implements vscode.Disposable {
  protected readonly subscriptions: vscode.Disposable[];
  private readonly changed = new vscode.EventEmitter<void>();
  private known: readonly T[] = [];
  private asked = 0;
  /** The newest question that is answered: the answer to an older one, or to one of another learner, comes too late. */
  private answered = 0;

  readonly onDidChange = this.changed.event;

  /** @param name for the log */
  constructor(
    session: Pick<Session, 'onDidChangeStatus'>,
    private readonly name: string,
    private readonly ask: () => Promise<readonly T[]>,
    private readonly log: Pick<vscode.LogOutputChannel, 'warn'>,
  ) {
    this.subscriptions = [
      session.onDidChangeStatus(({ kind }) => {
        if (kind === 'off') {
          this.answered = this.asked;
          this.become([]);
        }
      }),
    ];
  }

  get all(): readonly T[] {
    return this.known;
  }

  /** Asks anew; where no answer comes, what was told last stands. */
  async load(): Promise<void> {
    const question = ++this.asked;
    try {
      const list = await this.ask();
      if (question > this.answered) {
        this.answered = question;
        this.become(list);
      }
    } catch (error) {
      this.log.warn(`${this.name}: ${reasonOf(error)}`);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private become(list: readonly T[]): void {
    this.known = list;
    this.changed.fire();
  }
}
