import * as v from 'valibot';

/** Parts that several messages share; the normative forms are the schemas in docs/protocol/schemas. */

export const id = v.pipe(v.string(), v.minLength(1));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const positive = v.pipe(v.number(), v.integer(), v.minValue(1));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const phase = v.picklist([
  'planning',
  'awaiting_terms',
  'active',
  'paused',
  'stuck',
  'completed',
  'failed',
  'abandoned',
]);
export const difficulty = v.picklist(['easy', 'medium', 'hard']);
export const hints = v.object({ used: count, unlocked: count, ceiling: count });

export const declaredCheck = v.object({ name: v.string(), visible: v.boolean() });
export const task = v.object({
  id,
  title: v.string(),
  description: v.string(),
  order_index: positive,
  status: v.picklist(['pending', 'in_progress', 'completed', 'failed']),
  file_name: v.string(),
  starter_code: v.string(),
  checks: v.array(declaredCheck),
});
export const goal = v.object({
  id,
  course_id: id,
  title: v.string(),
  description: v.string(),
  documentation: v.string(),
  difficulty,
  estimated_time: count,
  language: v.string(),
  phase,
  source: v.picklist(['bank', 'model', 'course']),
  hints,
  tasks: v.array(task),
});
export const checkResult = v.object({
  name: v.string(),
  visible: v.boolean(),
  passed: v.boolean(),
  message: v.optional(v.string()),
  expected: v.optional(v.string()),
  actual: v.optional(v.string()),
});
export const modal = v.object({
  modal_id: id,
  goal_id: id,
  mood: v.object({ label: v.string(), score: share }),
  title: v.string(),
  message: v.string(),
  actions: v.array(v.object({ id: v.string(), label: v.string() })),
});
export const terms = v.object({
  course_id: id,
  contract_version: positive,
  changes: v.array(v.object({ field: v.string(), old: v.unknown(), new: v.unknown() })),
  terms: v.string(),
  requires_acceptance: v.boolean(),
});
export const user = v.object({
  id,
  username: v.string(),
  roles: v.array(v.picklist(['student', 'instructor', 'admin'])),
  locale: v.picklist(['en', 'es']),
});

const knownCode = v.picklist([
  'bad_request',
  'unknown_type',
  'too_large',
  'unauthorized',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
  'hint_locked',
  'attempts_exhausted',
  'unavailable',
  'internal',
]);
/** A code that a newer server may add is read as `internal`: an error has to end its request, whatever it is called. */
export const errorCode = v.pipe(v.string(), v.fallback(knownCode, 'internal'));
