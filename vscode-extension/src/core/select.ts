import type { Course } from '../protocol/rest.js';
import type { Hints, Phase, Task } from '../protocol/wire.js';
import { closed } from './state.js';
import type { GoalState, LearnerState, TaskState } from './state.js';

/** A task of a goal of the learner's. */
export interface TaskRef {
  goalId: string;
  taskId: string;
}

/** A task as the protocol's messages name it. */
interface WireRef {
  goal_id: string;
  task_id: string;
}

export function onWire({ goalId, taskId }: TaskRef): WireRef {
  return { goal_id: goalId, task_id: taskId };
}

export function fromWire({ goal_id, task_id }: WireRef): TaskRef {
  return { goalId: goal_id, taskId: task_id };
}

/** A task with all that is known of it. */
export interface Placed {
  goal: GoalState;
  task: Task;
  work: TaskState;
}

export function find(state: LearnerState, { goalId, taskId }: TaskRef): Placed | null {
  const goal = state.goals[goalId];
  const task = goal?.goal.tasks.find(({ id }) => id === taskId);
  return goal && task ? { goal, task, work: goal.tasks[taskId] ?? { hints: [] } } : null;
}

export function refOf({ goal, task }: Pick<Placed, 'goal' | 'task'>): TaskRef {
  return { goalId: goal.goal.id, taskId: task.id };
}

/** The task that a goal stands at; null where it has ended. */
export function currentOf(goal: GoalState): TaskRef | null {
  return goal.currentTaskId === null || closed(goal.goal.phase)
    ? null
    : { goalId: goal.goal.id, taskId: goal.currentTaskId };
}

/** The goal that was at work last among those that are open. */
export function latest(state: LearnerState): GoalState | null {
  const open = Object.values(state.goals).filter(({ goal }) => !closed(goal.phase));
  return open.sort((one, other) => other.asOf - one.asOf)[0] ?? null;
}

/** Whether a task may be worked on: tasks come in order. */
export function isReachable(goal: GoalState, task: Task): boolean {
  const current = goal.goal.tasks.find(({ id }) => id === goal.currentTaskId);
  return task.status === 'completed' || (current !== undefined && task.order_index <= current.order_index);
}

/** The level of the next hint on a goal's current task; null where none is open now. */
export function nextHint(hints: Hints, told: readonly { level: number }[]): number | null {
  const next = Math.max(0, ...told.map(({ level }) => level)) + 1;
  return next <= Math.min(hints.unlocked, hints.ceiling) ? next : null;
}

/** How many hints are left on the current task, locked ones included. */
export function hintsLeft(hints: Hints, told: readonly { level: number }[]): number {
  return Math.max(0, hints.ceiling - told.length);
}

/** Goals in the order in which a learner looks for them: those at work first, the newest of each first. */
export function ordered(goals: readonly GoalState[]): GoalState[] {
  return [...goals].sort((one, other) => rank(one.goal.phase) - rank(other.goal.phase) || other.asOf - one.asOf);
}

function rank(phase: Phase): number {
  return closed(phase) ? 1 : 0;
}

/** The courses that have something to show: the learner's own first, then those they work in, then those they could join. */
export function shownCourses(courses: readonly Course[], { goals }: LearnerState): Course[] {
  const working = new Set(Object.values(goals).map(({ goal }) => goal.course_id));
  const distance = ({ id, personal }: Course): number => (personal ? 0 : working.has(id) ? 1 : 2);
  return courses
    .filter((course) => course.goals.length > 0 || working.has(course.id))
    .sort((one, other) => distance(one) - distance(other));
}
