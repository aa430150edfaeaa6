// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { FeedbackModel } from '../../../src/core/views.js';
import { FEEDBACK, VERDICT, get, stage, type Stage } from './stage.js';

const HINTED: FeedbackModel = {
  ...FEEDBACK,
  verdict: VERDICT,
  hints: { ...FEEDBACK.hints, told: [{ level: 1, text: 'Think.', verified: false }], used: 1 },
};

let view: Stage;

beforeEach(() => {
  view = stage();
});

function speaking(text: string): FeedbackModel {
  return { ...HINTED, live: { work: 'validation', text, status: 'Reading' } };
}

function nodes(): number {
  const walker = document.createTreeWalker(document.body);
  let count = 0;
  while (walker.nextNode()) {
    count++;
  }
  return count;
}

function announced(): string {
  return get('[aria-live=polite]').textContent;
}

it('touches only what is being said', () => {
  view.show(speaking('One'));
  const kept = [...document.querySelectorAll('h1, h2, li, details, button, pre')];
  get('button', 'Open file').focus();
  const details = get('li details', 'Hint 1') as HTMLDetailsElement;
  details.open = false;
  for (const text of ['One two', 'One two\n\nthree', 'One two\n\nthree\n\nfour']) {
    view.show(speaking(text));
  }
  expect([...document.querySelectorAll('h1, h2, li, details, button, pre')]).toEqual(kept);
  expect(document.activeElement).toBe(get('button', 'Open file'));
  expect(details.open).toBe(false);
});

it('needs no more nodes after ten thousand pieces than after the first', () => {
  view.show(speaking('x'));
  const before = nodes();
  let text = '';
  for (let piece = 0; piece < 10_000; piece++) {
    text = piece % 50 === 0 ? 'Again' : `${text} word`;
    view.send({ model: speaking(text), words: {} });
    if (piece % 10 === 0) {
      view.frame();
    }
  }
  view.show(speaking('x'));
  expect(nodes()).toBe(before);
});

it('follows the text for a reader at its end, and for no other', () => {
  view.show(speaking('One'));
  const box = get('.stream');
  Object.defineProperties(box, { scrollHeight: { value: 500 }, clientHeight: { value: 100 } });
  box.scrollTop = 395;
  view.show(speaking('One two'));
  expect(box.scrollTop).toBe(500);
  box.scrollTop = 200;
  view.show(speaking('One two three'));
  expect(box.scrollTop).toBe(200);
});

it('announces results, not the words on the way to them', () => {
  view.show({ ...FEEDBACK, live: { work: 'validation', text: '', status: null } });
  for (const text of ['Look', 'Looking', 'Looking good']) {
    view.show({ ...FEEDBACK, live: { work: 'validation', text, status: 'Reading' } });
  }
  expect(announced()).toBe('');
  view.show({ ...FEEDBACK, verdict: VERDICT });
  expect(announced()).toBe('Your work did not pass yet. 1 of 2 checks passed.');
  view.show({ ...FEEDBACK, verdict: { ...VERDICT, verdict: 'passed', score: 1 }, celebrate: true });
  expect(announced()).toBe('Your work passed. Score 100%.Well done!');
  view.show({ ...HINTED, verdict: { ...VERDICT, verdict: 'passed', score: 1 } });
  expect(announced()).toBe('Hint 1 is here.');
});

it('announces the end of a run and the question of the coach', () => {
  view.show({ ...FEEDBACK, live: { work: 'run', text: '1', status: null } });
  view.show(FEEDBACK);
  expect(announced()).toBe('Your program has ended.');
  view.show({ ...FEEDBACK, modal: { id: 'm', title: 'A break?', message: '', actions: [] } });
  expect(announced()).toBe('Your coach asks: A break?');
});

it('is silent about what was there already, and about another task', () => {
  view.show(HINTED);
  view.show({
    ...HINTED,
    task: { goalId: 'g', taskId: 'other', goal: 'G', title: 'T', description: '', status: 'pending' },
    verdict: { ...VERDICT, verdict: 'passed' },
  });
  expect(announced()).toBe('');
});
