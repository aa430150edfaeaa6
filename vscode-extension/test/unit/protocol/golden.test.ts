import { describe, expect, test } from 'vitest';
import { Exchange } from '../../../src/client/exchange.js';
import type { Request, RequestPayload, RequestType } from '../../../src/protocol/requests.js';
import { decode, placeOf, UnreadableMessage } from '../../../src/protocol/wire.js';
import { payloadOf, samples } from './samples.js';
import { faults, goldens, schema, types } from './schemas.js';

const GOAL = { goal_id: '7b3f6f2e-52b1-4c55-9d0c-0d1a5f7f3a10' };
const TASK = { ...GOAL, task_id: '0c7a7f1e-4f6f-4a0e-8f3b-2f9d6a1b7c21' };
const CODE = 'def count_items(basket):\n    return len(basket)\n';

/** What the golden messages of a client carry, written as the editor's code would: the compiler holds the fields against the types. */
const PAYLOADS: { [T in RequestType]: RequestPayload<T> } = {
  create_goal_request: {
    description: 'I want to learn how dictionaries work in Python, with an inventory',
    language: 'python',
    difficulty: 'easy',
    time_budget_minutes: 30,
  },
  start_goal_request: GOAL,
  start_task_request: TASK,
  code_update: { ...TASK, code: CODE },
  run_request: {
    ...TASK,
    code: "name = input()\nprint('Hello', name)\n",
    files: [{ path: 'data/stock.txt', content: 'apples 3\n' }],
    stdin: 'Ada\n',
  },
  validate_task_request: { ...TASK, code: CODE },
  hint_request: { ...TASK, code: CODE, level: 1 },
  stop_request: { request_id: '3e9d2c1b-7a6f-4b5e-9d8c-4f3a2b1c0d65' },
  goal_control_request: { ...GOAL, action: 'pause' },
  user_response: {
    modal_id: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c54',
    action_id: 'not_how_i_feel',
    text: 'I am fine, just thinking',
  },
  contract_response: { course_id: 'e1c4b7a6-3f2d-4e58-8a9b-6d5c4b3a2f43', contract_version: 2, accepted: true },
  activity_signal: { ...TASK, kind: 'diagnostics', count: 3 },
  sync_request: { after_seq: 41 },
  snapshot_request: GOAL,
  token_refresh: { access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJl' },
  ping: {},
};

function transmitted<T extends RequestType>(type: T, payload: RequestPayload<T>): Request[] {
  const frames: string[] = [];
  const exchange = new Exchange([], () => undefined, 'too large');
  exchange.connected((frame) => frames.push(frame));
  exchange.send(type, payload).reply.catch(() => undefined);
  return frames.map((frame) => JSON.parse(frame) as Request);
}

describe('messages of the server', () => {
  test.each(goldens('server'))('$name is read without loss', ({ json }) => {
    expect(faults('server', json.type, json)).toEqual([]);
    expect(decode(JSON.stringify(json))).toEqual(json);
  });

  test.each(types('server').flatMap((type) => samples(schema('server', type)).map((sample) => ({ type, sample }))))(
    'every field that the schema names for $type is read',
    ({ type, sample }) => {
      expect(faults('server', type, sample)).toEqual([]);
      expect(decode(JSON.stringify(sample))).toEqual(sample);
    },
  );

  test.each(goldens('server'))('fields that $name does not have yet are passed over', ({ json }) => {
    const newer = { ...json, since: 'v1.1', payload: { ...json.payload, novelty: { deep: [1] } } };
    expect(decode(JSON.stringify(newer))).toEqual(json);
  });

  test.each(goldens('server'))('$name without one of its fields is refused', ({ json }) => {
    const required = (payloadOf(schema('server', json.type))['required'] ?? []) as string[];
    for (const name of required) {
      const rest = Object.fromEntries(Object.entries(json.payload).filter(([one]) => one !== name));
      expect(() => decode(JSON.stringify({ ...json, payload: rest })), name).toThrow(UnreadableMessage);
    }
  });

  test('a type that this version does not know is no message for it, but has a place in the stream', () => {
    const frame = '{"type":"badge_won","seq":49,"reply_to":null,"at":"2026-03-01T10:00:00Z","payload":{"badge":"x"}}';
    expect(decode(frame)).toBeNull();
    expect(placeOf(frame)).toBe(49);
    expect(decode(frame.replace('badge_won', 'toString'))).toBeNull();
  });

  test('an error with a code of a newer version still ends its request', () => {
    const golden = goldens('server').find(({ name }) => name === 'error.json')?.json;
    const newer = { ...golden, payload: { ...golden?.payload, code: 'under_water' } };
    expect(decode(JSON.stringify(newer))?.payload).toMatchObject({ code: 'internal', retryable: true });
  });

  const SECRET = "print('my diary')";
  test.each([
    ['no JSON', `{"type":"ack" ${SECRET}`],
    ['a string', JSON.stringify(SECRET)],
    ['a list', JSON.stringify([SECRET])],
    ['null', 'null'],
    ['nothing', ''],
    ['no envelope', JSON.stringify({ type: SECRET })],
    ['a place of the wrong type', JSON.stringify({ type: 'ack', seq: SECRET, reply_to: null, at: '', payload: {} })],
    [
      'no payload to speak of',
      JSON.stringify({ type: 'goal_failed', seq: 1, reply_to: null, at: '', payload: SECRET }),
    ],
    [
      'a field of the wrong type',
      JSON.stringify({
        type: 'goal_created',
        seq: 1,
        reply_to: null,
        at: '',
        payload: { goal: { id: 1, title: SECRET } },
      }),
    ],
    [
      'a word that is none of the allowed',
      JSON.stringify({
        type: 'task_failed',
        seq: 1,
        reply_to: null,
        at: '',
        payload: { goal_id: SECRET, task_id: [SECRET] },
      }),
    ],
  ])('%s is unreadable, and the reason does not repeat it', (_, frame) => {
    const reason = reasonOf(frame);
    expect(reason).toBeInstanceOf(UnreadableMessage);
    expect(String(reason)).not.toContain('diary');
  });

  test('a frame that cannot be read has its place, or none', () => {
    expect(placeOf('{"type":"goal_failed","seq":7,"payload":3}')).toBe(7);
    expect(placeOf('{"type":"goal_failed","seq":null}')).toBeNull();
    expect(placeOf('{"seq":"7"}')).toBeNull();
    expect(placeOf('no JSON')).toBeNull();
  });
});

describe('messages of the client', () => {
  test('there is one for each type of the protocol', () => {
    expect(Object.keys(PAYLOADS).sort()).toEqual(types('client'));
    expect(goldens('client').map(({ json }) => json.type)).toEqual(types('client'));
  });

  test.each(goldens('client'))('$name is what the editor builds', ({ json }) => {
    const type = json.type as RequestType;
    const [built, ...more] = transmitted(type, PAYLOADS[type]);
    expect(more).toEqual([]);
    expect(faults('client', type, built)).toEqual([]);
    expect(built).toEqual({ ...json, id: built?.id });
  });

  test('each request has an id of its own', () => {
    const ids = Array.from({ length: 100 }, () => transmitted('ping', {})[0]?.id);
    expect(new Set(ids).size).toBe(100);
  });
});

function reasonOf(frame: string): unknown {
  try {
    return decode(frame);
  } catch (error) {
    return error;
  }
}
