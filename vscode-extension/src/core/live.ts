import type { ServerMessage, ServerPayload } from '../protocol/wire.js';

/** A stretch of text of one kind, as it is being made. */
export interface Chunk {
  kind: string;
  text: string;
}

/** What a running request has said so far, in the newest attempt. */
export interface Live {
  request: string;
  work: 'validation' | 'hint' | 'run';
  /** The task that it is about; null for a run, which belongs to none. */
  taskId: string | null;
  attempt: number;
  /** How many pieces were heard, in this attempt. */
  heard: number;
  /** Neighbouring pieces of a kind are one; of those of kind `status` only the newest is kept. */
  chunks: readonly Chunk[];
}

type LivePayload = Extract<ServerPayload<'validation_result' | 'hint' | 'run_output'>, { final: false }>;

/** What is remembered of one request, in UTF-16 units and in stretches; what comes on top is in the final message. */
const LONGEST = 128 * 1024;
const MOST = 1_000;

/**
 * Adds a piece. Pieces of an attempt older than the newest, and those seen before, change nothing; a newer attempt starts the text
 * again. A piece that comes before its forerunner is left out: the final message has the whole text.
 */
export function hear(before: Live | undefined, work: Live['work'], payload: LivePayload): Live {
  const known = before?.attempt === payload.attempt ? before : undefined;
  if (before && before.attempt > payload.attempt) {
    return before;
  }
  const taskId = 'task_id' in payload ? payload.task_id : null;
  const live = known ?? { request: payload.request_id, work, taskId, attempt: payload.attempt, heard: 0, chunks: [] };
  if (payload.chunk.index !== live.heard) {
    return live;
  }
  const chunks = joined(live.chunks, { kind: kindOf(payload), text: payload.chunk.text });
  return { ...live, heard: live.heard + 1, chunks: isBounded(chunks) ? chunks : live.chunks };
}

function joined(chunks: readonly Chunk[], piece: Chunk): readonly Chunk[] {
  if (piece.kind === 'status') {
    return [...chunks.filter(({ kind }) => kind !== 'status'), piece];
  }
  const last = chunks.at(-1);
  return last?.kind === piece.kind
    ? [...chunks.slice(0, -1), { kind: piece.kind, text: last.text + piece.text }]
    : [...chunks, piece];
}

function isBounded(chunks: readonly Chunk[]): boolean {
  return chunks.length <= MOST && chunks.reduce((length, { text }) => length + text.length, 0) <= LONGEST;
}

function kindOf(payload: LivePayload): string {
  if ('kind' in payload.chunk) {
    return payload.chunk.kind;
  }
  return 'stream' in payload.chunk ? payload.chunk.stream : 'hint';
}

/** Whether a message is no more than words, or output, as they are being made. */
export function isSpeech({ type, seq }: ServerMessage): boolean {
  return seq === null && (type === 'validation_result' || type === 'hint' || type === 'run_output');
}

/** The words so far; what the agents are doing just now (kind `status`) is no part of them. */
export function wordsOf(live: Live): string {
  return live.chunks
    .filter((chunk) => chunk.kind !== 'status')
    .map((chunk) => chunk.text)
    .join('');
}
