import { expect, test } from 'vitest';
import { moved, type Edit } from '../../../src/core/anchor.js';

const LINES = { start: 5, end: 6 };

function edit(from: [number, number], to: [number, number], text: string): Edit {
  return { range: { start: at(from), end: at(to) }, text };
}

function at([line, character]: [number, number]): { line: number; character: number } {
  return { line, character };
}

test.each([
  ['a new line above', [edit([2, 4], [2, 4], '\n')], { start: 6, end: 7 }],
  ['a new line at the end of the line above', [edit([4, 9], [4, 9], '\n')], { start: 6, end: 7 }],
  ['whole lines put before it', [edit([5, 0], [5, 0], 'x\ny\n')], { start: 7, end: 8 }],
  ['the line above removed', [edit([4, 0], [5, 0], '')], { start: 4, end: 5 }],
  ['words above', [edit([1, 0], [1, 3], 'def')], LINES],
  ['an edit below', [edit([7, 0], [9, 0], '')], LINES],
  ['two edits at once', [edit([8, 0], [8, 0], '\n'), edit([1, 2], [3, 1], '\n')], { start: 4, end: 5 }],
])('lines stay with their text: %s', (_what, edits, lines) => {
  expect(moved(LINES, edits)).toEqual(lines);
});

test.each([
  ['its first line', edit([5, 2], [5, 2], 'x')],
  ['its last line', edit([6, 0], [6, 1], '')],
  ['a range around it', edit([1, 0], [9, 0], '')],
  ['the break before it', edit([4, 9], [5, 0], '')],
  ['the break after it', edit([6, 9], [7, 0], '')],
])('are gone with a change of %s', (_what, change) => {
  expect(moved(LINES, [edit([0, 0], [0, 0], '\n'), change])).toBeNull();
});
