import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Soon } from '../../../src/core/soon.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('something that is to be done soon', () => {
  it('is done once, counted from the first asking', () => {
    const act = vi.fn();
    const soon = new Soon(50, act);
    soon.ask();
    vi.advanceTimersByTime(40);
    soon.ask();
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is done again when it is asked for again, also from within', () => {
    let times = 0;
    const soon: Soon = new Soon(50, () => {
      if (++times < 3) {
        soon.ask();
      }
    });
    soon.ask();
    vi.runAllTimers();
    expect(times).toBe(3);
  });

  it('is not done once it is called off', () => {
    const act = vi.fn();
    const soon = new Soon(50, act);
    soon.ask();
    soon.cancel();
    vi.runAllTimers();
    expect(act).not.toHaveBeenCalled();
  });
});
