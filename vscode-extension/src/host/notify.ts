import * as vscode from 'vscode';
import { ApiProblem } from '../client/api.js';
import { NotConnected, Refused } from '../client/exchange.js';
import type { Session } from './session.js';

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

/** Why something did not work, for the log. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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

/** Whether anything may be sent from this folder; says so where it may not. */
export async function isTrusted(): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    const trust = vscode.l10n.t('Trust this folder');
    const words = vscode.l10n.t('This folder is not trusted: nothing is sent. Trust it to learn here.');
    if ((await vscode.window.showWarningMessage(words, trust)) === trust) {
      await vscode.commands.executeCommand('workbench.trust.manage');
    }
  }
  return vscode.workspace.isTrusted;
}

/** Whether a request would reach the server, now or when it is back; says what is missing where it would not. */
export async function isConnectable(session: Session): Promise<boolean> {
  if (!(await isTrusted())) {
    return false;
  }
  if (session.status.kind === 'off') {
    const signIn = vscode.l10n.t('Sign in');
    if ((await vscode.window.showWarningMessage(vscode.l10n.t('Sign in to work on goals here.'), signIn)) === signIn) {
      await vscode.commands.executeCommand('aiGoals.signIn');
    }
    return false;
  }
  return true;
}
