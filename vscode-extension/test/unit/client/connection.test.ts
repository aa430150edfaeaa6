import { describe, expect, test } from 'vitest';
import { NotConnected } from '../../../src/client/exchange.js';
import { eventually } from './eventually.js';
import { Scene } from './scene.js';

const scene = new Scene();

describe('the handshake', () => {
  test('carries the token in a header, never in the address', async () => {
    await scene.open().online();
    expect(scene.gateway.handshakes).toEqual([{ url: '/ws', authorization: 'Bearer ada', protocol: 'aigoals.v1' }]);
  });

  test('goes to the address with or without a slash at its end', async () => {
    const window = scene.open({}, `${scene.gateway.address}/`);
    await window.online();
    expect(scene.gateway.handshakes[0]?.url).toBe('/ws');
  });

  test('that finds the token refused asks for a fresh one', async () => {
    scene.gateway.refusals.push(401);
    const window = await scene.open({ token: (fresh) => Promise.resolve(fresh ? 'new' : 'old') }).online();
    expect(window.asked).toEqual([false, true]);
    expect(scene.gateway.handshakes.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
    expect(window.statuses.find(({ kind }) => kind === 'offline')).toMatchObject({ why: 'signed_out' });
  });

  test.each([
    [401, 'signed_out', 0],
    [403, 'forbidden', 30_000],
    [426, 'version', 30_000],
    [429, 'too_many', 30_000],
    [503, 'busy', 0],
    [404, 'unreachable', 0],
    [302, 'unreachable', 0],
  ] as const)('that is refused with %i says %s, and waits at least %i ms', async (status, why, least) => {
    scene.gateway.refusals.push(status);
    const window = scene.open({ pause: () => 1_000 }).start();
    const asked = Date.now();
    await eventually(() => {
      expect(window.status?.kind).toBe('offline');
    });
    expect(window.status).toMatchObject({ why, queued: 0 });
    const retryAt = window.status?.kind === 'offline' ? window.status.retryAt : 0;
    expect(retryAt - asked).toBeGreaterThanOrEqual(Math.max(least, 1_000));
    window.connection.reconnect();
    await window.online();
    expect(scene.gateway.handshakes).toHaveLength(2);
  });

  test('that meets no server tells so, waits longer each time, and starts from the shortest wait after it was in step', async () => {
    const failures: number[] = [];
    scene.gateway.refusals.push(503, 503, 503);
    const pause = (inARow: number) => {
      failures.push(inARow);
      return 1;
    };
    const window = await scene.open({ pause }).online();
    scene.gateway.drop();
    await eventually(() => {
      expect(failures).toEqual([1, 2, 3, 1]);
    });
    await window.online();
  });

  test.each(['http://127.0.0.1:1', 'no address', ''])('with %o is unreachable', async (address) => {
    const window = scene.open({ pause: () => 60_000 }, address).start();
    await eventually(() => {
      expect(window.status).toMatchObject({ kind: 'offline', why: 'unreachable' });
    });
  });

  test('is not tried where nobody is signed in, until somebody is', async () => {
    let signedIn = false;
    const window = scene.open({ token: () => Promise.resolve(signedIn ? 'ada' : null) }).start();
    await eventually(() => {
      expect(window.status?.kind).toBe('off');
    });
    expect(scene.gateway.handshakes).toEqual([]);
    signedIn = true;
    await window.online();
  });

  test('waits where the token cannot be had for now', async () => {
    let failures = 2;
    const token = () => (failures-- > 0 ? Promise.reject(new Error('secret words')) : Promise.resolve('ada'));
    const window = await scene.open({ token }).online();
    expect(window.asked).toHaveLength(3);
    expect(window.lines.join()).not.toContain('secret words');
  });
});

describe('a lost socket', () => {
  test('with an expired token asks for a fresh one', async () => {
    const window = await scene.open().online();
    scene.gateway.drop(4401);
    await eventually(() => {
      expect(window.asked).toEqual([false, true]);
    });
    await eventually(() => {
      expect(window.status?.kind).toBe('online');
    });
    scene.gateway.drop();
    await eventually(() => {
      expect(window.asked).toEqual([false, true, false]);
    });
  });

  test('after an ignored limit is left alone for half a minute', async () => {
    const window = await scene.open().online();
    scene.gateway.drop(4429);
    await eventually(() => {
      expect(window.status).toMatchObject({ kind: 'offline', why: 'too_many' });
    });
  });

  test.each([1001, 1011, 4408, 4430])('with %i is opened again', async (code) => {
    const window = await scene.open().online();
    scene.gateway.drop(code);
    await eventually(() => {
      expect(window.statuses.filter(({ kind }) => kind === 'online')).toHaveLength(2);
    });
    expect(window.asked).toEqual([false, false]);
  });

  test('tells of every request that waits', async () => {
    const window = await scene.offline();
    window.ask('run_request', { goal_id: 'g', task_id: 't', code: '' });
    window.ask('activity_signal', { goal_id: 'g', kind: 'idle' });
    window.ask('stop_request', { request_id: 'r' });
    expect(window.status).toMatchObject({ kind: 'offline', queued: 2 });
  });
});

describe('another learner', () => {
  test('keeps what they asked for before the server greeted them', async () => {
    let who = 'ada';
    const window = await scene.open({ token: () => Promise.resolve(who), pause: () => 60_000 }).online();
    scene.gateway.drop();
    await eventually(() => {
      expect(window.status?.kind).toBe('offline');
    });
    window.forget();
    who = 'bob';
    const wish = window.ask('create_goal_request', { description: 'a wish of their own' });
    window.connection.reconnect();
    await window.online();
    await eventually(() => {
      expect(scene.gateway.learner('bob').effects.map(({ id }) => id)).toEqual([wish]);
    });
  });

  test('finds nothing of the one before, and none of their requests is sent', async () => {
    scene.suggest(3);
    let who = 'ada';
    const window = await scene.open({ token: () => Promise.resolve(who), pause: () => 60_000 }).online();
    scene.gateway.drop();
    await eventually(() => {
      expect(window.status?.kind).toBe('offline');
    });
    const { reply } = window.connection.send('create_goal_request', { description: 'a secret wish' });
    const refused = expect(reply).rejects.toBeInstanceOf(NotConnected);
    who = 'bob';
    window.connection.reconnect();
    await window.online();
    await refused;
    expect(scene.gateway.learner('bob').effects).toEqual([]);
    expect(window.kept).toEqual([]);
    expect(window.state.user?.id).toBe('bob');
    expect(scene.syncs).toEqual([0, 0]);
  });
});
