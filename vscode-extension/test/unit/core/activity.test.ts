import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorCounts, IdleWatch, runSignal } from '../../../src/core/activity.js';

const TASK = { goalId: 'goal', taskId: 'task' };
const OTHER = { goalId: 'goal', taskId: 'other' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pause', () => {
  test('is told once, and its end at the next change', () => {
    const tell = vi.fn();
    const watch = new IdleWatch(1_000, tell);
    watch.change(TASK);
    vi.advanceTimersByTime(5_000);
    expect(tell.mock.calls).toEqual([['idle', TASK]]);
    watch.look(OTHER);
    expect(tell).toHaveBeenCalledTimes(1);
    watch.change(OTHER);
    watch.change(OTHER);
    expect(tell.mock.calls.slice(1)).toEqual([['active', OTHER]]);
  });

  test('begins with the last change', () => {
    const tell = vi.fn();
    const watch = new IdleWatch(1_000, tell);
    watch.change(TASK);
    vi.advanceTimersByTime(900);
    watch.change(TASK);
    vi.advanceTimersByTime(900);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  test('begins with a first look, which a second one does not prolong', () => {
    const tell = vi.fn();
    const watch = new IdleWatch(1_000, tell);
    watch.look(TASK);
    vi.advanceTimersByTime(900);
    watch.look(OTHER);
    vi.advanceTimersByTime(100);
    expect(tell.mock.calls).toEqual([['idle', OTHER]]);
  });

  test('is none before a program was looked at, or after the end', () => {
    const tell = vi.fn();
    const watch = new IdleWatch(1_000, tell);
    vi.advanceTimersByTime(5_000);
    watch.look(TASK);
    watch.stop();
    vi.advanceTimersByTime(5_000);
    expect(tell).not.toHaveBeenCalled();
  });
});

test('a number of errors is news when it is another one', () => {
  const counts = new ErrorCounts();
  expect([0, 2, 2, 0].map((count) => counts.isNews('task', count))).toEqual([false, true, false, true]);
  expect(counts.isNews('other', 2)).toBe(true);
});

test.each([
  [{ code: 0 }, 'run_passed'],
  [{ code: 1 }, 'run_failed'],
  [{ limit: 'time' as const }, 'run_failed'],
  [{ stopped: true as const }, null],
  [{ unavailable: true as const }, null],
])('a run that ended with %j', (exit, signal) => {
  expect(runSignal(exit)).toBe(signal);
});
