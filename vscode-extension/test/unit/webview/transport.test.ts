// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DASHBOARD, FEEDBACK, seen, stage, textOf } from './stage.js';

afterEach(() => {
  vi.useRealTimers();
});

it('says that it is ready, once', () => {
  expect(stage().asked).toEqual([{ ask: 'ready' }]);
});

describe('a message that is no model', () => {
  it.each([
    [null],
    ['text'],
    [{}],
    [{ model: { view: 'feedback' }, words: {} }],
    [{ model: { ...FEEDBACK, view: 'other' }, words: {} }],
    [{ model: { ...FEEDBACK, hints: null }, words: {} }],
    [{ model: FEEDBACK, words: { run: 1 } }],
  ])('%j changes nothing', (message) => {
    const view = stage();
    view.show(FEEDBACK);
    const before = document.body.innerHTML;
    view.send(message);
    view.frame();
    expect(document.body.innerHTML).toBe(before);
  });
});

it('shows at once what was shown before the view was closed', () => {
  const view = stage({ model: FEEDBACK, words: { run: 'Ejecutar' } });
  view.frame();
  expect(seen('h1', 'Quoted fields')).not.toBeNull();
  expect(seen('button', 'Ejecutar')).not.toBeNull();
});

it('ignores a kept state that it cannot read', () => {
  const view = stage({ model: { view: 'feedback', old: true } });
  view.frame();
  expect(seen('main')).toBeNull();
});

it('keeps the newest model now and then, without what is over when the view returns', () => {
  vi.useFakeTimers();
  const view = stage();
  for (let pieces = 1; pieces <= 100; pieces++) {
    view.send({
      model: { ...FEEDBACK, celebrate: true, live: { work: 'hint', text: 'x'.repeat(pieces), status: null } },
      words: { run: 'Ejecutar' },
    });
  }
  vi.advanceTimersByTime(5_000);
  expect(view.states).toEqual([{ model: FEEDBACK, words: { run: 'Ejecutar' } }]);
});

it('draws once a frame, and only the newest model', () => {
  const view = stage();
  view.send({ model: { ...FEEDBACK, trouble: 'first' }, words: {} });
  view.send({ model: { ...FEEDBACK, trouble: 'second' }, words: {} });
  expect(seen('main')).toBeNull();
  view.frame();
  expect(textOf()).toContain('second');
});

it('turns into another view, and into another language', () => {
  const view = stage();
  view.show(FEEDBACK);
  view.show(DASHBOARD);
  expect(document.querySelectorAll('main')).toHaveLength(1);
  expect(seen('h1', 'Progress of Ada')).not.toBeNull();
  view.show(DASHBOARD, { dashboardTitle: 'El progreso de {0}' });
  expect(seen('h1', 'El progreso de Ada')).not.toBeNull();
});
