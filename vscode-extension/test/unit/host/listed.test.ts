import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Status } from '../../../src/client/connection.js';
import { Listed } from '../../../src/host/listed.js';
import { EventEmitter } from './vscode.js';

vi.mock('vscode', () => import('./vscode.js'));

let statuses: EventEmitter<Status>;
let answers: { give: (list: string[]) => void; refuse: (reason: Error) => void }[];
let lines: string[];
let listed: Listed<string>;

beforeEach(() => {
  statuses = new EventEmitter();
  answers = [];
  lines = [];
  const ask = () =>
    new Promise<string[]>((give, refuse) => {
      answers.push({ give, refuse });
    });
  const log = { warn: (line: string) => lines.push(line) };
  listed = new Listed({ onDidChangeStatus: statuses.event }, 'courses', ask, log);
});

describe('a list of the server', () => {
  test('is told whenever it changes', async () => {
    const seen: (readonly string[])[] = [];
    listed.onDidChange(() => seen.push(listed.all));
    const loading = listed.load();
    answers[0]?.give(['one']);
    await loading;
    expect(seen).toEqual([['one']]);
  });

  test('of a learner who left is shown to nobody else', async () => {
    const loading = listed.load();
    statuses.fire({ kind: 'off' });
    answers[0]?.give(['of another']);
    await loading;
    expect(listed.all).toEqual([]);
  });

  test('is the newest, in whatever order the answers come', async () => {
    const loading = [listed.load(), listed.load()];
    answers[1]?.give(['new']);
    answers[0]?.give(['old']);
    await Promise.all(loading);
    expect(listed.all).toEqual(['new']);
  });

  test('stands where the next answer does not come', async () => {
    const first = listed.load();
    answers[0]?.give(['one']);
    await first;
    const second = listed.load();
    answers[1]?.refuse(new Error('No server answers.'));
    await second;
    expect(listed.all).toEqual(['one']);
    expect(lines).toEqual(['courses: No server answers.']);
  });

  test('takes an answer though a later question gets none', async () => {
    const loading = [listed.load(), listed.load()];
    answers[0]?.give(['one']);
    answers[1]?.refuse(new Error('No server answers.'));
    await Promise.all(loading);
    expect(listed.all).toEqual(['one']);
  });
});
