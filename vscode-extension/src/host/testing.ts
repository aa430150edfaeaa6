import * as vscode from 'vscode';
import { unready } from '../core/readiness.js';
import { find, fromWire, refOf, type Placed, type TaskRef } from '../core/select.js';
import type { FinalValidation, Goal, Task } from '../protocol/wire.js';
import { statusWords } from './labels.js';
import { wordsFor } from './notify.js';
import type { Session } from './session.js';
import { nameOf, type TaskFiles } from './taskFiles.js';
import { childrenOf, noVerdictWords, reasonWords, reportNoVerdict, reportVerdict, say } from './testResults.js';
import type { Work } from './work.js';

/** Goals, tasks and their checks in the editor's test view, and the verdicts as its results. */
export class CheckTests implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('aiGoals', vscode.l10n.t('AI Goals'));
  private readonly profile: vscode.TestRunProfile;
  private readonly shown = new Map<string, Goal>();
  /** Requests of this view's own runs: their verdicts are not shown a second time. */
  private readonly own = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly work: Work,
  ) {
    this.profile = this.controller.createRunProfile(
      vscode.l10n.t('Check my work'),
      vscode.TestRunProfileKind.Run,
      (request, token) => this.run(request, token),
      true,
    );
    this.subscriptions = this.watch();
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.controller).dispose();
  }

  private watch(): vscode.Disposable[] {
    return [
      this.session.onDidChange(({ state, before, message, fresh }) => {
        if (state.goals !== before.goals) {
          this.show();
        }
        if (message?.type === 'validation_result' && message.payload.final) {
          void this.heard(message.payload, fresh);
        }
      }),
      this.files.onDidChange(() => {
        this.showAnew();
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        const task = this.files.taskOf(uri);
        if (task && this.itemOf(task)?.uri?.toString() !== uri.toString()) {
          this.showAnew();
        }
      }),
    ];
  }

  /** The programs lie elsewhere than before. */
  private showAnew(): void {
    this.shown.clear();
    this.show();
  }

  /** Changes only the items of goals that are no longer as they were. */
  private show(): void {
    const { goals } = this.session.state;
    this.controller.items.forEach(({ id }) => {
      if (!goals[id]) {
        this.controller.items.delete(id);
        this.shown.delete(id);
      }
    });
    for (const { goal } of Object.values(goals)) {
      if (this.shown.get(goal.id) !== goal) {
        this.shown.set(goal.id, goal);
        this.showGoal(goal);
      }
    }
  }

  private showGoal(goal: Goal): void {
    const item = this.controller.items.get(goal.id) ?? this.controller.createTestItem(goal.id, goal.title);
    item.label = goal.title;
    item.children.replace(goal.tasks.map((task) => this.taskItem(item.children.get(task.id), goal.id, task)));
    this.controller.items.add(item);
  }

  /** An item cannot move to another file: where the place is another one, so is the item. */
  private taskItem(before: vscode.TestItem | undefined, goalId: string, task: Task): vscode.TestItem {
    const uri = this.files.locate({ goalId, taskId: task.id }) ?? undefined;
    const isThere = before !== undefined && before.uri?.toString() === uri?.toString();
    const item = isThere ? before : this.controller.createTestItem(task.id, task.title, uri);
    item.label = task.title;
    item.description = statusWords(task.status);
    item.sortText = String(task.order_index).padStart(3, '0');
    item.range = uri && new vscode.Range(0, 0, 0, 0);
    item.children.replace(task.checks.map((check, index) => this.checkItem(item, check, index)));
    return item;
  }

  private checkItem(parent: vscode.TestItem, check: Task['checks'][number], index: number): vscode.TestItem {
    const id = String(index).padStart(3, '0');
    const label = check.visible ? check.name : vscode.l10n.t('Hidden check: {0}', check.name);
    const item = parent.children.get(id) ?? this.controller.createTestItem(id, label, parent.uri);
    item.label = label;
    item.description = check.visible ? '' : vscode.l10n.t('hidden: only whether it passes is shown');
    item.sortText = id;
    return item;
  }

  private itemOf(task: TaskRef): vscode.TestItem | undefined {
    return this.controller.items.get(task.goalId)?.children.get(task.taskId);
  }

  private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    try {
      for (const task of this.asked(request)) {
        const placed = find(this.session.state, task);
        const item = this.itemOf(task);
        if (placed && item && !token.isCancellationRequested) {
          await this.check(run, item, placed, token);
        }
      }
    } finally {
      run.end();
    }
  }

  /** A check is not run alone: its task stands for it. */
  private asked({ include, exclude = [] }: vscode.TestRunRequest): TaskRef[] {
    const tasks = Object.values(this.session.state.goals).flatMap(({ goal }) =>
      goal.tasks.map((task) => ({ goalId: goal.id, taskId: task.id })),
    );
    return tasks.filter((task) => {
      const item = this.itemOf(task);
      const isOn = (one: vscode.TestItem): boolean => one === item || one === item?.parent;
      return (include ?? (item ? [item] : [])).some((one) => isOn(one) || one.parent === item) && !exclude.some(isOn);
    });
  }

  private async check(
    run: vscode.TestRun,
    item: vscode.TestItem,
    placed: Placed,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const task = refOf(placed);
    const reason = await this.whyNot(placed, task);
    if (reason !== null) {
      run.skipped(item);
      say(run, item, `${placed.task.title}: ${reason}`);
      return;
    }
    [item, ...childrenOf(item)].forEach((one) => {
      run.started(one);
    });
    const begun = Date.now();
    try {
      const verdict = await this.verdict(run, item, task, token);
      await this.report(run, item, placed, verdict, { milliseconds: Date.now() - begun });
    } catch (error) {
      reportNoVerdict(run, item, wordsFor(error));
    }
  }

  /** A program is never made here: the starter code would be a failed try that nobody asked for. */
  private async whyNot(placed: Placed, task: TaskRef): Promise<string | null> {
    const reason = unready(placed);
    if (reason) {
      return reasonWords(reason);
    }
    return (await this.files.sent(task)).length === 0 ? vscode.l10n.t('open its program first') : null;
  }

  /** @returns null where there is no program, or the run is cancelled while there is no connection */
  private async verdict(
    run: vscode.TestRun,
    item: vscode.TestItem,
    task: TaskRef,
    token: vscode.CancellationToken,
  ): Promise<FinalValidation | null> {
    const started = await this.work.validate(task);
    if (!started) {
      return null;
    }
    this.own.add(started.request);
    if (this.session.status.kind !== 'online') {
      say(run, item, vscode.l10n.t('There is no connection just now: the check goes out when it is back.'));
    }
    const cancelled = new Promise<null>((resolve) => {
      token.onCancellationRequested(() => {
        this.work.stop(task).catch(() => undefined);
        if (this.session.status.kind !== 'online') {
          resolve(null);
        }
      });
    });
    return Promise.race([started.done, cancelled]);
  }

  /** A verdict may have been asked for elsewhere: by a command, by saving, in another window. */
  private async heard(verdict: FinalValidation, fresh: boolean): Promise<void> {
    const task = fromWire(verdict);
    const item = this.itemOf(task);
    const placed = find(this.session.state, task);
    if (this.own.delete(verdict.request_id) || !fresh || !item || !placed) {
      return;
    }
    const request = new vscode.TestRunRequest([item], undefined, this.profile, false, true);
    const run = this.controller.createTestRun(request);
    try {
      await this.report(run, item, placed, verdict);
    } finally {
      run.end();
    }
  }

  private async report(
    run: vscode.TestRun,
    item: vscode.TestItem,
    placed: Placed,
    verdict: FinalValidation | null,
    timing: { milliseconds?: number } = {},
  ): Promise<void> {
    if (!verdict || verdict.verdict === 'inconclusive') {
      reportNoVerdict(run, item, noVerdictWords(verdict));
    } else {
      const program = await this.files.read(fromWire(verdict));
      const name = item.uri ? nameOf(item.uri) : '';
      const source = { name, language: placed.goal.goal.language, code: program?.code ?? '' };
      reportVerdict(run, item, { checks: placed.task.checks, verdict, source, ...timing });
    }
    say(run, item, verdict?.text ?? '');
  }
}
