import * as v from 'valibot';
import { difficulty, phase } from './parts.js';

/** Answers of the REST interface, as far as the editor reads them; see docs/protocol.md, section 2. */

export const login = v.object({
  access_token: v.string(),
  expires_in: v.number(),
  refresh_token: v.string(),
  token_type: v.string(),
});

export const settings = v.object({
  motivation: v.picklist(['on', 'off']),
  suggestions: v.picklist(['on', 'off']),
  tone: v.picklist(['friendly', 'terse']),
  model_consent: v.boolean(),
});

export const me = v.object({
  id: v.string(),
  username: v.string(),
  roles: v.array(v.string()),
  locale: v.picklist(['en', 'es']),
  settings,
  /** The host of the language model that would read the learner's words; absent where there is none. */
  model_provider: v.optional(v.string()),
});

const publishedGoal = v.object({
  id: v.string(),
  course_id: v.string(),
  title: v.string(),
  description: v.string(),
  difficulty: v.optional(difficulty),
  estimated_time: v.optional(v.number()),
  language: v.optional(v.string()),
});

export const course = v.object({
  id: v.string(),
  title: v.string(),
  description: v.nullish(v.string(), ''),
  visibility: v.string(),
  personal: v.optional(v.boolean(), false),
  goals: v.array(publishedGoal),
});

export const found = v.object({ goal_id: v.string(), title: v.string(), source: v.string(), score: v.number() });

const progressRow = v.object({
  goal_id: v.string(),
  phase,
  tasks_completed: v.number(),
  tasks: v.number(),
  tries: v.number(),
});

const ownRow = v.object({ ...progressRow.entries, title: v.string() });

export const ownProgress = v.object({ goals: v.array(ownRow) });

export const learnerRow = v.object({
  user_id: v.string(),
  username: v.string(),
  goals: v.array(
    v.object({
      ...progressRow.entries,
      workflow_id: v.nullish(v.string()),
      workflow_url: v.nullish(v.string()),
    }),
  ),
});

export const goalView = v.object({
  id: v.string(),
  title: v.string(),
  workflow_id: v.nullish(v.string()),
  workflow_url: v.nullish(v.string()),
});

export const problem = v.object({ title: v.optional(v.string()), detail: v.optional(v.string()) });

/** One page of a list. */
export function page<const T extends v.GenericSchema>(item: T) {
  return v.object({ items: v.array(item), next_cursor: v.nullish(v.string()) });
}

export type Login = v.InferOutput<typeof login>;
export type Me = v.InferOutput<typeof me>;
export type Settings = v.InferOutput<typeof settings>;
export type Course = v.InferOutput<typeof course>;
export type PublishedGoal = v.InferOutput<typeof publishedGoal>;
export type Found = v.InferOutput<typeof found>;
export type ProgressRow = v.InferOutput<typeof ownRow>;
export type LearnerRow = v.InferOutput<typeof learnerRow>;
export type GoalView = v.InferOutput<typeof goalView>;
