import * as vscode from 'vscode';
import { firstLineOfCode, namedLine, type Source } from '../core/locate.js';
import { find, fromWire, type TaskRef } from '../core/select.js';
import { shorten } from '../core/shorten.js';
import type { CheckResult, FinalValidation } from '../protocol/wire.js';
import type { CheckedPrograms } from './checkedPrograms.js';
import type { Session } from './session.js';
import { nameOf, type TaskFiles } from './taskFiles.js';

/** The source of this extension's diagnostics. */
export const SOURCE = 'AI Goals';
const LONGEST_MESSAGE = 300;
const LONGEST_VALUE = 120;

/** Shows the failed checks of the newest verdict in the program, as long as it is the program that was checked. */
export class CheckDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('aiGoals');
  private readonly failed = new Map<string, { task: TaskRef; uri: vscode.Uri; found: vscode.Diagnostic[] }>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly checked: CheckedPrograms,
  ) {
    this.subscriptions = [
      session.onDidChange(({ message, state, before }) => {
        if (message?.type === 'validation_result' && message.payload.final) {
          void this.heard(message.payload);
        } else if (state.goals !== before.goals) {
          this.forgetLost();
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.look(document);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.look(document);
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.collection).dispose();
  }

  private async heard(verdict: FinalValidation): Promise<void> {
    const task = fromWire(verdict);
    this.remove(task.taskId);
    const placed = find(this.session.state, task);
    const uri = this.files.locate(task);
    if (verdict.verdict !== 'failed' || !placed || !uri) {
      return;
    }
    const code = this.checked.codeOf(task) ?? (await this.files.read(task))?.code;
    if (code === undefined || find(this.session.state, task)?.work.verdict !== verdict) {
      return;
    }
    this.checked.assume(task, verdict, code);
    const source = { name: nameOf(uri), language: placed.goal.goal.language, code };
    const found = verdict.checks
      .filter(({ visible, passed }) => visible && !passed)
      .map((check) => diagnostic(check, source));
    this.failed.set(task.taskId, { task, uri, found });
    this.show(task.taskId);
  }

  private look({ uri }: vscode.TextDocument): void {
    const task = this.files.taskOf(uri);
    if (task) {
      this.show(task.taskId);
    }
  }

  /** A program that was changed is another one; undoing the change brings the diagnostics back. */
  private show(taskId: string): void {
    const failed = this.failed.get(taskId);
    if (failed) {
      this.collection.set(failed.uri, this.checked.isStale(failed.task) ? [] : failed.found);
    }
  }

  private remove(taskId: string): void {
    const failed = this.failed.get(taskId);
    if (failed) {
      this.failed.delete(taskId);
      this.collection.delete(failed.uri);
    }
  }

  /** Another learner, or none, has come. */
  private forgetLost(): void {
    for (const [taskId, { task }] of this.failed) {
      if (!find(this.session.state, task)) {
        this.remove(taskId);
      }
    }
  }
}

/** The line that a failed check names, else the first one with code. */
export function lineOf({ message }: CheckResult, source: Source): number {
  return namedLine(message ?? '', source) ?? firstLineOfCode(source);
}

function diagnostic(check: CheckResult, source: Source): vscode.Diagnostic {
  const line = lineOf(check, source);
  const text = source.code.split('\n')[line]?.trimEnd() ?? '';
  const range = new vscode.Range(line, text.length - text.trimStart().length, line, text.length);
  const found = new vscode.Diagnostic(range, words(check), vscode.DiagnosticSeverity.Error);
  found.source = SOURCE;
  found.code = check.name;
  return found;
}

/** Most messages name the values already. */
function words({ message, expected, actual }: CheckResult): string {
  const what = shorten(message ?? vscode.l10n.t('This check does not pass yet.'), LONGEST_MESSAGE);
  const values = [
    expected !== undefined && vscode.l10n.t('Expected: {0}', shorten(expected, LONGEST_VALUE)),
    actual !== undefined && vscode.l10n.t('Got: {0}', shorten(actual, LONGEST_VALUE)),
  ].filter((value) => value !== false);
  const isSaid = [expected, actual].every((value) => value === undefined || what.includes(value));
  return isSaid ? what : [what, ...values].join('\n');
}
