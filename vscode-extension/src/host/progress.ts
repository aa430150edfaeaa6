import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { ProgressRow } from '../protocol/rest.js';
import type { Session } from './session.js';

/** The learner's goals in numbers, as the server told them last. A window that is new knows no others of what is long over. */
export class Progress implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private known: readonly ProgressRow[] = [];

  readonly onDidChange = this.changed.event;

  constructor(
    session: Session,
    private readonly api: Api,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = session.onDidChangeStatus(({ kind }) => {
      if (kind === 'off') {
        this.become([]);
      }
    });
  }

  get all(): readonly ProgressRow[] {
    return this.known;
  }

  async load(): Promise<void> {
    try {
      this.become(await this.api.progress());
    } catch (error) {
      this.log.warn(`progress: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private become(rows: readonly ProgressRow[]): void {
    this.known = rows;
    this.changed.fire();
  }
}
