import * as vscode from 'vscode';
import { ApiProblem } from '../client/api.js';
import { NotConnected, Refused } from '../client/exchange.js';

/** What to tell a learner of something that did not work. */
export function wordsFor(error: unknown): string {
  if (error instanceof NotConnected) {
    return vscode.l10n.t('There is no connection to the server just now. It comes back by itself; try again then.');
  }
  if (error instanceof Refused || error instanceof ApiProblem) {
    return error.message;
  }
  return vscode.l10n.t('That did not work. The output "AI Goals" says more.');
}

/** Runs what a command does and tells the learner, in words, what went wrong. */
export async function telling<T>(log: vscode.LogOutputChannel, action: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof NotConnected || error instanceof Refused || error instanceof ApiProblem)) {
      log.error(error instanceof Error ? error : String(error));
    }
    void vscode.window.showWarningMessage(wordsFor(error));
    return undefined;
  }
}
