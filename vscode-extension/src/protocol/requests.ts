import type { Difficulty } from './wire.js';

/** A file of the learner's, by a relative path without `..`. */
export interface SourceFile {
  path: string;
  content: string;
}

interface OnTask {
  goal_id: string;
  task_id: string;
}

interface Program extends OnTask {
  code: string;
  files?: SourceFile[];
}

/** What each type of a client's messages carries. */
export interface RequestPayloads {
  create_goal_request: {
    course_id?: string;
    description: string;
    language?: string;
    difficulty?: Difficulty;
    time_budget_minutes?: number;
  };
  start_goal_request: { goal_id: string };
  start_task_request: OnTask;
  code_update: Program;
  run_request: Program & { stdin?: string };
  validate_task_request: Program;
  hint_request: OnTask & { code?: string; level?: number };
  stop_request: { request_id: string };
  goal_control_request: { goal_id: string; action: 'pause' | 'resume' | 'abandon' };
  user_response: { modal_id: string; action_id: string; text?: string };
  contract_response: { course_id: string; contract_version: number; accepted: boolean };
  activity_signal: {
    goal_id: string;
    task_id?: string;
    kind: 'run_failed' | 'run_passed' | 'idle' | 'active' | 'diagnostics';
    count?: number;
  };
  sync_request: { after_seq?: number };
  snapshot_request: { goal_id: string };
  token_refresh: { access_token: string };
  ping: Record<string, never>;
}

export type RequestType = keyof RequestPayloads;
export type RequestPayload<T extends RequestType> = RequestPayloads[T];

/** A message to the server. Its `id` is a canonical UUID: sent again, it takes effect once. */
export type Request = { [T in RequestType]: { type: T; id: string; payload: RequestPayloads[T] } }[RequestType];
export type RequestOf<T extends RequestType> = Extract<Request, { type: T }>;

/** The frame limit of the protocol, in bytes. */
export const LONGEST_FRAME = 256 * 1024;
/** Limits of fields, in Unicode code points. */
export const LONGEST = { description: 2_000, code: 100_000, stdin: 20_000, text: 2_000, path: 200, files: 20 } as const;
