import * as vscode from 'vscode';
import { ErrorCounts, IdleWatch, runSignal } from '../core/activity.js';
import { isAtWork } from '../core/readiness.js';
import { Resting } from '../core/resting.js';
import { onWire, type TaskRef } from '../core/select.js';
import type { RequestPayload } from '../protocol/requests.js';
import { SOURCE } from './diagnostics.js';
import type { Focus } from './focus.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';
import type { Work } from './work.js';

const IDLE_AFTER_MS = 3 * 60_000;
const DIAGNOSTICS_REST_MS = 5_000;

type Kind = RequestPayload<'activity_signal'>['kind'];

/** Tells the agents how it goes, never with a word of the program: runs, numbers of errors, pauses. */
export class ActivitySignals implements vscode.Disposable {
  private readonly idle = new IdleWatch(IDLE_AFTER_MS, (kind, task) => {
    this.send(kind, task);
  });
  private readonly diagnosed = new Map<string, Resting<vscode.Uri>>();
  private readonly errors = new ErrorCounts();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly focus: Focus,
    private readonly work: Work,
  ) {
    this.subscriptions = [...this.watchRuns(), ...this.watchEditors()];
    this.look(vscode.window.activeTextEditor);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.idle.stop();
    this.diagnosed.forEach((resting) => {
      resting.cancel();
    });
  }

  private watchRuns(): vscode.Disposable[] {
    return [
      this.work.onDidEnd(({ running, final }) => {
        const signal = 'exit' in final ? runSignal(final.exit) : null;
        if (signal) {
          this.send(signal, running.task);
        }
      }),
      vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        const isTest = execution.task.group?.id === vscode.TaskGroup.Test.id;
        if (isTest && exitCode !== undefined && this.focus.task) {
          this.send(exitCode === 0 ? 'run_passed' : 'run_failed', this.focus.task);
        }
      }),
    ];
  }

  private watchEditors(): vscode.Disposable[] {
    return [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.look(editor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const task = contentChanges.length > 0 ? this.files.taskOf(document.uri) : null;
        if (task) {
          this.idle.change(task);
        }
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        uris.forEach((uri) => {
          this.diagnosticsChanged(uri);
        });
      }),
    ];
  }

  private look(editor: vscode.TextEditor | undefined): void {
    const task = editor ? this.files.taskOf(editor.document.uri) : null;
    if (task) {
      this.idle.look(task);
    }
  }

  private diagnosticsChanged(uri: vscode.Uri): void {
    const task = this.files.taskOf(uri);
    if (!task) {
      return;
    }
    const resting =
      this.diagnosed.get(task.taskId) ??
      new Resting<vscode.Uri>(DIAGNOSTICS_REST_MS, 0, (rested) => {
        this.count(task, rested);
      });
    this.diagnosed.set(task.taskId, resting);
    resting.touch(uri);
  }

  private count(task: TaskRef, uri: vscode.Uri): void {
    const count = vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity, source }) => severity === vscode.DiagnosticSeverity.Error && source !== SOURCE).length;
    if (this.isWanted(task) && this.errors.isNews(task.taskId, count)) {
      this.send('diagnostics', task, count);
    }
  }

  private isWanted(task: TaskRef): boolean {
    return (
      this.session.status.kind === 'online' &&
      vscode.workspace.getConfiguration('aiGoals').get<boolean>('activitySignals', true) &&
      isAtWork(this.session.state, task)
    );
  }

  /** A signal that is lost is no loss: it says how things stand just now. */
  private send(kind: Kind, task: TaskRef, count?: number): void {
    if (this.isWanted(task)) {
      const payload = { ...onWire(task), kind, ...(count !== undefined && { count }) };
      this.session.send('activity_signal', payload).reply.catch(() => undefined);
    }
  }
}
