import * as vscode from 'vscode';
import { unready } from '../core/readiness.js';
import { currentOf, find, nextHint, type TaskRef } from '../core/select.js';
import type { Focus } from './focus.js';
import { isConnectable, telling } from './notify.js';
import type { RunOutput } from './runOutput.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';
import type { Final, Started, Work } from './work.js';

/** What a learner does on a task. Each takes the task that it is given, else the one that the learner is at. */
export class WorkCommands implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly inputs = new Map<string, string>();

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly focus: Focus,
    private readonly work: Work,
    private readonly output: RunOutput,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidSaveTextDocument((document) => {
        const task = this.files.taskOf(document.uri);
        if (task && this.isCheckedOnSave(task)) {
          void this.validate(task);
        }
      }),
      session.onDidChange(({ message }) => {
        if (message?.type === 'task_completed' && this.work.hadChecked(message.payload.task_id)) {
          void this.celebrate(message.payload.goal_id, message.payload.task_id);
        } else if (message?.type === 'goal_completed' && this.isMine(message.payload.goal_id)) {
          void this.offerReport(message.payload.goal_id);
        } else if (message?.type === 'task_failed' && this.work.hadChecked(message.payload.task_id)) {
          void vscode.window.showWarningMessage(failedWords(message.payload.reason));
        }
      }),
    ];
  }

  async validate(given?: TaskRef | null): Promise<void> {
    await this.start(given, (task) => this.work.validate(task));
  }

  /** Asks for the hint that is offered, by its level: one that was taken before is given again, at no price. */
  async hint(given?: TaskRef | null): Promise<void> {
    await this.start(given, (task) => {
      const placed = find(this.session.state, task);
      const level = placed && nextHint(placed.goal.goal.hints, placed.work.hints);
      return this.work.hint(task, level ?? undefined);
    });
  }

  async run(given?: TaskRef | null): Promise<void> {
    const task = this.task(given);
    const input = task && (await isConnectable(this.session)) ? await this.askInput(task) : undefined;
    if (!task || input === undefined) {
      return;
    }
    await telling(this.log, async () => {
      const started = await this.work.run(task, input);
      if (started) {
        this.output.follow(started.request);
        await started.done;
      }
    });
  }

  async stop(given?: TaskRef | null): Promise<void> {
    const task = this.task(given);
    if (task) {
      await telling(this.log, () => this.work.stop(task));
    }
  }

  /** Opens where the goal of a task stands now. */
  async nextTask(given?: TaskRef | null): Promise<void> {
    const task = this.task(given);
    const goal = task && this.session.state.goals[task.goalId];
    const next = goal && currentOf(goal);
    if (next) {
      await this.open(next);
    } else if (task) {
      await vscode.commands.executeCommand('aiGoals.openGoal', task.goalId);
    }
  }

  async open(task: TaskRef): Promise<void> {
    if (await this.files.open(task)) {
      this.focus.on(task);
    }
  }

  /** Lists the files that go out with a task's next message. */
  async showSentFiles(given?: TaskRef | null): Promise<void> {
    const task = this.task(given);
    const files = task ? await this.files.sent(task) : [];
    const items = files.map((uri) => ({ label: `$(file-code) ${vscode.workspace.asRelativePath(uri)}`, uri }));
    const placeHolder =
      files.length === 0
        ? vscode.l10n.t('Nothing would be sent: this task has no program yet.')
        : vscode.l10n.t('Only these files are sent when you check, run or ask for a hint');
    const picked = await vscode.window.showQuickPick(items, { placeHolder });
    if (picked) {
      await vscode.window.showTextDocument(picked.uri);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private isCheckedOnSave(task: TaskRef): boolean {
    const placed = find(this.session.state, task);
    return (
      vscode.workspace.getConfiguration('aiGoals').get<boolean>('validateOnSave', false) &&
      this.session.status.kind === 'online' &&
      placed !== null &&
      unready(placed) === null &&
      this.work.on(task).every(({ work }) => work !== 'validation')
    );
  }

  private isMine(goalId: string): boolean {
    return this.session.state.goals[goalId]?.goal.tasks.some(({ id }) => this.work.hadChecked(id)) ?? false;
  }

  private async start(
    given: TaskRef | null | undefined,
    action: (task: TaskRef) => Promise<Started<Final> | null>,
  ): Promise<void> {
    const task = this.task(given);
    if (!task || !(await isConnectable(this.session))) {
      return;
    }
    await telling(this.log, async () => {
      const started = await action(task);
      if (started) {
        await vscode.commands.executeCommand('aiGoals.feedback.focus', { preserveFocus: true });
        await started.done;
      }
    });
  }

  private task(given?: TaskRef | null): TaskRef | null {
    const task = given ?? this.focus.task;
    if (!task) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a task first, or create a goal.'));
    }
    return task;
  }

  private async askInput(task: TaskRef): Promise<string | undefined> {
    const before = this.inputs.get(task.taskId) ?? '';
    const typed = await vscode.window.showInputBox({
      title: vscode.l10n.t('Run the program'),
      prompt: vscode.l10n.t(
        'What it reads as input; \\n starts a new line. Leave it empty for none. Running counts as no try.',
      ),
      value: before,
    });
    if (typed !== undefined) {
      this.inputs.set(task.taskId, typed);
    }
    return typed?.replaceAll('\\n', '\n');
  }

  private async celebrate(goalId: string, taskId: string): Promise<void> {
    const placed = find(this.session.state, { goalId, taskId });
    if (!placed) {
      return;
    }
    const { task, goal } = placed;
    const next = currentOf(goal);
    const passed = vscode.l10n.t('Passed: {0}', task.title);
    vscode.window.setStatusBarMessage(`$(pass-filled) ${passed}`, 8_000);
    if (next && vscode.workspace.getConfiguration('aiGoals').get<boolean>('openNextTask', true)) {
      await this.open(next);
    }
  }

  private async offerReport(goalId: string): Promise<void> {
    const title = this.session.state.goals[goalId]?.goal.title ?? '';
    const show = vscode.l10n.t('How it went');
    if ((await vscode.window.showInformationMessage(vscode.l10n.t('Goal completed: {0}', title), show)) === show) {
      await vscode.commands.executeCommand('aiGoals.openGoal', goalId);
    }
  }
}

function failedWords(reason: string): string {
  return reason === 'deadline'
    ? vscode.l10n.t('The time for this task is over. Your instructor can allow more.')
    : vscode.l10n.t('The tries for this task are used up. Your instructor can allow more.');
}
