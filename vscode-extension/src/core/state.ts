import type {
  FinalHint,
  FinalRun,
  FinalValidation,
  Goal,
  Modal,
  Performance,
  Phase,
  Suggestion,
  Terms,
  User,
} from '../protocol/wire.js';
import type { Live } from './live.js';

/** What happened on a task so far. */
export interface TaskState {
  verdict?: FinalValidation;
  hints: readonly FinalHint[];
  suggestion?: Suggestion;
}

/** A learner's run of a goal. */
export interface GoalState {
  goal: Goal;
  currentTaskId: string | null;
  tasks: Readonly<Record<string, TaskState>>;
  performance?: Performance;
  /** Why the phase is what it is, in the learner's language. */
  reason?: string;
  /** The newest stream message that is in it. */
  asOf: number;
}

/** What an agent does while a goal is being made. */
export interface Step {
  node: number;
  agent: string;
  status: 'started' | 'completed' | 'retrying' | 'failed';
  message: string;
}

/** Everything the editor knows of its learner; changed by `reduce` alone. */
export interface LearnerState {
  user: User | null;
  /** The newest stream message that was applied: nothing up to it is ever applied again. */
  cursor: number;
  goals: Readonly<Record<string, GoalState>>;
  planning: Readonly<Record<string, readonly Step[]>>;
  live: Readonly<Record<string, Live>>;
  /** The newest finals of the learner's own runs, which belong to no task. */
  run: FinalRun | null;
  modals: readonly Modal[];
  contracts: readonly Terms[];
  /** Goals with something that the learner has not looked at. */
  news: readonly string[];
  /** Days (ISO dates, UTC) on which a task was completed, oldest first. */
  days: readonly string[];
}

export const NOBODY: LearnerState = {
  user: null,
  cursor: 0,
  goals: {},
  planning: {},
  live: {},
  run: null,
  modals: [],
  contracts: [],
  news: [],
  days: [],
};

/** The part that outlives a restart of the editor: what is being said just now does not, nor what was said of a draft. */
export function lasting(state: LearnerState): LearnerState {
  return { ...state, goals: onEveryTask(state.goals, withoutSuggestion), live: {}, planning: {} };
}

/** The goals with a change made to every task's history. */
export function onEveryTask(
  goals: LearnerState['goals'],
  change: (task: TaskState) => TaskState,
): LearnerState['goals'] {
  return mapped(goals, (goal) => ({ ...goal, tasks: mapped(goal.tasks, change) }));
}

export function withoutSuggestion(task: TaskState): TaskState {
  const kept = { ...task };
  delete kept.suggestion;
  return kept;
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** A part of the state without one of its entries. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return key in record ? Object.fromEntries(Object.entries(record).filter(([one]) => one !== key)) : record;
}

/** Whether a goal has ended: nothing more happens in it. */
export function closed(phase: Phase): boolean {
  return phase === 'completed' || phase === 'failed' || phase === 'abandoned';
}
