import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NotConnected } from '../../../src/client/exchange.js';
import { eventually } from './eventually.js';
import { Scene } from './scene.js';

const scene = new Scene();

describe('stopping', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });

  const noSocket = () =>
    eventually(() => {
      expect(scene.gateway.open).toBe(0);
    });

  test('leaves neither timers nor sockets, and says that it is off', async () => {
    const window = await scene.open().online();
    scene.gateway.answers = () => ({ type: 'error', payload: { code: 'internal', message: 'Later', retryable: true } });
    window.ask('run_request', { goal_id: 'g', task_id: 't', code: '' });
    await eventually(() => {
      expect(scene.gateway.requests.at(-1)?.type).toBe('run_request');
    });
    window.connection.stop();
    await noSocket();
    await eventually(() => {
      expect(window.exchange.queued).toBe(1);
    });
    vi.advanceTimersByTime(2_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(window.status).toEqual({ kind: 'off' });
    expect(window.lines.filter((line) => line.startsWith('closed'))).toEqual([]);
  });

  test('a wait ends it', async () => {
    const window = await scene.offline();
    window.connection.stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(120_000);
    window.connection.reconnect();
    expect(window.status).toEqual({ kind: 'off' });
    expect(scene.gateway.handshakes).toHaveLength(1);
  });

  test.each([true, false])('while a token is asked for leaves nothing behind (token there: %o)', async (there) => {
    let settle = (): void => undefined;
    const promise = new Promise<string>((resolve, reject) => {
      settle = () => {
        if (there) {
          resolve('ada');
        } else {
          reject(new Error('no'));
        }
      };
    });
    const window = scene.open({ token: () => promise }).start();
    window.connection.stop();
    settle();
    await Promise.allSettled([promise]);
    expect(window.status).toEqual({ kind: 'off' });
    expect(vi.getTimerCount()).toBe(0);
    expect(scene.gateway.handshakes).toEqual([]);
  });

  test('and starting again at once opens one socket', async () => {
    const window = scene.open().start();
    window.connection.stop();
    window.start().start();
    await window.online();
    expect(scene.gateway.handshakes).toHaveLength(1);
    expect(scene.gateway.open).toBe(1);
  });

  test('a server that does not answer the farewell is left all the same', async () => {
    const window = await scene.open().online();
    scene.gateway.freeze();
    window.connection.stop();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    vi.advanceTimersByTime(2_000);
    await eventually(() => {
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  test('refuses what has no answer and is not kept', async () => {
    const window = await scene.open().online();
    scene.gateway.answers = ({ type }) => (type === 'snapshot_request' ? 'silence' : undefined);
    const { reply } = window.connection.send('snapshot_request', { goal_id: 'g' });
    window.connection.stop();
    await expect(reply).rejects.toBeInstanceOf(NotConnected);
  });
});
