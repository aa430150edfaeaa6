import { beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually } from './eventually.js';
import { Scene } from './scene.js';

const scene = new Scene();

describe('signs of life', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  });

  const pings = () => scene.gateway.requests.filter(({ type }) => type === 'ping').length;

  test('a quiet server is asked, and stays where it answers', async () => {
    const window = await scene.open().online();
    for (let minute = 1; minute <= 3; minute++) {
      for (let ticks = 0; ticks < 12; ticks++) {
        const before = window.messages.length;
        const asked = pings();
        vi.advanceTimersByTime(5_000);
        await new Promise(setImmediate);
        if (pings() > asked) {
          await eventually(() => {
            expect(window.messages.length).toBeGreaterThan(before);
          });
        }
      }
    }
    expect(scene.gateway.handshakes).toHaveLength(1);
    expect(window.status?.kind).toBe('online');
  });

  test.each([
    ['in step', 'ping'],
    ['in the middle of its sync', 'sync_request'],
  ] as const)('a server that falls silent %s is left, and found again', async (_, silent) => {
    scene.gateway.answers = ({ type }) => (type === silent || type === 'ping' ? 'silence' : undefined);
    const window = scene.open().start();
    await eventually(() => {
      expect(scene.gateway.requests.map(({ type }) => type)).toContain('sync_request');
    });
    for (let ticks = 0; ticks < 8 && scene.gateway.open > 0; ticks++) {
      vi.advanceTimersByTime(5_000);
      await new Promise(setImmediate);
    }
    scene.gateway.answers = () => undefined;
    await eventually(() => {
      expect(scene.gateway.handshakes).toHaveLength(2);
      expect(window.status?.kind).toBe('online');
    });
    expect(window.lines).toContain('no sign of life: connecting again');
  });

  test('a machine that slept connects again at once', async () => {
    const window = await scene.open().online();
    vi.setSystemTime(Date.now() + 8 * 60 * 60 * 1_000);
    vi.advanceTimersByTime(5_000);
    await eventually(() => {
      expect(scene.gateway.handshakes).toHaveLength(2);
      expect(window.status?.kind).toBe('online');
    });
    expect(pings()).toBe(0);
  });
});
