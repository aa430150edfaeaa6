import * as vscode from 'vscode';
import { outcomes } from '../core/checkOutcomes.js';
import type { Source } from '../core/locate.js';
import type { Unready } from '../core/readiness.js';
import type { CheckResult, FinalValidation, Task } from '../protocol/wire.js';
import { lineOf } from './diagnostics.js';

/** Reports a verdict as the results of a task's item and of those of its checks. */
export function reportVerdict(
  run: vscode.TestRun,
  item: vscode.TestItem,
  { checks, verdict, source, milliseconds }: Judged,
): void {
  const results = outcomes(checks, verdict.checks);
  childrenOf(item).forEach((child, index) => {
    const result = results[index];
    if (!result) {
      run.skipped(child);
    } else if (result.passed) {
      run.passed(child);
    } else {
      run.failed(child, failure(result, item.uri, source));
    }
  });
  if (verdict.verdict === 'passed') {
    run.passed(item, milliseconds);
  } else {
    const passed = verdict.checks.filter((check) => check.passed).length;
    const words = vscode.l10n.t('{0} of {1} checks passed', passed, verdict.checks.length);
    run.failed(item, new vscode.TestMessage(words), milliseconds);
  }
}

/** A verdict that was reached, and what it speaks of. */
export interface Judged {
  checks: Task['checks'];
  verdict: FinalValidation;
  source: Source;
  milliseconds?: number;
}

/** Reports that there is no verdict, for the reason given in words. */
export function reportNoVerdict(run: vscode.TestRun, item: vscode.TestItem, words: string): void {
  childrenOf(item).forEach((child) => {
    run.skipped(child);
  });
  run.errored(item, new vscode.TestMessage(words));
}

export function noVerdictWords(verdict: FinalValidation | null): string {
  if (!verdict) {
    return vscode.l10n.t('Not checked: it has no program yet, or the check was stopped.');
  }
  return verdict.stopped
    ? vscode.l10n.t('Stopped before there was a result. This counts as no try.')
    : vscode.l10n.t('It could not be checked just now. This says nothing about your program and counts as no try.');
}

/** The checks of a task's item, in their order. */
export function childrenOf(item: vscode.TestItem): vscode.TestItem[] {
  return [...item.children].map(([, child]) => child).sort((one, other) => one.id.localeCompare(other.id));
}

/** Why a task is left out of a run. */
export function reasonWords(reason: Unready): string {
  switch (reason) {
    case 'passed':
      return vscode.l10n.t('passed already');
    case 'closed':
      return vscode.l10n.t('its goal has ended');
    case 'later':
      return vscode.l10n.t('opens when the tasks before it are passed');
  }
}

/** Adds words to a run's output, which is a terminal. */
export function say(run: vscode.TestRun, item: vscode.TestItem, words: string): void {
  if (words !== '') {
    run.appendOutput(`${words.replace(/\r?\n/g, '\r\n')}\r\n`, undefined, item);
  }
}

function failure(check: CheckResult, uri: vscode.Uri | undefined, source: Source): vscode.TestMessage {
  const words = check.visible
    ? (check.message ?? vscode.l10n.t('This check does not pass yet.'))
    : vscode.l10n.t('This hidden check does not pass yet.');
  const { expected, actual } = check;
  const hasBoth = expected !== undefined && actual !== undefined;
  const message = hasBoth ? vscode.TestMessage.diff(words, expected, actual) : new vscode.TestMessage(words);
  if (uri) {
    message.location = new vscode.Location(uri, new vscode.Position(lineOf(check, source), 0));
  }
  return message;
}
