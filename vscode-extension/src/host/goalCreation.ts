import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import { Refused } from '../client/exchange.js';
import type { LearnerState, Step } from '../core/state.js';
import { LONGEST, type RequestPayload } from '../protocol/requests.js';
import type { Difficulty } from '../protocol/wire.js';
import type { Courses } from './courses.js';
import { agentWords } from './labels.js';
import { isConnectable, telling } from './notify.js';
import type { Session } from './session.js';

type Wish = RequestPayload<'create_goal_request'>;

/** How the making of a goal ended. */
type Outcome = { kind: 'created' } | { kind: 'failed'; message: string } | { kind: 'cancelled' } | { kind: 'gone' };

const AGENTS = 9;

/** Asks a learner what they want, and shows them how the agents make a goal of it. */
export class GoalCreation implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** How goals ended before they were made: the word of it may come before the answer that names the goal. */
  private readonly ends = new Map<string, Outcome>();

  /** @param open shows the finished goal */
  constructor(
    private readonly session: Session,
    private readonly api: Api,
    private readonly courses: Courses,
    private readonly log: vscode.LogOutputChannel,
    private readonly open: (goalId: string) => Promise<void>,
  ) {
    this.subscription = session.onDidChange(({ message }) => {
      if (message?.type === 'goal_failed') {
        this.ends.set(message.payload.goal_id, { kind: 'failed', message: message.payload.message });
      } else if (message?.type === 'goal_state_changed' && message.payload.phase === 'abandoned') {
        this.ends.set(message.payload.goal_id, { kind: 'gone' });
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** @param description what the learner already said */
  async ask(description?: string): Promise<void> {
    const wish = (await isConnectable(this.session)) ? await askWish(description) : null;
    if (wish) {
      await telling(this.log, async () => {
        const ack = await this.session.send('create_goal_request', wish).reply;
        await this.follow(goalOf(ack.payload), wish);
      });
    }
  }

  /** Starts the learner's own run of a published goal, or shows the one that there is. */
  async start(goalId: string): Promise<void> {
    await telling(this.log, async () => {
      if (await isConnectable(this.session)) {
        await this.begin(goalId);
        await this.fetch(goalId);
        await this.follow(goalId, null);
      }
    });
  }

  /** Shows a goal of the learner's that this window may not know yet. */
  async show(goalId: string): Promise<void> {
    await telling(this.log, async () => {
      await this.fetch(goalId);
      await this.open(goalId);
    });
  }

  private async begin(goalId: string): Promise<void> {
    try {
      await this.session.send('start_goal_request', { goal_id: goalId }).reply;
    } catch (error) {
      const isStranger = error instanceof Refused && error.refusal.code === 'forbidden';
      if (!isStranger || !(await this.join(goalId))) {
        throw error;
      }
      await this.session.send('start_goal_request', { goal_id: goalId }).reply;
    }
  }

  /** Offers the course of a goal to a learner who is not in it. */
  private async join(goalId: string): Promise<boolean> {
    const course = this.courses.all.find(({ goals }) => goals.some(({ id }) => id === goalId));
    if (!course) {
      return false;
    }
    const join = vscode.l10n.t('Join it');
    const words = vscode.l10n.t('This goal belongs to the course "{0}", which you have not joined.', course.title);
    if ((await vscode.window.showInformationMessage(words, join)) !== join) {
      return false;
    }
    await this.api.enrol(course.id);
    return true;
  }

  /** Brings a goal that the stream of this window may not hold any more. */
  private async fetch(goalId: string): Promise<void> {
    await this.session.send('snapshot_request', { goal_id: goalId }).reply;
  }

  private async follow(goalId: string, wish: Wish | null): Promise<void> {
    const outcome = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Making your goal'), cancellable: true },
      (progress, cancel) => this.until(goalId, progress, cancel),
    );
    switch (outcome.kind) {
      case 'created':
        await this.open(goalId);
        break;
      case 'failed':
        await this.offerAgain(outcome.message, wish);
        break;
      case 'cancelled':
        await this.giveUp(goalId, wish);
        break;
      case 'gone':
        break;
    }
  }

  /** Only a goal that is the learner's alone, and not made yet, is given up: one of a course could not be started again. */
  private async giveUp(goalId: string, wish: Wish | null): Promise<void> {
    if (wish && !isMade(this.session.state, goalId)) {
      await this.session.send('goal_control_request', { goal_id: goalId, action: 'abandon' }).reply;
    }
  }

  private until(
    goalId: string,
    progress: vscode.Progress<{ message: string; increment: number }>,
    cancel: vscode.CancellationToken,
  ): Promise<Outcome> {
    return new Promise((resolve) => {
      const show = reporter(progress);
      const look = (): void => {
        const state = this.session.state;
        show(state.planning[goalId] ?? []);
        const end = isMade(state, goalId) ? { kind: 'created' as const } : this.ends.get(goalId);
        if (end) {
          finish(end);
        }
      };
      const finish = (outcome: Outcome): void => {
        subscriptions.dispose();
        resolve(outcome);
      };
      const subscriptions = vscode.Disposable.from(
        this.session.onDidChange(look),
        cancel.onCancellationRequested(() => {
          finish({ kind: 'cancelled' });
        }),
      );
      look();
    });
  }

  private async offerAgain(message: string, wish: Wish | null): Promise<void> {
    const again = vscode.l10n.t('Try again');
    if ((await vscode.window.showWarningMessage(message, ...(wish ? [again] : []))) === again) {
      await this.ask(wish?.description);
    }
  }
}

/** Shows what the agents do, and how many of them are done. */
function reporter(progress: vscode.Progress<{ message: string; increment: number }>): (steps: readonly Step[]) => void {
  let done = 0;
  return (steps) => {
    const completed = steps.filter(({ status }) => status === 'completed').length;
    const last = steps.at(-1);
    if (last) {
      progress.report({ message: stepWords(last), increment: ((completed - done) / AGENTS) * 100 });
      done = completed;
    }
  };
}

async function askWish(said?: string): Promise<Wish | null> {
  const title = vscode.l10n.t('A new goal');
  const description = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What do you want to learn?'),
    placeHolder: vscode.l10n.t('such as: loops over lists in Python'),
    ignoreFocusOut: true,
    ...(said !== undefined && { value: said }),
    validateInput: wrong,
  });
  if (description === undefined) {
    return null;
  }
  const language = await pick(title, vscode.l10n.t('In which language?'), languages());
  const difficulty = language && (await pick(title, vscode.l10n.t('How hard?'), difficulties()));
  const minutes = difficulty && (await pick(title, vscode.l10n.t('How much time do you have?'), times()));
  if (!language || !difficulty || !minutes) {
    return null;
  }
  return {
    description: description.trim(),
    ...(language.value !== null && { language: language.value }),
    ...(difficulty.value !== null && { difficulty: difficulty.value }),
    ...(minutes.value !== null && { time_budget_minutes: minutes.value }),
  };
}

function wrong(text: string): string | undefined {
  if (text.trim() === '') {
    return vscode.l10n.t('Say in a few words what you want to learn.');
  }
  return Array.from(text).length > LONGEST.description
    ? vscode.l10n.t('At most {0} characters.', LONGEST.description)
    : undefined;
}

interface Choice<T> extends vscode.QuickPickItem {
  /** Null leaves the choice to the agents. */
  value: T | null;
}

async function pick<T>(title: string, placeHolder: string, choices: Choice<T>[]): Promise<Choice<T> | undefined> {
  return vscode.window.showQuickPick(choices, { title, placeHolder, ignoreFocusOut: true });
}

function languages(): Choice<string>[] {
  return [
    { label: '$(sparkle) ' + vscode.l10n.t('Whatever fits'), value: null },
    { label: 'Python', value: 'python' },
    { label: 'JavaScript', value: 'javascript' },
  ];
}

function difficulties(): Choice<Difficulty>[] {
  return [
    { label: '$(sparkle) ' + vscode.l10n.t('Whatever fits'), value: null },
    { label: vscode.l10n.t('Easy'), value: 'easy' },
    { label: vscode.l10n.t('Medium'), value: 'medium' },
    { label: vscode.l10n.t('Hard'), value: 'hard' },
  ];
}

function times(): Choice<number>[] {
  return [
    { label: '$(sparkle) ' + vscode.l10n.t('Whatever it takes'), value: null },
    ...[15, 30, 60, 120].map((minutes) => ({ label: vscode.l10n.t('{0} minutes', minutes), value: minutes })),
  ];
}

/** Such as "Goal generator: writes the tasks". */
function stepWords({ agent, message }: Step): string {
  return `${agentWords(agent)}: ${message}`;
}

function goalOf(payload: unknown): string {
  return typeof payload === 'object' && payload !== null && 'goal_id' in payload ? String(payload.goal_id) : '';
}

function isMade(state: LearnerState, goalId: string): boolean {
  const goal = state.goals[goalId];
  return goal !== undefined && goal.goal.phase !== 'planning';
}
