import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/core/anchor.js';
import { SentDrafts } from '../../../src/core/sentDrafts.js';

const TASK = 'a task';
const DRAFT = 'one\ntwo\nthree\nfour\n';

let drafts: SentDrafts;
beforeEach(() => {
  drafts = new SentDrafts();
  drafts.sent(TASK, DRAFT);
});

describe('what is said of the lines of a draft', () => {
  it('is about those lines while nothing is typed', () => {
    expect(drafts.now(TASK, { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });

  it('stays with them, whatever is typed above and below', () => {
    drafts.edited(TASK, [put(0, 'zero\n')]);
    drafts.edited(TASK, [put(4, 'between\nand\n'), put(0, '# first\n')]);
    expect(drafts.now(TASK, { start: 1, end: 2 })).toEqual({ start: 3, end: 4 });
    expect(drafts.now(TASK, { start: 3, end: 3 })).toEqual({ start: 7, end: 7 });
  });

  it('holds lines together that something was put between', () => {
    drafts.edited(TASK, [put(2, 'and a half\n')]);
    expect(drafts.now(TASK, { start: 1, end: 2 })).toEqual({ start: 1, end: 3 });
  });

  it('is about nothing any more once one of them was changed', () => {
    drafts.edited(TASK, [{ range: { start: at(2, 1), end: at(2, 2) }, text: 'H' }]);
    expect(drafts.now(TASK, { start: 1, end: 2 })).toBeNull();
    expect(drafts.now(TASK, { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
  });

  it('is about nothing where the draft has no such lines', () => {
    expect(drafts.now(TASK, { start: 7, end: 8 })).toBeNull();
  });

  it('is about the newest draft', () => {
    drafts.edited(TASK, [put(0, 'zero\n')]);
    drafts.sent(TASK, `zero\n${DRAFT}`);
    expect(drafts.now(TASK, { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });

  it('is believed as it is of a draft that another window sent', () => {
    drafts.edited('another task', [put(0, 'zero\n')]);
    expect(drafts.now('another task', { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });
});

function put(line: number, text: string): Edit {
  return { range: { start: at(line, 0), end: at(line, 0) }, text };
}

function at(line: number, character: number): { line: number; character: number } {
  return { line, character };
}
