import { describe, expect, test } from 'vitest';
import { hintOffer, isAtWork, unready } from '../../../src/core/readiness.js';
import { find, type Placed } from '../../../src/core/select.js';
import { NOBODY, type GoalState, type LearnerState } from '../../../src/core/state.js';
import type { FinalHint, Goal, Phase, Task } from '../../../src/protocol/wire.js';
import { FIRST, GOAL, goal, SECOND } from './messages.js';

function learner(change: Partial<GoalState> = {}): LearnerState {
  const entry = { goal: goal(), currentTaskId: FIRST, tasks: {}, asOf: 1, ...change };
  return { ...NOBODY, goals: { [GOAL]: entry } };
}

function placed(state: LearnerState, taskId: string): Placed {
  const found = find(state, { goalId: GOAL, taskId });
  if (!found) {
    throw new Error(taskId);
  }
  return found;
}

function with1st(status: Task['status'], phase: Phase = 'active'): Goal {
  const made = goal({ phase });
  return { ...made, tasks: made.tasks.map((task) => (task.id === FIRST ? { ...task, status } : task)) };
}

describe('a task', () => {
  test('can be checked where the goal stands', () => {
    expect(unready(placed(learner(), FIRST))).toBeNull();
    expect(unready(placed(learner({ goal: with1st('failed') }), FIRST))).toBeNull();
  });

  test('waits for those before it', () => {
    expect(unready(placed(learner(), SECOND))).toBe('later');
  });

  test('takes no more checks once passed, or when its goal has ended', () => {
    expect(unready(placed(learner({ goal: with1st('completed'), currentTaskId: SECOND }), FIRST))).toBe('passed');
    expect(unready(placed(learner({ goal: goal({ phase: 'abandoned' }) }), FIRST))).toBe('closed');
  });

  test('is at work where its open goal stands', () => {
    expect(isAtWork(learner(), { goalId: GOAL, taskId: FIRST })).toBe(true);
    expect(isAtWork(learner(), { goalId: GOAL, taskId: SECOND })).toBe(false);
    expect(isAtWork(learner({ goal: goal({ phase: 'failed' }) }), { goalId: GOAL, taskId: FIRST })).toBe(false);
    expect(isAtWork(NOBODY, { goalId: GOAL, taskId: FIRST })).toBe(false);
  });
});

describe('a hint', () => {
  const told = (level: number): FinalHint => ({
    request_id: `request-${String(level)}`,
    goal_id: GOAL,
    task_id: FIRST,
    attempt: 1,
    level,
    final: true,
    text: '',
    verified: false,
    hints: { used: level, unlocked: level, ceiling: 4 },
  });
  const offer = (unlocked: number, ceiling: number, levels: number[]) => {
    const hints = { used: levels.length, unlocked, ceiling };
    return hintOffer(
      placed(learner({ goal: goal({ hints }), tasks: { [FIRST]: { hints: levels.map(told) } } }), FIRST),
    );
  };

  test('is offered at the level after those that were given', () => {
    expect(offer(1, 4, [])).toEqual({ level: 1 });
    expect(offer(2, 4, [1])).toEqual({ level: 2 });
  });

  test('is locked until it is unlocked', () => {
    expect(offer(1, 4, [1])).toBe('locked');
  });

  test('is none where all were given', () => {
    expect(offer(4, 4, [1, 2, 3, 4])).toBe('all_taken');
    expect(offer(2, 2, [1, 2])).toBe('all_taken');
    expect(offer(0, 0, [])).toBe('all_taken');
  });
});
