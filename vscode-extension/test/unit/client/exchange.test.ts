import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Exchange, NotConnected, Refused } from '../../../src/client/exchange.js';
import type { Outbox } from '../../../src/core/outbox.js';
import type { Request } from '../../../src/protocol/requests.js';
import type { Refusal, ServerMessage } from '../../../src/protocol/wire.js';
import { eventually } from './eventually.js';
import { Scene } from './scene.js';

const RUN = { goal_id: 'g', task_id: 't', code: '' };

describe('what is sent without a connection', () => {
  const scene = new Scene();
  const inputs = () =>
    scene.gateway.learner('ada').effects.flatMap((one) => (one.type === 'run_request' ? [one.payload.stdin] : []));
  const worked = async (...expected: string[]) => {
    await eventually(() => {
      expect(inputs()).toEqual(expected);
    });
  };

  test('goes out with the next one, in order, and gets its answers', async () => {
    const window = await scene.offline();
    const replies = ['1', '2', '3'].map((stdin) => window.connection.send('run_request', { ...RUN, stdin }).reply);
    window.connection.reconnect();
    await worked('1', '2', '3');
    const answers = await Promise.all(replies);
    expect(answers.map(({ type }) => type)).toEqual(['ack', 'ack', 'ack']);
    expect(window.kept).toEqual([]);
  });

  test('waits until the stream is in step', async () => {
    const window = await scene.offline();
    scene.gateway.answers = ({ type }) => (type === 'sync_request' ? 'silence' : undefined);
    window.ask('run_request', { ...RUN, stdin: '1' });
    window.connection.reconnect();
    await eventually(() => {
      expect(scene.syncs).toEqual([0]);
    });
    const [sync] = scene.gateway.requests;
    expect(scene.gateway.requests).toHaveLength(1);
    scene.gateway.blurt(
      JSON.stringify({ type: 'sync_complete', seq: null, reply_to: sync?.id, at: '', payload: { last_seq: 0 } }),
    );
    await worked('1');
  });

  test('outlives a restart of the editor', async () => {
    const window = await scene.offline();
    window.ask('run_request', { ...RUN, stdin: '1' });
    window.ask('activity_signal', { goal_id: 'g', kind: 'idle' });
    window.ask('run_request', { ...RUN, stdin: '2' });
    const ids = window.kept.map(({ id }) => id);
    const later = await scene.open({ memory: window.close() }).online();
    later.ask('run_request', { ...RUN, stdin: '3' });
    await worked('1', '2', '3');
    expect(
      scene.gateway
        .learner('ada')
        .effects.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(ids);
    expect(scene.gateway.requests.map(({ type }) => type)).not.toContain('activity_signal');
    await eventually(() => {
      expect(later.kept).toEqual([]);
    });
  });

  test('takes effect once where the connection was lost before the answer', async () => {
    let losses = 3;
    scene.gateway.loses = (moment) => moment === 'taken' && losses-- > 0;
    const window = await scene.open().online();
    const { reply } = window.connection.send('run_request', { ...RUN, stdin: '1' });
    await expect(reply).resolves.toMatchObject({ type: 'ack' });
    expect(inputs()).toEqual(['1']);
    expect(scene.gateway.requests.filter(({ type }) => type === 'run_request')).toHaveLength(4);
  });

  test('takes effect once where the answer comes after its messages in the stream', async () => {
    scene.gateway.effect = () => {
      scene.suggest(2);
    };
    const window = await scene.open().online();
    const { reply } = window.connection.send('run_request', RUN);
    await expect(reply).resolves.toMatchObject({ type: 'ack' });
    expect(window.places).toEqual([1, 2]);
  });

  test('is refused at once where it would be worth nothing later', async () => {
    const window = await scene.offline();
    for (const type of ['snapshot_request', 'code_update', 'activity_signal'] as const) {
      const { reply } = window.connection.send(type, { ...RUN, kind: 'idle' });
      await expect(reply).rejects.toBeInstanceOf(NotConnected);
    }
    expect(window.kept).toEqual([]);
    expect(window.writes).toBe(0);
  });

  test('is refused with the connection where it waited for an answer that cannot come', async () => {
    const window = await scene.open({ pause: () => 60_000 }).online();
    scene.gateway.answers = () => 'silence';
    const fleeting = expect(window.connection.send('snapshot_request', { goal_id: 'g' }).reply).rejects.toThrow(
      NotConnected,
    );
    const id = window.ask('run_request', RUN);
    scene.gateway.drop();
    await fleeting;
    expect(window.kept.map((one) => one.id)).toEqual([id]);
  });
});

describe('answers', () => {
  let frames: Request[];
  let written: Outbox[];
  let exchange: Exchange;

  const connect = () => {
    exchange.connected((frame) => frames.push(JSON.parse(frame) as Request));
  };
  const reply = (id: string, type: 'ack' | 'error', payload: object) =>
    exchange.answer({ type, seq: null, reply_to: id, at: '', payload } as ServerMessage);
  /** A request whose answer is of no interest. */
  const ask = (payload = RUN) => {
    const { request, reply: answer } = exchange.send('run_request', payload);
    answer.catch(() => undefined);
    return request;
  };
  const refuse = (id: string, refusal: Partial<Refusal>) =>
    reply(id, 'error', { code: 'rate_limited', message: 'Wait a little.', retryable: true, ...refusal });

  beforeEach(() => {
    vi.useFakeTimers();
    frames = [];
    written = [];
    exchange = new Exchange([], (outbox) => written.push(outbox), 'That is too long.');
    connect();
  });
  afterEach(() => {
    exchange.close();
    vi.useRealTimers();
  });

  test('end a request, once', async () => {
    const { request, reply: answer } = exchange.send('run_request', RUN);
    expect(reply(request.id, 'ack', {})).toBe(true);
    await expect(answer).resolves.toMatchObject({ type: 'ack', reply_to: request.id });
    expect(written).toEqual([[request], []]);
    reply(request.id, 'ack', {});
    expect(written).toHaveLength(2);
  });

  test('to what was not kept write nothing', () => {
    const { request } = exchange.send('ping', {});
    reply(request.id, 'ack', {});
    expect(written).toEqual([]);
  });

  test('are only those with the id of a request', () => {
    const told = { type: 'error', seq: null, reply_to: null, at: '', payload: {} } as ServerMessage;
    expect(exchange.answer(told)).toBe(false);
  });

  test('that may be tried again are, after the time that the server names', async () => {
    const { request, reply: answer } = exchange.send('run_request', RUN);
    refuse(request.id, { retry_after_ms: 4_000 });
    vi.advanceTimersByTime(3_999);
    expect(frames).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(frames).toEqual([request, request]);
    refuse(request.id, { code: 'unavailable' });
    vi.advanceTimersByTime(2_000);
    expect(frames).toEqual([request, request, request]);
    reply(request.id, 'ack', {});
    await expect(answer).resolves.toMatchObject({ type: 'ack' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that may be tried again go out once with the next connection', () => {
    const request = ask();
    refuse(request.id, { retry_after_ms: 4_000 });
    exchange.disconnected();
    expect(vi.getTimerCount()).toBe(0);
    connect();
    vi.advanceTimersByTime(10_000);
    expect(frames).toEqual([request, request]);
  });

  test('that may be tried again are not where the request is worth nothing later', async () => {
    const { request, reply: answer } = exchange.send('snapshot_request', { goal_id: 'g' });
    refuse(request.id, { code: 'unavailable', message: 'Not now.' });
    await expect(answer).rejects.toThrow('Not now.');
    vi.advanceTimersByTime(10_000);
    expect(frames).toHaveLength(1);
  });

  test('that refuse for good end the request with what the server says', async () => {
    const { request, reply: answer } = exchange.send('hint_request', RUN);
    refuse(request.id, { code: 'hint_locked', message: 'Try once more first.', retryable: false });
    const error: unknown = await answer.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ message: 'Try once more first.', refusal: { code: 'hint_locked' } });
    expect(written.at(-1)).toEqual([]);
  });

  test('to what was asked before a restart end it, too', () => {
    const request = { type: 'run_request', id: 'a', payload: RUN } as const;
    exchange = new Exchange([request], (outbox) => written.push(outbox), '');
    connect();
    expect(frames).toEqual([request]);
    reply('a', 'ack', {});
    expect(written).toEqual([[]]);
  });

  test('are not waited for where a request is longer than a frame may be', async () => {
    const longest = 256 * 1024 - JSON.stringify(ask()).length;
    ask({ ...RUN, code: 'x'.repeat(longest) });
    expect(frames).toHaveLength(2);
    const { reply: answer } = exchange.send('run_request', { ...RUN, code: 'x'.repeat(longest + 1) });
    await expect(answer).rejects.toMatchObject({ message: 'That is too long.', refusal: { code: 'too_large' } });
    const { reply: wide } = exchange.send('run_request', { ...RUN, code: 'ñ'.repeat(longest / 2 + 1) });
    await expect(wide).rejects.toBeInstanceOf(Refused);
    expect(frames).toHaveLength(2);
    expect(written.at(-1)).toHaveLength(2);
  });

  test('are not waited for any more by what was forgotten', async () => {
    const { request, reply: answer } = exchange.send('run_request', RUN);
    refuse(request.id, {});
    exchange.clear();
    await expect(answer).rejects.toBeInstanceOf(NotConnected);
    expect(written.at(-1)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('are not waited for after the end, but what has none is kept', async () => {
    const { request, reply: answer } = exchange.send('run_request', RUN);
    exchange.close();
    await expect(answer).rejects.toBeInstanceOf(NotConnected);
    expect(written).toEqual([[request]]);
    expect(exchange.queued).toBe(1);
  });
});
