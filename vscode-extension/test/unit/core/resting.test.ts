import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Resting } from '../../../src/core/resting.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('acts on the newest value alone, once it rests', () => {
  const act = vi.fn();
  const resting = new Resting<string>(1_500, 3_000, act);
  resting.touch('a');
  vi.advanceTimersByTime(1_499);
  resting.touch('b');
  vi.advanceTimersByTime(1_499);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act.mock.calls).toEqual([['b']]);
});

test('keeps the gap between two acts', () => {
  const at: number[] = [];
  const begun = Date.now();
  const resting = new Resting<string>(1_500, 3_000, () => at.push(Date.now() - begun));
  resting.touch('a');
  vi.advanceTimersByTime(1_600);
  resting.touch('b');
  vi.advanceTimersByTime(10_000);
  resting.touch('c');
  vi.advanceTimersByTime(10_000);
  expect(at).toEqual([1_500, 4_500, 13_100]);
});

test('does nothing after it was cancelled', () => {
  const act = vi.fn();
  const resting = new Resting<string>(1_500, 3_000, act);
  resting.touch('a');
  resting.cancel();
  vi.advanceTimersByTime(10_000);
  expect(act).not.toHaveBeenCalled();
});
