import { closed } from './state.js';
import { currentOf, isReachable, nextHint, type Placed, type TaskRef } from './select.js';
import type { LearnerState } from './state.js';

/** Why a task takes no more checks, or none yet. */
export type Unready = 'passed' | 'closed' | 'later';

/** Null for a task that can be checked now. */
export function unready({ goal, task }: Placed): Unready | null {
  if (task.status === 'completed') {
    return 'passed';
  }
  if (closed(goal.goal.phase)) {
    return 'closed';
  }
  return isReachable(goal, task) ? null : 'later';
}

/** Whether a task is the one at which its open goal stands. */
export function isAtWork(state: LearnerState, task: TaskRef): boolean {
  const goal = state.goals[task.goalId];
  return goal !== undefined && currentOf(goal)?.taskId === task.taskId;
}

/** What a learner can have of hints on a goal's current task: a level, or why none. */
export type HintOffer = { level: number } | 'all_taken' | 'locked';

export function hintOffer({ goal, work }: Placed): HintOffer {
  const { hints } = goal.goal;
  const level = nextHint(hints, work.hints);
  if (level !== null) {
    return { level };
  }
  return Math.max(0, ...work.hints.map((hint) => hint.level)) >= hints.ceiling ? 'all_taken' : 'locked';
}
