import { describe, expect, test } from 'vitest';
import { eventually } from './eventually.js';
import { Scene, SUGGESTION } from './scene.js';
import { frameOf } from './scriptedLearner.js';

const scene = new Scene();

describe('the stream', () => {
  test('is followed from the cursor, once and in order, over many sockets', async () => {
    scene.suggest(3);
    const window = await scene.open().online();
    expect(window.places).toEqual([1, 2, 3]);
    scene.gateway.drop();
    scene.suggest(2);
    await scene.reaches(window, 5);
    scene.suggest();
    await scene.reaches(window, 6);
    expect(window.places).toEqual([1, 2, 3, 4, 5, 6]);
    expect(scene.syncs).toEqual([0, 3]);
  });

  test('is whole in each of two windows, each with a cursor of its own', async () => {
    scene.suggest(2);
    const [one, other] = [await scene.open().online(), await scene.open().online()];
    scene.suggest(2);
    await Promise.all([scene.reaches(one, 4), scene.reaches(other, 4)]);
    const memory = one.close();
    scene.suggest(3);
    await scene.reaches(other, 7);
    const later = await scene.open({ memory }).online();
    await scene.reaches(later, 7);
    expect([...one.places, ...later.places]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(other.places).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('with a gap is asked for again after the last message that was applied', async () => {
    const window = await scene.open().online();
    scene.suggest(2);
    await scene.reaches(window, 2);
    const ada = scene.gateway.learner('ada');
    ada.append('suggestion', SUGGESTION);
    scene.suggest(2);
    await scene.reaches(window, 5);
    expect(window.places).toEqual([1, 2, 3, 4, 5]);
    expect(scene.syncs).toEqual([0, 2]);
    expect(window.statuses.filter(({ kind }) => kind === 'online')).toHaveLength(1);
  });

  test('that the server itself has with a hole goes on without it', async () => {
    const ada = scene.gateway.learner('ada');
    scene.suggest(2);
    ada.appendRaw(null);
    scene.suggest(2);
    const window = await scene.open().online();
    expect(window.places).toEqual([1, 2, 4, 5]);
    scene.suggest();
    await scene.reaches(window, 6);
    expect(scene.syncs.length).toBeLessThanOrEqual(3);
  });

  test('whose sync promises more than came is asked for again, and not skipped', async () => {
    scene.suggest(2);
    const ada = scene.gateway.learner('ada');
    let lies = 1;
    scene.gateway.answers = ({ type }) =>
      type === 'sync_request' && lies-- > 0 ? { type: 'sync_complete', payload: { last_seq: ada.lastSeq } } : undefined;
    const window = await scene.open().online();
    expect(window.places).toEqual([1, 2]);
    expect(scene.syncs).toEqual([0, 0]);
  });

  test('whose sync promises more than there is does not hold the window up', async () => {
    scene.gateway.answers = ({ type }) =>
      type === 'sync_request' ? { type: 'sync_complete', payload: { last_seq: 9 } } : undefined;
    const window = await scene.open().online();
    expect(window.state.cursor).toBe(0);
    expect(scene.syncs).toEqual([0, 0, 0]);
  });

  test('that was never so far is started again where the server says', async () => {
    scene.suggest(5);
    const window = await scene.open().online();
    const ada = scene.gateway.learner('ada');
    ada.restore(2);
    scene.gateway.drop();
    await eventually(() => {
      expect(window.state.cursor).toBe(2);
    });
    await eventually(() => {
      expect(window.status?.kind).toBe('online');
    });
    scene.suggest();
    await scene.reaches(window, 3);
    expect(scene.syncs).toEqual([0, 5]);
  });

  test('takes what it cannot read, or does not know, for a message and not for a gap', async () => {
    const ada = scene.gateway.learner('ada');
    scene.suggest();
    ada.appendRaw((seq) => frameOf('badge_won', seq, null, { badge: 'first' }));
    ada.appendRaw((seq) => frameOf('task_failed', seq, null, { diary: 'my secret' }));
    scene.suggest();
    ada.appendRaw((seq) => frameOf('badge_won', seq, null, {}));
    const window = await scene.open().online();
    expect(window.places).toEqual([1, 4]);
    expect(scene.syncs).toEqual([0]);
    expect(window.lines.join()).toContain('task_failed');
    expect(window.lines.join()).not.toContain('secret');
    scene.suggest();
    await scene.reaches(window, 6);
    expect(scene.syncs).toEqual([0]);
  });

  test('goes on after a message that could not be applied', async () => {
    const window = scene.open();
    window.onMessage = (message) => {
      if (message.seq === 2 || message.type === 'ack') {
        throw new Error('my secret');
      }
    };
    scene.suggest(3);
    await window.online();
    expect(window.places).toEqual([1, 3]);
    const { reply } = window.connection.send('run_request', { goal_id: 'g', task_id: 't', code: '' });
    await expect(reply).resolves.toMatchObject({ type: 'ack' });
    expect(window.kept).toEqual([]);
    expect(window.lines).toContain('suggestion could not be applied: Error');
    expect(window.lines.join()).not.toContain('secret');
  });

  test('starts with the session: nothing before it is applied, and a second session syncs again', async () => {
    const window = scene.open();
    scene.gateway.loses = (moment) => {
      if (moment === 'opened') {
        scene.gateway.blurt(frameOf('suggestion', 1, null, SUGGESTION));
        scene.gateway.blurt(frameOf('sync_complete', null, 'x', { last_seq: 7, reset: true }));
      }
      return false;
    };
    await window.online();
    expect(window.messages.map(({ type }) => type)).toEqual(['session_established', 'sync_complete']);
    expect(window.state.cursor).toBe(0);
    scene.suggest();
    await scene.reaches(window, 1);
    scene.gateway.blurt(frameOf('session_established', null, null, scene.gateway.learner('ada').session()));
    await eventually(() => {
      expect(scene.syncs).toEqual([0, 1]);
    });
    scene.suggest();
    await scene.reaches(window, 2);
    expect(window.places).toEqual([1, 2]);
    expect(window.statuses.filter(({ kind }) => kind === 'online')).toHaveLength(1);
  });

  test('brings what is running from its start', async () => {
    const chunk = { request_id: 'r', attempt: 1, final: false, chunk: { index: 0, stream: 'stdout', text: 'Hello' } };
    scene.gateway.learner('ada').speak(frameOf('run_output', null, null, chunk));
    const window = await scene.open().online();
    expect(window.state.live['r']?.chunks).toEqual([{ kind: 'stdout', text: 'Hello' }]);
    scene.gateway.drop();
    await eventually(() => {
      expect(scene.syncs).toHaveLength(2);
    });
    scene.gateway.say(scene.gateway.learner('ada'), 'run_output', {
      ...chunk,
      final: false,
      chunk: { index: 1, stream: 'stdout', text: ' Ada' },
    });
    await eventually(() => {
      expect(window.state.live['r']?.chunks).toEqual([{ kind: 'stdout', text: 'Hello Ada' }]);
    });
  });

  test('is tried again on another socket where the sync is refused', async () => {
    let refusals = 2;
    scene.gateway.answers = ({ type }) =>
      type === 'sync_request' && refusals-- > 0
        ? { type: 'error', payload: { code: 'rate_limited', message: 'Wait', retryable: true, retry_after_ms: 5 } }
        : undefined;
    const window = await scene.open().online();
    expect(scene.gateway.handshakes).toHaveLength(3);
    expect(window.statuses.find(({ kind }) => kind === 'offline')).toMatchObject({ why: 'busy' });
  });
});
