import * as v from 'valibot';

/**
 * What the host shows in its webviews, and what they may ask of it. The host sends a whole model each time, so that a view that was
 * closed, or moved, is right with the next one. All text of models and learners is data: a view sets it as text, or renders it as
 * Markdown through the sanitizer.
 */

const check = v.object({
  name: v.string(),
  visible: v.boolean(),
  passed: v.boolean(),
  message: v.nullable(v.string()),
  expected: v.nullable(v.string()),
  actual: v.nullable(v.string()),
});
const shownHint = v.object({ level: v.number(), text: v.string(), verified: v.boolean() });
const status = v.picklist(['pending', 'in_progress', 'completed', 'failed']);

/** The panel in which the agents speak while the learner works. */
const feedback = v.object({
  view: v.literal('feedback'),
  signedIn: v.boolean(),
  /** The folder is not trusted: nothing is sent, not even a login. */
  restricted: v.boolean(),
  /** What is wrong with the connection, in the learner's words; null while all is well. */
  trouble: v.nullable(v.string()),
  task: v.nullable(
    v.object({
      goalId: v.string(),
      taskId: v.string(),
      goal: v.string(),
      title: v.string(),
      description: v.string(),
      status,
    }),
  ),
  /** What is being said just now; `text` is Markdown, `status` what an agent is doing. */
  live: v.nullable(
    v.object({ work: v.picklist(['validation', 'hint', 'run']), text: v.string(), status: v.nullable(v.string()) }),
  ),
  verdict: v.nullable(
    v.object({
      verdict: v.picklist(['passed', 'failed', 'inconclusive']),
      score: v.number(),
      tries: v.number(),
      text: v.string(),
      stopped: v.boolean(),
      checks: v.array(check),
    }),
  ),
  hints: v.object({
    told: v.array(shownHint),
    used: v.number(),
    /** The level that can be taken now, with what it costs in words; null where none can. */
    next: v.nullable(v.object({ level: v.number(), price: v.string() })),
    /** Why there is no next one; null where there is. */
    locked: v.nullable(v.string()),
  }),
  /** A question of the emotional support agent that waits for an answer. */
  modal: v.nullable(
    v.object({
      id: v.string(),
      title: v.string(),
      message: v.string(),
      actions: v.array(v.object({ id: v.string(), label: v.string() })),
    }),
  ),
  /** Whether a next task is open. */
  hasNext: v.boolean(),
  /** Set for a moment after a task was passed. */
  celebrate: v.boolean(),
});

/** A goal's document. */
const goalDocument = v.object({
  view: v.literal('document'),
  goalId: v.string(),
  title: v.string(),
  phase: v.string(),
  /** The phase in the learner's words. */
  phaseLabel: v.string(),
  reason: v.nullable(v.string()),
  facts: v.array(v.object({ label: v.string(), value: v.string() })),
  /** Markdown. */
  description: v.string(),
  documentation: v.string(),
  tasks: v.array(
    v.object({
      id: v.string(),
      number: v.number(),
      title: v.string(),
      description: v.string(),
      status,
      statusLabel: v.string(),
      current: v.boolean(),
      checks: v.array(v.object({ name: v.string(), visible: v.boolean() })),
    }),
  ),
  performance: v.nullable(
    v.object({
      score: v.number(),
      tries: v.number(),
      hints: v.number(),
      minutes: v.number(),
      summary: v.string(),
      strengths: v.array(v.string()),
      focusAreas: v.array(v.string()),
    }),
  ),
});

/** The learner's figures. */
const dashboard = v.object({
  view: v.literal('dashboard'),
  name: v.string(),
  goals: v.number(),
  completed: v.number(),
  tasks: v.number(),
  tasksCompleted: v.number(),
  tries: v.number(),
  hints: v.nullable(v.number()),
  minutes: v.nullable(v.number()),
  streak: v.number(),
  /** The last 84 days, oldest first, and whether a task was completed on each. */
  days: v.array(v.object({ date: v.string(), active: v.boolean() })),
  perGoal: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      done: v.number(),
      tasks: v.number(),
      tries: v.number(),
      minutes: v.nullable(v.number()),
    }),
  ),
  strengths: v.array(v.string()),
  focusAreas: v.array(v.string()),
});

/** Words of the views themselves, in the learner's language, by their name. */
const words = v.record(v.string(), v.string());

export const shown = v.object({ model: v.variant('view', [feedback, goalDocument, dashboard]), words });

/** What a view may ask for. */
export const asked = v.variant('ask', [
  v.object({ ask: v.literal('ready') }),
  v.object({
    ask: v.picklist(['validate', 'run', 'stop', 'nextTask', 'openFile', 'signIn', 'createGoal', 'reconnect', 'trust']),
  }),
  v.object({ ask: v.literal('hint'), level: v.number() }),
  v.object({ ask: v.literal('answer'), modalId: v.string(), actionId: v.string() }),
  v.object({ ask: v.picklist(['openGoal', 'pause', 'resume']), goalId: v.string() }),
  v.object({ ask: v.literal('openTask'), goalId: v.string(), taskId: v.string() }),
  v.object({ ask: v.literal('openLink'), url: v.pipe(v.string(), v.regex(/^https?:\/\//i)) }),
]);

export type FeedbackModel = v.InferOutput<typeof feedback>;
export type DocumentModel = v.InferOutput<typeof goalDocument>;
export type DashboardModel = v.InferOutput<typeof dashboard>;
export type Shown = v.InferOutput<typeof shown>;
export type Model = Shown['model'];
export type Asked = v.InferOutput<typeof asked>;
export type View = Model['view'];
