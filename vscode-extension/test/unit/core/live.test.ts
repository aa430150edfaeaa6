import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/live.js';
import { reduce } from '../../../src/core/reduce.js';
import { NOBODY, type LearnerState } from '../../../src/core/state.js';
import { after, ON_FIRST, passing, piece, ranOutput, streamed, toldHint, verdict } from './messages.js';

const REQUEST = 'request-1';

function words(state: LearnerState, request = REQUEST): string | null {
  const live = state.live[request];
  return live ? wordsOf(live) : null;
}

describe('text as it is being made', () => {
  test('grows piece by piece, without what the agents are doing', () => {
    const state = after([
      piece(0, 'Reading', { kind: 'status' }),
      piece(1, 'It '),
      piece(2, 'works.'),
      piece(3, ' Well done.', { kind: 'praise' }),
    ]);
    expect(words(state)).toBe('It works. Well done.');
  });

  test('keeps the newest of what the agents are doing', () => {
    const state = after([
      piece(0, 'Reading', { kind: 'status' }),
      piece(1, 'It '),
      piece(2, 'Running', { kind: 'status' }),
      piece(3, 'works.'),
    ]);
    expect(state.live[REQUEST]?.chunks.filter(({ kind }) => kind === 'status')).toEqual([
      { kind: 'status', text: 'Running' },
    ]);
    expect(words(state)).toBe('It works.');
  });

  test('takes each piece once, as after a reconnect', () => {
    const pieces = ['a', 'b', 'c'].map((text, index) => piece(index, text));
    const state = after(pieces);
    expect(after(pieces, state)).toBe(state);
  });

  test('leaves out what comes after a gap, until the missing piece comes', () => {
    const gap = after([piece(0, 'a'), piece(2, 'c')]);
    expect(words(gap)).toBe('a');
    expect(words(after([piece(1, 'b'), piece(2, 'c')], gap))).toBe('abc');
  });

  test('starts again with a newer attempt, and takes nothing more of the older one', () => {
    const state = after([
      piece(0, 'old'),
      piece(0, 'new', { attempt: 2 }),
      piece(1, ' old'),
      piece(1, ' text', { attempt: 2 }),
    ]);
    expect(words(state)).toBe('new text');
  });

  test('starts with nothing where a newer attempt is heard from its middle', () => {
    expect(words(after([piece(0, 'old'), piece(4, 'new', { attempt: 2 })]))).toBe('');
  });

  test('tells the works apart', () => {
    const hint = { ...ON_FIRST, request_id: 'h', attempt: 1, level: 1, final: false } as const;
    const run = { request_id: 'r', attempt: 1, final: false } as const;
    const state = after([
      piece(0, 'v'),
      passing('hint', { ...hint, chunk: { index: 0, text: 'What' } }),
      passing('run_output', { ...run, chunk: { index: 0, stream: 'stdout', text: 'out' } }),
      passing('run_output', { ...run, chunk: { index: 1, stream: 'stderr', text: 'err' } }),
    ]);
    expect(Object.values(state.live).map(({ work }) => work)).toEqual(['validation', 'hint', 'run']);
    expect(state.live['r']?.chunks).toEqual([
      { kind: 'stdout', text: 'out' },
      { kind: 'stderr', text: 'err' },
    ]);
  });

  test('ends with the last word, on each kind of work', () => {
    const hint = { ...ON_FIRST, request_id: 'hint-1', attempt: 1, level: 1, final: false } as const;
    const state = after([
      piece(0, 'v'),
      passing('hint', { ...hint, chunk: { index: 0, text: 'What' } }),
      passing('run_output', {
        request_id: 'run-3',
        attempt: 1,
        final: false,
        chunk: { index: 0, stream: 'stdout', text: '' },
      }),
    ]);
    expect(after([verdict(1), toldHint(2, 1), ranOutput(3, '')], state).live).toEqual({});
  });

  test('ends on a goal that is not known, too', () => {
    const lost = streamed(1, 'validation_result', { ...verdict(1).payload, goal_id: 'another' });
    expect(after([piece(0, 'v'), lost]).live).toEqual({});
  });
});

describe('the memory that it takes', () => {
  /** In UTF-16 units of the state as JSON. */
  const size = (state: LearnerState) => JSON.stringify(state).length;

  test('10,000 pieces of one request are one text', () => {
    let state = NOBODY;
    for (let index = 0; index < 10_000; index++) {
      state = reduce(state, piece(index, `word ${String(index)} `));
    }
    expect(words(state)?.endsWith('word 9999 ')).toBe(true);
    expect(state.live[REQUEST]?.chunks).toHaveLength(1);
  });

  test('a request is remembered up to a bound, and its last word ends it', () => {
    let state = NOBODY;
    let largest = 0;
    for (let index = 0; index < 10_000; index++) {
      const kind = index % 2 === 0 ? 'finding' : 'praise';
      state = reduce(state, piece(index, index < 100 ? 'short' : 'x'.repeat(1_000), { kind }));
      largest = Math.max(largest, state.live[REQUEST]?.chunks.length ?? 0);
    }
    expect(largest).toBeLessThanOrEqual(1_000);
    expect(words(state)?.length).toBeLessThanOrEqual(128 * 1024);
    expect(state.live[REQUEST]?.heard).toBe(10_000);
    expect(reduce(state, verdict(1)).live).toEqual({});
  });

  test('10,000 status pieces take no more than one', () => {
    let state = NOBODY;
    for (let index = 0; index < 10_000; index++) {
      state = reduce(state, piece(index, 'Reading', { kind: 'status' }));
    }
    expect(state.live[REQUEST]?.chunks).toHaveLength(1);
  });

  test('200 requests that never end take no more than 50, and those that are heard stay in their order', () => {
    let state = NOBODY;
    const sizes: number[] = [];
    for (let n = 0; n < 200; n++) {
      for (let index = 0; index < 50; index++) {
        state = reduce(state, piece(index, 'word '.repeat(10), { request: `request-${String(n).padStart(3, '0')}` }));
      }
      sizes.push(size(state));
    }
    expect(Object.keys(state.live)).toHaveLength(50);
    expect(Object.keys(state.live)[0]).toBe('request-150');
    expect(sizes.at(-1)).toBe(sizes[49]);
    const again = reduce(state, piece(50, 'more', { request: 'request-160' }));
    expect(Object.keys(again.live)).toEqual(Object.keys(state.live));
  });

  test('200 requests that end take nothing', () => {
    let state = NOBODY;
    for (let n = 1; n <= 200; n++) {
      const request = `request-${String(n)}`;
      state = after([piece(0, 'word', { request }), piece(1, 'word', { request }), verdict(n, request)], state);
    }
    expect(state.live).toEqual({});
    expect(size(state)).toBeLessThan(size(NOBODY) + 10);
  });
});
