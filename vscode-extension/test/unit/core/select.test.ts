import { describe, expect, it } from 'vitest';
import {
  currentOf,
  find,
  hintsLeft,
  isReachable,
  latest,
  nextHint,
  ordered,
  shownCourses,
} from '../../../src/core/select.js';
import { NOBODY, type GoalState, type LearnerState } from '../../../src/core/state.js';
import type { Course } from '../../../src/protocol/rest.js';
import type { Phase, Task } from '../../../src/protocol/wire.js';

function task(id: string, order: number, status: Task['status']): Task {
  return {
    id,
    title: id,
    description: '',
    order_index: order,
    status,
    file_name: 'main.py',
    starter_code: '',
    checks: [],
  };
}

function goal(id: string, phase: Phase, asOf: number, currentTaskId: string | null = 'b'): GoalState {
  return {
    goal: {
      id,
      course_id: 'course',
      title: id,
      description: '',
      documentation: '',
      difficulty: 'easy',
      estimated_time: 10,
      language: 'python',
      phase,
      source: 'bank',
      hints: { used: 0, unlocked: 1, ceiling: 4 },
      tasks: [task('a', 1, 'completed'), task('b', 2, 'in_progress'), task('c', 3, 'pending')],
    },
    currentTaskId,
    tasks: {},
    asOf,
  };
}

function stateOf(...goals: GoalState[]): LearnerState {
  return { ...NOBODY, goals: Object.fromEntries(goals.map((one) => [one.goal.id, one])) };
}

describe('a task', () => {
  it('is found with its goal, and with no history at first', () => {
    const state = stateOf(goal('g', 'active', 1));
    expect(find(state, { goalId: 'g', taskId: 'b' })?.work).toEqual({ hints: [] });
    expect(find(state, { goalId: 'g', taskId: 'z' })).toBeNull();
    expect(find(state, { goalId: 'h', taskId: 'b' })).toBeNull();
  });

  it('may be worked on up to where its goal stands', () => {
    const open = goal('g', 'active', 1);
    expect(open.goal.tasks.map((one) => isReachable(open, one))).toEqual([true, true, false]);
  });

  it('is where an open goal stands, and nowhere in a closed one', () => {
    expect(currentOf(goal('g', 'paused', 1))).toEqual({ goalId: 'g', taskId: 'b' });
    expect(currentOf(goal('g', 'abandoned', 1))).toBeNull();
    expect(currentOf(goal('g', 'active', 1, null))).toBeNull();
  });
});

describe('goals', () => {
  const old = goal('old', 'active', 3);
  const young = goal('young', 'paused', 9);
  const done = goal('done', 'completed', 20, null);

  it('are led by the open one that was at work last', () => {
    expect(latest(stateOf(done, old, young))?.goal.id).toBe('young');
    expect(latest(stateOf(done))).toBeNull();
  });

  it('stand open ones first, the newest of each first', () => {
    expect(ordered([done, old, young]).map((one) => one.goal.id)).toEqual(['young', 'old', 'done']);
  });
});

describe('hints', () => {
  const hints = { used: 0, unlocked: 2, ceiling: 3 };

  it.each([
    { told: [], next: 1, left: 3 },
    { told: [1], next: 2, left: 2 },
    { told: [1, 2], next: null, left: 1 },
    { told: [1, 2, 3], next: null, left: 0 },
  ])('after $told the next is $next', ({ told, next, left }) => {
    const levels = told.map((level) => ({ level }));
    expect(nextHint(hints, levels)).toBe(next);
    expect(hintsLeft(hints, levels)).toBe(left);
  });

  it('go no further than the course allows, whatever is unlocked', () => {
    expect(nextHint({ used: 1, unlocked: 4, ceiling: 1 }, [{ level: 1 }])).toBeNull();
  });
});

describe('courses', () => {
  const offered = { id: 'goal', course_id: 'course', title: 'Loops', description: '' };
  const course = (id: string, more: Partial<Course> = {}): Course => ({
    id,
    title: id,
    description: '',
    visibility: 'open',
    personal: false,
    goals: [offered],
    ...more,
  });
  const state: LearnerState = { ...NOBODY, goals: { mine: goal('mine', 'active', 1) } };

  it("stand by nearness: the learner's own, those they work in, those they could join", () => {
    const courses = [course('other'), course('course', { goals: [] }), course('personal', { personal: true })];
    expect(shownCourses(courses, state).map(({ id }) => id)).toEqual(['personal', 'course', 'other']);
  });

  it('are left out while they have nothing to show', () => {
    expect(shownCourses([course('empty', { goals: [] })], state)).toEqual([]);
  });
});
