import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Heartbeat } from '../../../src/client/heartbeat.js';

describe('the heartbeat', () => {
  let pings: number;
  let losses: number;
  let heartbeat: Heartbeat;

  beforeEach(() => {
    vi.useFakeTimers();
    pings = losses = 0;
    heartbeat = new Heartbeat(
      () => pings++,
      () => losses++,
    );
    heartbeat.start();
  });
  afterEach(() => {
    heartbeat.stop();
    vi.useRealTimers();
  });

  /** The ticks of a machine that is awake. */
  const passes = (seconds: number) => vi.advanceTimersByTime(seconds * 1_000);
  const sleeps = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

  test('asks after twenty quiet seconds, once', () => {
    passes(19);
    expect(pings).toBe(0);
    passes(11);
    expect([pings, losses]).toEqual([1, 0]);
  });

  test('takes a server that does not answer within ten seconds for lost, once', () => {
    passes(35);
    expect([pings, losses]).toEqual([1, 1]);
    passes(120);
    expect([pings, losses]).toEqual([1, 1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not ask while messages come', () => {
    for (let n = 0; n < 60; n++) {
      passes(10);
      heartbeat.alive();
    }
    expect([pings, losses]).toEqual([0, 0]);
  });

  test('goes on for ever with a server that answers', () => {
    for (let n = 0; n < 720; n++) {
      const before = pings;
      passes(5);
      if (pings > before) {
        heartbeat.alive();
      }
    }
    expect(losses).toBe(0);
    expect(pings).toBe(180);
  });

  test('takes the connection for lost after a sleep, however short the quiet was', () => {
    passes(5);
    heartbeat.alive();
    sleeps(60);
    passes(5);
    expect([pings, losses]).toEqual([0, 1]);
  });

  test('bears a tick that comes late', () => {
    passes(5);
    sleeps(10);
    passes(5);
    expect(losses).toBe(0);
  });

  test('knows nothing of what was before its start', () => {
    passes(30);
    sleeps(3_600);
    heartbeat.start();
    passes(15);
    expect([pings, losses]).toEqual([1, 0]);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('is still after its end', () => {
    heartbeat.stop();
    heartbeat.stop();
    passes(120);
    expect([pings, losses]).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
