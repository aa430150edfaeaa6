import * as vscode from 'vscode';
import { isAtWork } from '../core/readiness.js';
import { Resting } from '../core/resting.js';
import { onWire, type TaskRef } from '../core/select.js';
import type { SentDrafts } from '../core/sentDrafts.js';
import { LONGEST } from '../protocol/requests.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';

const REST_MS = 1_500;
const GAP_MS = 3_000;

/** Sends the program at work whenever the typing rests, so that the agents can suggest something. */
export class CodeUpdates implements vscode.Disposable {
  private readonly typed = new Resting<TaskRef>(REST_MS, GAP_MS, (task) => void this.send(task));
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly drafts: SentDrafts,
  ) {
    this.subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const task = contentChanges.length > 0 ? this.files.taskOf(document.uri) : null;
      if (!task) {
        return;
      }
      this.drafts.edited(task.taskId, contentChanges);
      if (this.isWanted(task)) {
        this.typed.touch(task);
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.typed.cancel();
  }

  private isWanted(task: TaskRef): boolean {
    return (
      this.session.status.kind === 'online' &&
      vscode.workspace.getConfiguration('aiGoals').get<boolean>('suggestions', true) &&
      isAtWork(this.session.state, task)
    );
  }

  /** A suggestion that does not come is no loss: whatever goes wrong here is not worth a learner's attention. */
  private async send(task: TaskRef): Promise<void> {
    try {
      const program = await this.files.read(task);
      if (program && this.isWanted(task) && program.code.length <= LONGEST.code) {
        this.drafts.sent(task.taskId, program.code);
        await this.session.send('code_update', { ...onWire(task), ...program }).reply;
      }
    } catch {
      // The next rest sends newer code.
    }
  }
}
