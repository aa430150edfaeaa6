// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { DASHBOARD, get, press, seen, stage, textOf, type Stage } from './stage.js';

let view: Stage;

beforeEach(() => {
  view = stage();
});

it('shows the figures, and says in words what the charts draw', () => {
  view.show(DASHBOARD);
  expect(get('h1').textContent).toBe('Progress of Ada');
  ['1 of 2', '5 of 8', '17', '1 h 35 min', 'Reads failing checks', 'Edge cases'].forEach((text) => {
    expect(textOf()).toContain(text);
  });
  expect([...document.querySelectorAll('svg[role=img]')].map((chart) => chart.getAttribute('aria-label'))).toEqual([
    'Days with a completed task: 2 of the last 84. Days in a row: 2.',
    'Parse CSV: 4 of 4 tasks completed',
    'Sort: 1 of 4 tasks completed',
    'Parse CSV, tries: 11',
    'Sort, tries: 6',
  ]);
});

it('draws a square a day, in columns of weeks', () => {
  view.show(DASHBOARD);
  const grid = get('section', 'Activity').querySelector('svg');
  const squares = [...(grid?.querySelectorAll('g') ?? [])];
  expect(squares).toHaveLength(84);
  expect(squares.filter((square) => square.querySelector('.day-tick'))).toHaveLength(2);
  expect(squares.at(-1)?.textContent).toBe('Sunday, November 23, 2025: completed a task');
  expect(new Set(squares.map((square) => square.getAttribute('transform'))).size).toBe(84);
});

it('opens a goal', () => {
  view.show(DASHBOARD);
  press('Sort');
  expect(view.asked.at(-1)).toEqual({ ask: 'openGoal', goalId: 'goal-2' });
});

it('offers a first goal to whom has none', () => {
  view.show({ ...DASHBOARD, goals: 0, perGoal: [], days: [] });
  expect(seen('dl')).toBeNull();
  press('Create a goal');
  expect(view.asked.at(-1)).toEqual({ ask: 'createGoal' });
});

it('keeps the focus while figures change', () => {
  view.show(DASHBOARD);
  const goal = get('button', 'Sort');
  goal.focus();
  view.show({
    ...DASHBOARD,
    tries: 18,
    perGoal: DASHBOARD.perGoal.map((one) => ({ ...one, tries: one.tries + 1, done: 4 })),
  });
  expect(document.activeElement).toBe(goal);
  expect(textOf()).toContain('4 of 4');
});

it('shows hostile words as words', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  view.show({
    ...DASHBOARD,
    name: hostile,
    perGoal: DASHBOARD.perGoal.map((goal) => ({ ...goal, title: hostile })),
    strengths: [hostile],
    focusAreas: [hostile],
  });
  expect(document.querySelector('img, [onerror]')).toBeNull();
  expect(textOf().split(hostile)).toHaveLength(8);
});
