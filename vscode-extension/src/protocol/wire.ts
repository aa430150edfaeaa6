import * as v from 'valibot';
import {
  checkResult,
  count,
  errorCode,
  goal,
  hints,
  id,
  modal,
  phase,
  positive,
  share,
  terms,
  user,
  type difficulty,
  type task,
} from './parts.js';

const stopped = v.optional(v.literal(true));
const work = { request_id: id, goal_id: id, task_id: id, attempt: positive };
const validation = v.variant('final', [
  v.object({
    ...work,
    final: v.literal(false),
    chunk: v.object({
      index: count,
      kind: v.picklist(['status', 'finding', 'suggestion', 'praise', 'verdict']),
      text: v.string(),
    }),
  }),
  v.object({
    ...work,
    final: v.literal(true),
    text: v.string(),
    verdict: v.picklist(['passed', 'failed', 'inconclusive']),
    score: share,
    tries: count,
    checks: v.array(checkResult),
    stopped,
  }),
]);
const hint = v.variant('final', [
  v.object({ ...work, level: positive, final: v.literal(false), chunk: v.object({ index: count, text: v.string() }) }),
  v.object({
    ...work,
    level: positive,
    final: v.literal(true),
    text: v.string(),
    verified: v.boolean(),
    hints,
    stopped,
  }),
]);
const runOutput = v.variant('final', [
  v.object({
    request_id: id,
    attempt: positive,
    final: v.literal(false),
    chunk: v.object({ index: count, stream: v.picklist(['stdout', 'stderr']), text: v.string() }),
  }),
  v.object({
    request_id: id,
    attempt: positive,
    final: v.literal(true),
    stdout: v.string(),
    stderr: v.string(),
    truncated: v.object({ stdout: v.boolean(), stderr: v.boolean() }),
    exit: v.union([
      v.object({ code: v.pipe(v.number(), v.integer()) }),
      v.object({ limit: v.picklist(['time', 'memory', 'output', 'processes']) }),
      v.object({ stopped: v.literal(true) }),
      v.object({ unavailable: v.literal(true) }),
    ]),
    milliseconds: count,
    stopped,
  }),
]);

const onGoal = { goal_id: id };
const onTask = { goal_id: id, task_id: id };

/** What each type of the server's messages carries. */
const payloads = {
  session_established: v.object({
    session_id: id,
    user,
    last_seq: count,
    limits: v.object({
      max_message_bytes: count,
      messages_per_minute: count,
      idle_timeout_seconds: count,
      connections: count,
    }),
    protocol: v.literal('aigoals.v1'),
  }),
  ack: v.object({ goal_id: v.optional(id), level: v.optional(positive), expires_at: v.optional(v.string()) }),
  pong: v.object({}),
  error: v.object({
    code: errorCode,
    message: v.pipe(v.string(), v.minLength(1)),
    retryable: v.boolean(),
    retry_after_ms: v.optional(count),
    details: v.optional(v.unknown()),
  }),
  sync_complete: v.object({ last_seq: count, reset: v.optional(v.literal(true)) }),
  goal_snapshot: v.object({
    goal,
    current_task_id: v.nullable(v.string()),
    pending: v.object({ modals: v.array(modal), contracts: v.array(terms), requests: v.array(id) }),
    as_of_seq: count,
  }),
  goal_progress: v.object({
    ...onGoal,
    request_id: v.optional(id),
    node: positive,
    agent: v.string(),
    status: v.picklist(['started', 'completed', 'retrying', 'failed']),
    message: v.string(),
    attempt: positive,
  }),
  goal_created: v.object({ goal }),
  goal_failed: v.object({ ...onGoal, code: v.string(), message: v.string() }),
  task_started: v.object(onTask),
  validation_result: validation,
  hint,
  run_output: runOutput,
  suggestion: v.object({
    ...onTask,
    suggestion_id: id,
    text: v.string(),
    range: v.optional(v.object({ start_line: positive, end_line: positive })),
    verified: v.boolean(),
  }),
  task_completed: v.object({ ...onTask, score: share, tries: count, next_task_id: v.optional(v.string()) }),
  task_failed: v.object({ ...onTask, reason: v.string() }),
  goal_completed: v.object({
    ...onGoal,
    performance: v.object({
      score: share,
      tries: count,
      hints_used: count,
      minutes: v.number(),
      strengths: v.array(v.string()),
      focus_areas: v.array(v.string()),
      summary: v.string(),
    }),
    next_goals: v.optional(v.array(v.string())),
  }),
  goal_state_changed: v.object({
    ...onGoal,
    phase,
    previous: v.nullable(phase),
    reason: v.string(),
    agent: v.optional(v.string()),
  }),
  motivation_modal: modal,
  modal_resolved: v.object({ modal_id: id, action_id: v.string() }),
  contract_changed: terms,
};

type Payloads = { [T in keyof typeof payloads]: v.InferOutput<(typeof payloads)[T]> };

export type ServerType = keyof Payloads;
export type ServerPayload<T extends ServerType> = Payloads[T];

/** A message from the server; `seq` is set on those of the learner's durable stream alone. */
export type ServerMessage = {
  [T in ServerType]: { type: T; seq: number | null; reply_to: string | null; at: string; payload: Payloads[T] };
}[ServerType];
export type MessageOf<T extends ServerType> = Extract<ServerMessage, { type: T }>;

const envelope = v.object({
  type: v.string(),
  seq: v.nullable(positive),
  reply_to: v.nullable(v.string()),
  at: v.string(),
  payload: v.optional(v.unknown(), {}),
});

/** A frame that is no message of this protocol. What is wrong is said without the frame's text, which may hold a learner's words. */
export class UnreadableMessage extends Error {}

/**
 * Reads one frame.
 *
 * @returns null for a type that this version does not know: newer servers may send more
 * @throws UnreadableMessage where the frame is no message of the protocol
 */
export function decode(frame: string): ServerMessage | null {
  let json: unknown;
  try {
    json = JSON.parse(frame);
  } catch {
    throw new UnreadableMessage('not JSON');
  }
  const outer = v.safeParse(envelope, json);
  if (!outer.success) {
    throw new UnreadableMessage(`not an envelope: ${placesOf(outer.issues)}`);
  }
  const { type } = outer.output;
  if (!isKnown(type)) {
    return null;
  }
  const inner = v.safeParse(payloads[type], outer.output.payload);
  if (!inner.success) {
    throw new UnreadableMessage(`${type}: ${placesOf(inner.issues)}`);
  }
  return { ...outer.output, type, payload: inner.output } as ServerMessage;
}

/**
 * The place in the learner's stream of a frame that `decode` cannot read or does not know.
 *
 * @returns null where it has none
 */
export function placeOf(frame: string): number | null {
  try {
    const read = v.safeParse(v.object({ seq: positive }), JSON.parse(frame));
    return read.success ? read.output.seq : null;
  } catch {
    return null;
  }
}

function placesOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => v.getDotPath(issue) ?? 'the whole').join(', ');
}

function isKnown(type: string): type is ServerType {
  return Object.hasOwn(payloads, type);
}

export type Goal = v.InferOutput<typeof goal>;
export type Task = v.InferOutput<typeof task>;
export type CheckResult = v.InferOutput<typeof checkResult>;
export type Phase = v.InferOutput<typeof phase>;
export type Hints = v.InferOutput<typeof hints>;
export type Difficulty = v.InferOutput<typeof difficulty>;
export type User = v.InferOutput<typeof user>;
export type Modal = v.InferOutput<typeof modal>;
export type Terms = v.InferOutput<typeof terms>;
export type Suggestion = ServerPayload<'suggestion'>;
export type Performance = ServerPayload<'goal_completed'>['performance'];
export type FinalValidation = Extract<ServerPayload<'validation_result'>, { final: true }>;
export type FinalHint = Extract<ServerPayload<'hint'>, { final: true }>;
export type FinalRun = Extract<ServerPayload<'run_output'>, { final: true }>;
export type Refusal = ServerPayload<'error'>;
