// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { DOCUMENT, get, press, seen, stage, textOf, type Stage } from './stage.js';

let view: Stage;

beforeEach(() => {
  view = stage();
});

it('shows the whole goal', () => {
  view.show(DOCUMENT);
  expect(get('h1').textContent).toBe('Parse CSV');
  ['Under way', 'All is well.', 'Language', 'Python', 'Learn CSV.', 'Quoting', 'print(1)'].forEach((text) => {
    expect(textOf()).toContain(text);
  });
  const items = [...document.querySelectorAll('ol > li')];
  expect(items.map((item) => item.querySelector('summary')?.textContent)).toEqual([
    '1. Plain fieldsDone',
    '2. Quoted fieldsBegunCurrent',
  ]);
  expect(items.map((item) => item.querySelector('details')?.open)).toEqual([false, true]);
  expect(items[1]?.textContent).toContain('secretHidden');
  expect(seen('h2', 'How it went')).toBeNull();
});

it('shows an empty one', () => {
  view.show({ ...DOCUMENT, phase: 'planning', reason: null, facts: [], description: '', documentation: '', tasks: [] });
  expect([...document.querySelectorAll('h1, h2')].filter((node) => !node.closest('[hidden]'))).toHaveLength(1);
  expect(seen('button')).toBeNull();
});

it('opens a task', () => {
  view.show(DOCUMENT);
  get('button[aria-label="Open task 2: Quoted fields"]').click();
  expect(view.asked.at(-1)).toEqual({ ask: 'openTask', goalId: 'goal-1', taskId: 'task-2' });
});

it('pauses what is under way and resumes what is paused', () => {
  view.show(DOCUMENT);
  expect(seen('button', 'Resume')).toBeNull();
  const pause = get('button', 'Pause');
  pause.focus();
  press('Pause');
  view.show({ ...DOCUMENT, phase: 'paused' });
  expect(document.activeElement).toBe(get('button', 'Resume'));
  press('Resume');
  expect(view.asked).toEqual([
    { ask: 'ready' },
    { ask: 'pause', goalId: 'goal-1' },
    { ask: 'resume', goalId: 'goal-1' },
  ]);
  view.show({ ...DOCUMENT, phase: 'completed' });
  expect(seen('button', 'Resume')).toBeNull();
  expect(seen('button', 'Pause')).toBeNull();
});

it('says how a completed goal went', () => {
  view.show({
    ...DOCUMENT,
    phase: 'completed',
    performance: {
      score: 0.9,
      tries: 11,
      hints: 2,
      minutes: 76,
      summary: 'A *steady* climb.',
      strengths: ['Names'],
      focusAreas: [],
    },
  });
  ['90%', '11', '1 h 16 min', 'A steady climb.', 'Names'].forEach((text) => {
    expect(textOf()).toContain(text);
  });
  expect(seen('h3', 'To practise next')).toBeNull();
});

it('keeps what did not change, and a task folded as the reader left it', () => {
  view.show(DOCUMENT);
  const details = get('ol details', 'Quoted fields') as HTMLDetailsElement;
  const code = get('pre');
  details.open = false;
  view.show({
    ...DOCUMENT,
    reason: 'Going well.',
    tasks: DOCUMENT.tasks.map((task) => ({ ...task, statusLabel: 'Changed' })),
  });
  expect(get('ol details', 'Quoted fields')).toBe(details);
  expect(details.open).toBe(false);
  expect(get('pre')).toBe(code);
});

it('shows hostile words as words', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  view.show({
    ...DOCUMENT,
    title: hostile,
    phaseLabel: hostile,
    reason: hostile,
    facts: [{ label: hostile, value: hostile }],
    description: hostile,
    tasks: DOCUMENT.tasks.map((task) => ({
      ...task,
      title: hostile,
      description: hostile,
      statusLabel: hostile,
      checks: [{ name: hostile, visible: true }],
    })),
  });
  expect(document.querySelector('img, [onerror]')).toBeNull();
  expect(textOf().split(hostile)).toHaveLength(15);
});
