import * as vscode from 'vscode';
import { onWire, type TaskRef } from '../core/select.js';
import type { RequestPayload } from '../protocol/requests.js';
import type { FinalHint, FinalRun, FinalValidation } from '../protocol/wire.js';
import type { Session } from './session.js';
import type { Program, TaskFiles } from './taskFiles.js';

/** Something that the agents, or the sandbox, are at for the learner. */
export interface Running {
  request: string;
  work: 'validation' | 'hint' | 'run';
  task: TaskRef;
  /** The program that it is about; null where there is none yet. */
  code: string | null;
}

/** The last word on a request. */
export type Final = FinalValidation | FinalHint | FinalRun;

/** Something that has ended, with its last word. */
export interface Ended {
  running: Running;
  final: Final;
}

/** A request under way; `done` is refused where the server does not take it. */
export interface Started<F extends Final> {
  request: string;
  done: Promise<F>;
}

type Asking = 'validate_task_request' | 'hint_request' | 'run_request';

/** Has the learner's programs checked, hinted at and run, and knows what is under way. */
export class Work implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly started = new vscode.EventEmitter<Running>();
  private readonly done = new vscode.EventEmitter<Ended>();
  private readonly running = new Map<string, Running>();
  /** Tasks that this window had checked. */
  private readonly mine = new Set<string>();
  private readonly endings = new Map<string, (final: Final) => void>();
  private readonly subscription: vscode.Disposable;

  /** Something started or ended. */
  readonly onDidChange = this.changed.event;
  readonly onDidStart = this.started.event;
  readonly onDidEnd = this.done.event;

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
  ) {
    this.subscription = session.onDidChange(({ message }) => {
      if (message?.type === 'validation_result' || message?.type === 'hint' || message?.type === 'run_output') {
        if (message.payload.final) {
          this.ended(message.payload);
        }
      }
    });
  }

  /** What is under way on a task, newest last. */
  on(task: TaskRef): Running[] {
    return [...this.running.values()].filter((one) => one.task.taskId === task.taskId);
  }

  /** Whether this window had the task checked: what follows from it happens here, and not in every window. */
  hadChecked(taskId: string): boolean {
    return this.mine.has(taskId);
  }

  async validate(task: TaskRef): Promise<Started<FinalValidation> | null> {
    const program = await this.program(task);
    this.mine.add(task.taskId);
    return program && this.start('validation', task, 'validate_task_request', { ...onWire(task), ...program });
  }

  /** Runs the program on the learner's own input; counts as no try. */
  async run(task: TaskRef, stdin: string): Promise<Started<FinalRun> | null> {
    const program = await this.program(task);
    return program && this.start('run', task, 'run_request', { ...onWire(task), ...program, stdin });
  }

  /** @param level 1 to 4; the next one where it is left out */
  async hint(task: TaskRef, level?: number): Promise<Started<FinalHint> | null> {
    const program = await this.files.read(task);
    const payload = { ...onWire(task), ...(program && { code: program.code }), ...(level !== undefined && { level }) };
    return this.start('hint', task, 'hint_request', payload);
  }

  /** Stops everything that is under way on a task. */
  async stop(task: TaskRef): Promise<void> {
    const heard = Object.values(this.session.state.live)
      .filter(({ taskId }) => taskId === null || taskId === task.taskId)
      .map(({ request }) => request);
    const requests = new Set([...this.on(task).map(({ request }) => request), ...heard]);
    await Promise.all([...requests].map((id) => this.session.send('stop_request', { request_id: id }).reply));
  }

  dispose(): void {
    vscode.Disposable.from(this.subscription, this.changed, this.started, this.done).dispose();
  }

  /** Without a program the starter is opened, and nothing is sent: it would be a failed try that the learner did not make. */
  private async program(task: TaskRef): Promise<Program | null> {
    const program = await this.files.read(task);
    if (!program) {
      await this.files.open(task);
    }
    return program;
  }

  private start<F extends Final>(
    work: Running['work'],
    task: TaskRef,
    type: Asking,
    payload: RequestPayload<Asking>,
  ): Started<F> {
    this.wake(task);
    const sent = this.session.send<Asking>(type, payload);
    const request = sent.request.id;
    const done = new Promise<F>((resolve, reject) => {
      this.endings.set(request, resolve as (final: Final) => void);
      sent.reply.catch((error: unknown) => {
        this.forget(request);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    const running = { request, work, task, code: payload.code ?? null };
    this.running.set(request, running);
    this.started.fire(running);
    this.changed.fire();
    return { request, done };
  }

  /** What is asked of a goal that rests would wait until it goes on; who asks is at work again. */
  private wake({ goalId }: TaskRef): void {
    if (this.session.state.goals[goalId]?.goal.phase === 'paused') {
      this.session.send('goal_control_request', { goal_id: goalId, action: 'resume' }).reply.catch(() => undefined);
    }
  }

  private ended(final: Final): void {
    const running = this.running.get(final.request_id);
    this.endings.get(final.request_id)?.(final);
    this.forget(final.request_id);
    if (running) {
      this.done.fire({ running, final });
    }
  }

  private forget(request: string): void {
    this.endings.delete(request);
    if (this.running.delete(request)) {
      this.changed.fire();
    }
  }
}
