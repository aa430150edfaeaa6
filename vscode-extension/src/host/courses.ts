import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { Course } from '../protocol/rest.js';
import type { Session } from './session.js';

/** The learner's courses, as the server listed them last. */
export class Courses implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private known: readonly Course[] = [];

  readonly onDidChange = this.changed.event;

  constructor(
    session: Session,
    private readonly api: Api,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = session.onDidChangeStatus(({ kind }) => {
      if (kind === 'online') {
        void this.load();
      } else if (kind === 'off') {
        this.become([]);
      }
    });
  }

  get all(): readonly Course[] {
    return this.known;
  }

  async load(): Promise<void> {
    try {
      this.become(await this.api.courses());
    } catch (error) {
      this.log.warn(`courses: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private become(courses: readonly Course[]): void {
    this.known = courses;
    this.changed.fire();
  }
}
