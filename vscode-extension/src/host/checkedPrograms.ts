import * as vscode from 'vscode';
import { CheckedCode } from '../core/checkedCode.js';
import { fromWire, type TaskRef } from '../core/select.js';
import type { FinalValidation } from '../protocol/wire.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';
import type { Work } from './work.js';

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
      work.onDidStart(({ request, work: kind, code }) => {
        if (kind === 'validation' && code !== null) {
          this.checked.ask(request, code);
        }
      }),
      session.onDidChange(({ message }) => {
        if (message?.type === 'validation_result' && message.payload.final) {
          const { task_id, request_id } = message.payload;
          this.checked.judge(task_id, request_id, this.textOf(fromWire(message.payload)));
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

  private textOf(task: TaskRef): string | null {
    const wanted = this.files.locate(task)?.toString();
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === wanted);
    return document?.getText() ?? null;
  }
}
