import { describe, expect, test } from 'vitest';
import { statistics, streak } from '../../../src/core/statistics.js';
import { NOBODY } from '../../../src/core/state.js';
import { after, FIRST, goal, GOAL, ON_FIRST, streamed, toldHint, verdict } from './messages.js';

describe('days in a row', () => {
  test.each<[string, string[], string, number]>([
    ['nothing yet', [], '2026-03-10', 0],
    ['today alone', ['2026-03-10'], '2026-03-10', 1],
    ['up to yesterday: today is not over', ['2026-03-08', '2026-03-09'], '2026-03-10', 2],
    ['broken the day before yesterday', ['2026-03-07', '2026-03-08'], '2026-03-10', 0],
    ['a gap ends it', ['2026-03-07', '2026-03-09', '2026-03-10'], '2026-03-10', 2],
    ['over the end of a month', ['2026-02-27', '2026-02-28', '2026-03-01'], '2026-03-01', 3],
    ['over the leap day', ['2028-02-28', '2028-02-29', '2028-03-01'], '2028-03-01', 3],
    ['over the end of a year', ['2025-12-31', '2026-01-01'], '2026-01-02', 2],
    ['over the hour that clocks skip', ['2026-03-28', '2026-03-29', '2026-03-30'], '2026-03-30', 3],
    ['days to come do not count', ['2026-03-11'], '2026-03-10', 0],
  ])('%s', (_, days, today, length) => {
    expect(streak(days, today)).toBe(length);
  });
});

describe('figures', () => {
  const performance = (minutes: number, strengths: string[]) => ({
    score: 1,
    tries: 7,
    hints_used: 0,
    minutes,
    strengths,
    focus_areas: ['Names'],
    summary: '',
  });

  test('are zero for a newcomer', () => {
    expect(statistics(NOBODY, '2026-03-10')).toMatchObject({
      goals: 0,
      completed: 0,
      minutes: 0,
      streak: 0,
      perGoal: [],
    });
  });

  test('count goals, tasks, tries, hints and minutes', () => {
    const state = after([
      streamed(1, 'goal_created', { goal: goal() }),
      verdict(2, 'request-1', 3),
      toldHint(3, 2),
      streamed(4, 'task_completed', { ...ON_FIRST, score: 1, tries: 4 }),
      streamed(5, 'goal_created', { goal: goal({ id: 'goal-2', phase: 'completed', title: 'Sorting' }) }),
      streamed(6, 'goal_completed', { goal_id: 'goal-2', performance: performance(24.5, ['Loops']) }),
    ]);
    expect(statistics(state, '2026-03-02')).toEqual({
      goals: 2,
      completed: 1,
      tasks: 4,
      tasksCompleted: 1,
      tries: 10,
      hints: 2,
      minutes: 24.5,
      streak: 1,
      perGoal: [
        { id: GOAL, title: 'Stock', done: 1, tasks: 2, tries: 3, minutes: null },
        { id: 'goal-2', title: 'Sorting', done: 0, tasks: 2, tries: 7, minutes: 24.5 },
      ],
      strengths: ['Loops'],
      focusAreas: ['Names'],
    });
    expect(state.goals[GOAL]?.tasks[FIRST]?.verdict?.tries).toBe(3);
  });

  test('know of goals and tries that this window never heard of', () => {
    const row = { phase: 'active', tasks_completed: 1, tasks: 3, tries: 5 } as const;
    const state = after([streamed(1, 'goal_created', { goal: goal() }), verdict(2, 'request-1', 3)]);
    const told = [
      { ...row, goal_id: GOAL, title: 'Stock' },
      { ...row, goal_id: 'old', title: 'Sorting', phase: 'completed', tasks_completed: 3 } as const,
      { ...row, goal_id: 'older', title: 'Sets' },
      { ...row, goal_id: 'never made', title: 'Nothing', phase: 'abandoned', tasks_completed: 0, tasks: 0 } as const,
    ];
    expect(statistics(state, '2026-03-10', told)).toMatchObject({
      goals: 3,
      completed: 1,
      tries: 15,
      hints: null,
      minutes: null,
      perGoal: [
        { id: 'older', title: 'Sets', done: 1, tasks: 3, tries: 5, minutes: null },
        { id: 'old', title: 'Sorting', done: 3, tasks: 3, tries: 5, minutes: null },
        { id: GOAL, done: 0, tasks: 2, tries: 5 },
      ],
    });
    expect(statistics(state, '2026-03-10', [{ ...row, goal_id: GOAL, title: 'Stock', tries: 2 }]).tries).toBe(3);
  });

  test('name the five most frequent strengths, the most frequent first', () => {
    const words = [['a', 'b', 'c'], ['b', 'c', 'd'], ['c', 'e'], ['f']];
    const state = after(
      words.flatMap((strengths, n) => {
        const id = `goal-${String(n)}`;
        return [
          streamed(2 * n + 1, 'goal_created', { goal: goal({ id }) }),
          streamed(2 * n + 2, 'goal_completed', { goal_id: id, performance: performance(1, strengths) }),
        ];
      }),
    );
    expect(statistics(state, '2026-03-10').strengths).toEqual(['c', 'b', 'a', 'd', 'e']);
  });
});
