import { expect, test } from 'vitest';
import { CheckedCode } from '../../../src/core/checkedCode.js';

test('a verdict speaks of the code that was asked for, not of what was typed since', () => {
  const checked = new CheckedCode();
  checked.ask('request', 'old');
  checked.ask('request', 'newer');
  checked.judge('task', 'request', 'newest');
  expect(checked.of('task')).toBe('old');
  expect(checked.isStale('task', 'newest')).toBe(true);
  expect(checked.isStale('task', 'old')).toBe(false);
});

test('a verdict that was asked for elsewhere speaks of the code as it is', () => {
  const checked = new CheckedCode();
  checked.judge('task', 'request', 'now');
  expect(checked.isStale('task', 'now')).toBe(false);
  expect(checked.isStale('task', 'later')).toBe(true);
});

test('of unknown code nothing is said', () => {
  const checked = new CheckedCode();
  expect(checked.isStale('task', 'any')).toBe(false);
  checked.judge('task', 'first', 'now');
  checked.judge('task', 'second', null);
  expect(checked.of('task')).toBeNull();
  expect(checked.isStale('task', 'any')).toBe(false);
});
