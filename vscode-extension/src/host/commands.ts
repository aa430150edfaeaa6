import * as vscode from 'vscode';
import type { TaskRef } from '../core/select.js';
import type { Asked } from '../core/views.js';
import type { Account } from './account.js';
import type { Contracts } from './contracts.js';
import type { Courses } from './courses.js';
import type { Documents } from './documents.js';
import type { Focus } from './focus.js';
import type { GoalCreation } from './goalCreation.js';
import type { LearningSettings } from './learningSettings.js';
import type { LocalServer } from './localServer.js';
import type { Motivation } from './motivation.js';
import { telling } from './notify.js';
import type { GoalSearch } from './search.js';
import type { Session } from './session.js';
import type { SignIn } from './signIn.js';
import type { Suggestions } from './suggestions.js';
import type { OpenInTemporal } from './temporal.js';
import type { WorkCommands } from './workCommands.js';

/** The rooms that commands lead to. */
export interface Rooms {
  session: Session;
  account: Account;
  signIn: SignIn;
  courses: Courses;
  creation: GoalCreation;
  work: WorkCommands;
  documents: Documents;
  search: GoalSearch;
  motivation: Motivation;
  contracts: Contracts;
  settings: LearningSettings;
  suggestions: Suggestions;
  temporal: OpenInTemporal;
  localServer: LocalServer;
  log: vscode.LogOutputChannel;
}

type Action = 'pause' | 'resume' | 'abandon';

/** Registers every command of the extension. */
export function registerCommands(rooms: Rooms): vscode.Disposable {
  const { account, contracts, courses, creation, documents, localServer, motivation, search, session, work } = rooms;
  const commands: Record<string, (argument: unknown) => unknown> = {
    signIn: () => rooms.signIn.signIn(),
    register: () => rooms.signIn.register(),
    signOut: () => account.signOut(),
    createGoal: (said) => creation.ask(typeof said === 'string' ? said : undefined),
    startGoal: (node) => creation.start(goalOf(node)),
    openGoal: async (goal) => {
      const goalId = goalOf(goal);
      if (session.state.goals[goalId]) {
        documents.showGoal(goalId);
      } else {
        await creation.show(goalId);
      }
    },
    openTask: (task) => {
      const ref = taskOf(task);
      return ref && work.open(ref);
    },
    validate: (task) => work.validate(taskOf(task)),
    run: (task) => work.run(taskOf(task)),
    hint: (task) => work.hint(taskOf(task)),
    stop: (task) => work.stop(taskOf(task)),
    nextTask: (task) => work.nextTask(taskOf(task)),
    showSentFiles: (task) => work.showSentFiles(taskOf(task)),
    pauseGoal: (goal) => control(rooms, goal, 'pause'),
    resumeGoal: (goal) => control(rooms, goal, 'resume'),
    abandonGoal: (goal) => abandon(rooms, goal),
    reviewTerms: (node) => contracts.review(courseOf(node)),
    dashboard: () => {
      documents.showDashboard();
    },
    search: () => {
      search.show();
    },
    refresh: () => courses.load(),
    reconnect: () => {
      session.reconnect();
    },
    learningSettings: () => rooms.settings.change(),
    notHowIFeel: () => motivation.notHowIFeel(),
    dismissSuggestion: () => {
      rooms.suggestions.dismiss();
    },
    openInTemporal: (goal) => rooms.temporal.open(goal === undefined ? undefined : goalOf(goal)),
    startServer: () => localServer.start(),
    useServer: () => localServer.use(),
    showFeedback: () => vscode.commands.executeCommand('aiGoals.feedback.focus'),
    showLog: () => {
      rooms.log.show();
    },
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`aiGoals.${name}`, run)),
  );
}

/** Does what a view asks for. */
export function obey(wish: Asked, motivation: Motivation, focus: Focus): void {
  switch (wish.ask) {
    case 'ready':
      break;
    case 'answer':
      void motivation.answer(wish.modalId, wish.actionId);
      break;
    case 'openLink':
      void vscode.env.openExternal(vscode.Uri.parse(wish.url, true));
      break;
    case 'openFile':
      void vscode.commands.executeCommand('aiGoals.openTask', focus.task);
      break;
    case 'trust':
      void vscode.commands.executeCommand('workbench.trust.manage');
      break;
    case 'pause':
    case 'resume':
      void vscode.commands.executeCommand(`aiGoals.${wish.ask}Goal`, wish.goalId);
      break;
    case 'openGoal':
      void vscode.commands.executeCommand('aiGoals.openGoal', wish.goalId);
      break;
    case 'openTask':
      void vscode.commands.executeCommand('aiGoals.openTask', { goalId: wish.goalId, taskId: wish.taskId });
      break;
    default:
      void vscode.commands.executeCommand(`aiGoals.${wish.ask}`);
  }
}

async function control({ session, log }: Rooms, goal: unknown, action: Action): Promise<void> {
  await telling(log, () => session.send('goal_control_request', { goal_id: goalOf(goal), action }).reply);
}

async function abandon(rooms: Rooms, goal: unknown): Promise<void> {
  const title = rooms.session.state.goals[goalOf(goal)]?.goal.title ?? '';
  const giveUp = vscode.l10n.t('Give it up');
  const words = vscode.l10n.t('Give up the goal "{0}"? Your files stay; the goal cannot be taken up again.', title);
  if ((await vscode.window.showWarningMessage(words, { modal: true }, giveUp)) === giveUp) {
    await control(rooms, goal, 'abandon');
  }
}

/** Commands are called with ids by views, with tasks by CodeLenses and with rows by the tree. */
type Row = Partial<{
  kind: string;
  goalId: string;
  taskId: string;
  goal: { id?: string; goal?: { id: string; course_id: string } };
  task: { id: string };
  course: { id: string };
}>;

function row(argument: unknown): Row {
  return typeof argument === 'object' && argument !== null ? argument : {};
}

function taskOf(argument: unknown): TaskRef | null {
  const { goalId, taskId, goal, task } = row(argument);
  if (goalId !== undefined && taskId !== undefined) {
    return { goalId, taskId };
  }
  return goal?.goal && task ? { goalId: goal.goal.id, taskId: task.id } : null;
}

function goalOf(argument: unknown): string {
  const { goalId, goal } = row(argument);
  return typeof argument === 'string' ? argument : (goalId ?? goal?.goal?.id ?? goal?.id ?? '');
}

function courseOf(argument: unknown): string {
  const { course, goal } = row(argument);
  return course?.id ?? goal?.goal?.course_id ?? (typeof argument === 'string' ? argument : '');
}
