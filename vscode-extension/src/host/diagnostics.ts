import * as vscode from 'vscode';
import { CheckedCode } from '../core/checkedCode.js';
import { firstLineOfCode, namedLine, type Source } from '../core/locate.js';
import { find, type TaskRef } from '../core/select.js';
import { shorten } from '../core/shorten.js';
import type { CheckResult, FinalValidation } from '../protocol/wire.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';
import { openPrograms } from './typing.js';
import type { Running, Work } from './work.js';

/** The source of this extension's diagnostics. */
export const SOURCE = 'AI Goals';
const LONGEST_MESSAGE = 300;
const LONGEST_VALUE = 120;

/** Remembers of each task whose verdict comes in this window which code that verdict speaks of. */
export class CheckedPrograms implements vscode.Disposable {
  private readonly checked = new CheckedCode();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    session: Session,
    private readonly files: TaskFiles,
    work: Work,
  ) {
    this.subscriptions = [
      work.onDidChange(() => {
        openPrograms(files).forEach(({ task, document }) => {
          this.asked(work.on(task), document.getText());
        });
      }),
      session.onDidChange(({ message }) => {
        if (message?.type === 'validation_result' && message.payload.final) {
          const { goal_id, task_id, request_id } = message.payload;
          this.checked.judge(task_id, request_id, this.textOf({ goalId: goal_id, taskId: task_id }));
        }
      }),
    ];
  }

  /** The code that the newest verdict speaks of; null where this window does not know it. */
  codeOf(task: TaskRef): string | null {
    return this.checked.of(task.taskId);
  }

  /** Whether the program is another one than the newest verdict speaks of. */
  isStale(task: TaskRef): boolean {
    const text = this.textOf(task);
    return text !== null && this.checked.isStale(task.taskId, text);
  }

  /** The newest verdict of a program that was not open is on the program as it lies there. */
  assume(task: TaskRef, verdict: FinalValidation, code: string): void {
    this.checked.judge(task.taskId, verdict.request_id, code);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private asked(running: readonly Running[], code: string): void {
    running
      .filter(({ work }) => work === 'validation')
      .forEach(({ request }) => {
        this.checked.ask(request, code);
      });
  }

  private textOf(task: TaskRef): string | null {
    const wanted = this.files.locate(task)?.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted);
    return document?.getText() ?? null;
  }
}

/** Shows the failed checks of the newest verdict in the program, as long as it is the program that was checked. */
export class CheckDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('aiGoals');
  private readonly checked: CheckedPrograms;
  private readonly failed = new Map<string, { task: TaskRef; uri: vscode.Uri; found: vscode.Diagnostic[] }>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    work: Work,
  ) {
    this.checked = new CheckedPrograms(session, files, work);
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
    vscode.Disposable.from(...this.subscriptions, this.checked, this.collection).dispose();
  }

  private async heard(verdict: FinalValidation): Promise<void> {
    const task = { goalId: verdict.goal_id, taskId: verdict.task_id };
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

export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').pop() ?? '';
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
