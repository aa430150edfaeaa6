import type * as vscode from 'vscode';
import type { Session } from './session.js';

/** Keeps what is known of a goal's hints true: the stream does not say which one a failed check opens, so the goal is asked for anew. */
export class HintUnlocks implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(session: Session) {
    this.subscription = session.onDidChange(({ message }) => {
      const failed =
        message?.type === 'validation_result' && message.payload.final && message.payload.verdict === 'failed';
      if (failed || message?.type === 'task_completed') {
        session.send('snapshot_request', { goal_id: message.payload.goal_id }).reply.catch(() => undefined);
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
