import { reduce } from '../../../src/core/reduce.js';
import { NOBODY, type LearnerState } from '../../../src/core/state.js';
import type { Goal, MessageOf, ServerMessage, ServerPayload, ServerType } from '../../../src/protocol/wire.js';

/** One goal with two tasks, and what a server says of it. */
export const GOAL = 'goal-1';
export const FIRST = 'task-1';
export const SECOND = 'task-2';
export const ON_FIRST = { goal_id: GOAL, task_id: FIRST };

export function goal(change: Partial<Goal> = {}): Goal {
  return {
    id: GOAL,
    course_id: 'course-1',
    title: 'Stock',
    description: '',
    documentation: '',
    difficulty: 'easy',
    estimated_time: 30,
    language: 'python',
    phase: 'active',
    source: 'bank',
    hints: { used: 0, unlocked: 1, ceiling: 4 },
    tasks: [task(FIRST, 1), task(SECOND, 2)],
    ...change,
  };
}

function task(id: string, order: number): Goal['tasks'][number] {
  return {
    id,
    title: id,
    description: '',
    order_index: order,
    status: 'pending',
    file_name: 'stock.py',
    starter_code: '',
    checks: [],
  };
}

/** A message of the stream. */
export function streamed<T extends ServerType>(seq: number, type: T, payload: ServerPayload<T>): MessageOf<T> {
  return { type, seq, reply_to: null, at: '2026-03-01T10:00:00Z', payload } as unknown as MessageOf<T>;
}

/** A live message, or, with the id of a request, a reply. */
export function passing<T extends ServerType>(
  type: T,
  payload: ServerPayload<T>,
  replyTo: string | null = null,
): MessageOf<T> {
  return { type, seq: null, reply_to: replyTo, at: '2026-03-01T10:00:00Z', payload } as unknown as MessageOf<T>;
}

export function session(id: string, lastSeq = 0): MessageOf<'session_established'> {
  return passing('session_established', {
    session_id: 'session-1',
    user: { id, username: id, roles: ['student'], locale: 'en' },
    last_seq: lastSeq,
    limits: { max_message_bytes: 262_144, messages_per_minute: 120, idle_timeout_seconds: 1800, connections: 10 },
    protocol: 'aigoals.v1',
  });
}

export function snapshot(
  asOf: number,
  change: Partial<ServerPayload<'goal_snapshot'>> = {},
  replyTo: string | null = null,
): MessageOf<'goal_snapshot'> {
  return passing(
    'goal_snapshot',
    {
      goal: goal(),
      current_task_id: FIRST,
      pending: { modals: [], contracts: [], requests: [] },
      as_of_seq: asOf,
      ...change,
    },
    replyTo,
  );
}

export function modal(id: string): ServerPayload<'motivation_modal'> {
  return {
    modal_id: id,
    goal_id: GOAL,
    mood: { label: 'frustrated', score: 0.25 },
    title: 'This one is hard',
    message: '',
    actions: [{ id: 'not_how_i_feel', label: 'That is not how I feel' }],
  };
}

export function terms(version: number): ServerPayload<'contract_changed'> {
  return {
    course_id: 'course-1',
    contract_version: version,
    changes: [],
    terms: 'Be kind.',
    requires_acceptance: true,
  };
}

type Kind = 'status' | 'finding' | 'suggestion' | 'praise' | 'verdict';

/** A live piece of what is said of a program. */
export function piece(index: number, text: string, more: { request?: string; attempt?: number; kind?: Kind } = {}) {
  const { request = 'request-1', attempt = 1, kind = 'finding' } = more;
  return passing('validation_result', {
    ...ON_FIRST,
    request_id: request,
    attempt,
    final: false,
    chunk: { index, kind, text },
  });
}

export function verdict(seq: number, request = 'request-1', tries = 1): MessageOf<'validation_result'> {
  return streamed(seq, 'validation_result', {
    ...ON_FIRST,
    request_id: request,
    attempt: 1,
    final: true,
    text: 'Not yet.',
    verdict: 'failed',
    score: 0.5,
    tries,
    checks: [],
  });
}

export function toldHint(seq: number, level: number, stopped?: true): MessageOf<'hint'> {
  return streamed(seq, 'hint', {
    ...ON_FIRST,
    request_id: `hint-${String(level)}`,
    attempt: 1,
    level,
    final: true,
    text: `Hint ${String(level)}`,
    verified: true,
    hints: { used: level, unlocked: level, ceiling: 4 },
    ...(stopped && { stopped }),
  });
}

export function ranOutput(seq: number, stdout: string): MessageOf<'run_output'> {
  return streamed(seq, 'run_output', {
    request_id: `run-${String(seq)}`,
    attempt: 1,
    final: true,
    stdout,
    stderr: '',
    truncated: { stdout: false, stderr: false },
    exit: { code: 0 },
    milliseconds: 3,
  });
}

/** What is known after some messages. */
export function after(messages: readonly ServerMessage[], state: LearnerState = NOBODY): LearnerState {
  return messages.reduce(reduce, state);
}
