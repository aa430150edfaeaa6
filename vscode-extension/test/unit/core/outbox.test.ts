import { describe, expect, test } from 'vitest';
import { isFleeting, keep, settle, type Outbox } from '../../../src/core/outbox.js';
import type { Request, RequestType } from '../../../src/protocol/requests.js';

const request = (id: string, type: RequestType): Request => ({ type, id, payload: {} }) as unknown as Request;

describe('the outbox', () => {
  test('keeps requests in the order in which they were asked', () => {
    const types = ['create_goal_request', 'validate_task_request', 'hint_request', 'stop_request'] as const;
    const outbox = types.reduce<Outbox>((all, type) => keep(all, request(type, type)), []);
    expect(outbox.map(({ id }) => id)).toEqual(types);
  });

  test('keeps all that starts or changes something, and nothing that is worth nothing later', () => {
    const fleeting = [
      'code_update',
      'activity_signal',
      'sync_request',
      'snapshot_request',
      'token_refresh',
      'ping',
    ] as const;
    const lasting = [
      ...(['create_goal_request', 'start_goal_request', 'start_task_request', 'run_request'] as const),
      ...(['validate_task_request', 'hint_request', 'stop_request', 'goal_control_request'] as const),
      ...(['user_response', 'contract_response'] as const),
    ];
    expect(fleeting.map(isFleeting)).toEqual(fleeting.map(() => true));
    expect(fleeting.reduce<Outbox>((all, type) => keep(all, request(type, type)), [])).toEqual([]);
    expect(lasting.map(isFleeting)).toEqual(lasting.map(() => false));
    expect(lasting.reduce<Outbox>((all, type) => keep(all, request(type, type)), [])).toHaveLength(lasting.length);
  });

  test('forgets what was answered, and that alone', () => {
    const outbox = [request('a', 'hint_request'), request('b', 'run_request')];
    expect(settle(outbox, 'a').map(({ id }) => id)).toEqual(['b']);
    expect(settle(outbox, 'c')).toBe(outbox);
    expect(outbox).toHaveLength(2);
  });
});
