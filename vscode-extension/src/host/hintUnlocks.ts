import type * as vscode from 'vscode';
import type { ServerMessage } from '../protocol/wire.js';
import type { Session } from './session.js';

/**
 * Keeps what is known of goals' hints true: the stream does not say which one a failed check opens, so the goal is asked for anew; of what
 * happened while there was no connection, once there is one.
 */
export class HintUnlocks implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly stale = new Set<string>();

  constructor(private readonly session: Session) {
    this.subscriptions = [
      session.onDidChange(({ message }) => {
        const goalId = message && unlockedIn(message);
        if (goalId) {
          this.stale.add(goalId);
          this.ask();
        }
      }),
      session.onDidChangeStatus(() => {
        this.ask();
      }),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach((one) => void one.dispose());
  }

  private ask(): void {
    if (this.session.status.kind !== 'online') {
      return;
    }
    for (const goalId of this.stale) {
      this.stale.delete(goalId);
      this.session.send('snapshot_request', { goal_id: goalId }).reply.catch(() => undefined);
    }
  }
}

/** The goal in which a hint may have opened. */
function unlockedIn(message: ServerMessage): string | null {
  const failed = message.type === 'validation_result' && message.payload.final && message.payload.verdict === 'failed';
  return failed || message.type === 'task_completed' ? message.payload.goal_id : null;
}
