import type { ProgressRow } from '../protocol/rest.js';
import type { GoalState, LearnerState } from './state.js';

/** Figures for the dashboard. */
export interface Statistics {
  goals: number;
  completed: number;
  tasks: number;
  tasksCompleted: number;
  tries: number;
  /** Null where this window has not heard of every goal; so are the minutes. */
  hints: number | null;
  /** Of completed goals, in minutes. */
  minutes: number | null;
  /** Days in a row with a completed task of which this window heard, up to today or yesterday. */
  streak: number;
  /** Tasks completed a goal, newest goals last. */
  perGoal: { id: string; title: string; done: number; tasks: number; tries: number; minutes: number | null }[];
  strengths: string[];
  focusAreas: string[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * @param today an ISO date, UTC
 * @param told the goals as the server counts them, the newest first: this window may have heard nothing of what is long over
 */
export function statistics(state: LearnerState, today: string, told: readonly ProgressRow[] = []): Statistics {
  const goals = Object.values(state.goals);
  const unheard = told.filter(({ goal_id, tasks }) => tasks > 0 && !state.goals[goal_id]).reverse();
  const heardAll = unheard.length === 0;
  const tries = new Map(told.map((row) => [row.goal_id, row.tries]));
  const perGoal = [...unheard.map(counted), ...goals.map((goal) => figures(goal, tries.get(goal.goal.id) ?? 0))];
  const performances = goals.flatMap(({ performance }) => (performance ? [performance] : []));
  return {
    goals: perGoal.length,
    completed: [...unheard, ...goals.map(({ goal }) => goal)].filter(({ phase }) => phase === 'completed').length,
    tasks: sum(perGoal.map(({ tasks }) => tasks)),
    tasksCompleted: sum(perGoal.map(({ done }) => done)),
    tries: sum(perGoal.map((goal) => goal.tries)),
    hints: heardAll ? sum(goals.map(({ goal }) => goal.hints.used)) : null,
    minutes: heardAll ? sum(performances.map(({ minutes }) => minutes)) : null,
    streak: streak(state.days, today),
    perGoal,
    strengths: frequent(performances.flatMap(({ strengths }) => strengths)),
    focusAreas: frequent(performances.flatMap(({ focus_areas }) => focus_areas)),
  };
}

/** Tries only grow: the greater number is the newer one. */
function figures({ goal, tasks, performance }: GoalState, told: number): Statistics['perGoal'][number] {
  const heard = performance?.tries ?? sum(Object.values(tasks).map(({ verdict }) => verdict?.tries ?? 0));
  return {
    id: goal.id,
    title: goal.title,
    done: goal.tasks.filter(({ status }) => status === 'completed').length,
    tasks: goal.tasks.length,
    tries: Math.max(heard, told),
    minutes: performance?.minutes ?? null,
  };
}

function counted({ goal_id, title, tasks_completed, tasks, tries }: ProgressRow): Statistics['perGoal'][number] {
  return { id: goal_id, title, done: tasks_completed, tasks, tries, minutes: null };
}

/** Counts back from today, or from yesterday where today has nothing yet. */
export function streak(days: readonly string[], today: string): number {
  const active = new Set(days);
  let day = active.has(today) ? today : dayBefore(today);
  let length = 0;
  while (active.has(day)) {
    length++;
    day = dayBefore(day);
  }
  return length;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}

/** The five named most often. */
function frequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  words.forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 5)
    .map(([word]) => word);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
