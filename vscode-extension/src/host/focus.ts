import * as vscode from 'vscode';
import { currentOf, find, latest, type Placed, type TaskRef } from '../core/select.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';

/**
 * The task that the learner is at: the one whose program is in the active editor, else the one looked at last, else where the newest
 * open goal stands.
 */
export class Focus implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TaskRef | null>();
  private readonly subscriptions: vscode.Disposable[];
  private last: TaskRef | null = null;
  private told = '';

  /** The task is another one than before. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.look();
      }),
      files.onDidChange(() => {
        this.look();
      }),
      session.onDidChange(({ message, speech }) => {
        if (speech) {
          return;
        }
        if (message?.type === 'task_completed' && this.last?.taskId === message.payload.task_id) {
          this.last = null;
        }
        this.tell();
      }),
    ];
    this.look();
  }

  get task(): TaskRef | null {
    if (this.last && find(this.session.state, this.last)) {
      return this.last;
    }
    const goal = latest(this.session.state);
    return goal && currentOf(goal);
  }

  get placed(): Placed | null {
    const task = this.task;
    return task && find(this.session.state, task);
  }

  on(task: TaskRef): void {
    this.last = task;
    this.tell();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private look(): void {
    const editor = vscode.window.activeTextEditor;
    const task = editor ? this.files.taskOf(editor.document.uri) : null;
    if (task) {
      this.last = task;
    }
    this.tell();
  }

  private tell(): void {
    const task = this.task;
    const key = task ? task.taskId : '';
    if (key !== this.told) {
      this.told = key;
      this.changed.fire(task);
    }
  }
}
