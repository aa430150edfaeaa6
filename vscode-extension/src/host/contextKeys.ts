import * as vscode from 'vscode';
import { find } from '../core/select.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';
import type { Work } from './work.js';

/** Tells the editor which commands make sense just now: `aiGoals.taskFile`, `aiGoals.taskPassed`, `aiGoals.busy`. */
export class ContextKeys implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly told = new Map<string, boolean>();

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly work: Work,
  ) {
    const look = (): void => {
      this.look();
    };
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(look),
      session.onDidChange(({ speech }) => {
        if (!speech) {
          look();
        }
      }),
      work.onDidChange(look),
      files.onDidChange(look),
    ];
    look();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private look(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const task = uri ? this.files.taskOf(uri) : null;
    this.tell('aiGoals.taskFile', task !== null);
    this.tell('aiGoals.taskPassed', task !== null && find(this.session.state, task)?.task.status === 'completed');
    this.tell('aiGoals.busy', task !== null && this.work.on(task).length > 0);
  }

  private tell(key: string, value: boolean): void {
    if (this.told.get(key) !== value) {
      this.told.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  }
}
