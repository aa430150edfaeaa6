import type { FinalRun } from '../protocol/wire.js';
import type { TaskRef } from './select.js';

/** Says once when a learner's programs have not changed for long, and once when they change again. */
export class IdleWatch {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private task: TaskRef | null = null;
  private idle = false;

  /** @param after milliseconds without a change */
  constructor(
    private readonly after: number,
    private readonly tell: (kind: 'idle' | 'active', task: TaskRef) => void,
  ) {}

  /** The learner looks at a program: the time runs from now on, if it did not yet. */
  look(task: TaskRef): void {
    this.task = task;
    if (!this.idle && !this.timer) {
      this.restart();
    }
  }

  change(task: TaskRef): void {
    this.task = task;
    if (this.idle) {
      this.idle = false;
      this.tell('active', task);
    }
    this.restart();
  }

  stop(): void {
    if (this.timer) {
      clearTimeout(this.timer);
      this.timer = null;
    }
  }

  private restart(): void {
    this.stop();
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.task) {
        this.idle = true;
        this.tell('idle', this.task);
      }
    }, this.after);
  }
}

/** Remembers how many errors were told of each task, none at first. */
export class ErrorCounts {
  private readonly told = new Map<string, number>();

  /** Whether this number is news; it counts as told from then on. */
  isNews(taskId: string, count: number): boolean {
    const news = (this.told.get(taskId) ?? 0) !== count;
    this.told.set(taskId, count);
    return news;
  }
}

/** What an ended run says of the learner's program; null for one that says nothing, being stopped or never run. */
export function runSignal(exit: FinalRun['exit']): 'run_passed' | 'run_failed' | null {
  if ('code' in exit) {
    return exit.code === 0 ? 'run_passed' : 'run_failed';
  }
  return 'limit' in exit ? 'run_failed' : null;
}
