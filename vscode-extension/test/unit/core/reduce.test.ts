import { describe, expect, test } from 'vitest';
import { dismissed, reduce, seen } from '../../../src/core/reduce.js';
import { closed } from '../../../src/core/state.js';
import { lasting, NOBODY, type TaskState } from '../../../src/core/state.js';
import type { ServerMessage } from '../../../src/protocol/wire.js';
import * as given from './messages.js';
import { after, FIRST, GOAL, ON_FIRST, passing, SECOND, streamed } from './messages.js';

const PERFORMANCE = {
  score: 0.8,
  tries: 3,
  hints_used: 1,
  minutes: 12,
  strengths: ['Edge cases'],
  focus_areas: ['Empty input'],
  summary: '',
};

const NOTHING: Readonly<Record<string, TaskState>> = {};

/** A goal from its making to its end, with everything that the stream can say of it. */
const STORY: readonly ServerMessage[] = [
  streamed(1, 'goal_state_changed', { goal_id: GOAL, phase: 'planning', previous: null, reason: 'You asked for it' }),
  streamed(2, 'goal_created', { goal: given.goal() }),
  streamed(3, 'task_started', ON_FIRST),
  given.verdict(4),
  given.toldHint(5, 1),
  given.ranOutput(6, 'Hello'),
  streamed(7, 'suggestion', { ...ON_FIRST, suggestion_id: 'tip-1', text: 'A bracket', verified: true }),
  streamed(8, 'motivation_modal', given.modal('modal-1')),
  streamed(9, 'contract_changed', given.terms(1)),
  streamed(10, 'goal_state_changed', { goal_id: GOAL, phase: 'awaiting_terms', previous: 'active', reason: 'Terms' }),
  streamed(11, 'goal_state_changed', {
    goal_id: GOAL,
    phase: 'active',
    previous: 'awaiting_terms',
    reason: 'Accepted',
  }),
  streamed(12, 'modal_resolved', { modal_id: 'modal-1', action_id: 'not_how_i_feel' }),
  streamed(13, 'task_completed', { ...ON_FIRST, score: 1, tries: 2, next_task_id: SECOND }),
  streamed(14, 'task_failed', { goal_id: GOAL, task_id: SECOND, reason: 'attempts_exhausted' }),
  streamed(15, 'task_completed', { goal_id: GOAL, task_id: SECOND, score: 1, tries: 1 }),
  streamed(16, 'goal_completed', { goal_id: GOAL, performance: PERFORMANCE }),
  streamed(17, 'goal_state_changed', { goal_id: GOAL, phase: 'completed', previous: 'active', reason: 'Well done' }),
];

describe('the stream', () => {
  test('tells the whole story of a goal', () => {
    const end = after(STORY);
    const { goal, tasks, currentTaskId, performance, reason, asOf } = end.goals[GOAL] ?? { tasks: NOTHING };
    expect(end.cursor).toBe(17);
    expect(asOf).toBe(17);
    expect(goal?.phase).toBe('completed');
    expect(goal?.tasks.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(goal?.hints.used).toBe(1);
    expect(currentTaskId).toBeNull();
    expect(performance).toEqual(PERFORMANCE);
    expect(reason).toBe('Well done');
    expect(tasks[FIRST]).toMatchObject({
      verdict: { verdict: 'failed' },
      hints: [{ level: 1 }],
      suggestion: { suggestion_id: 'tip-1' },
    });
    expect(end.run?.stdout).toBe('Hello');
    expect(end.modals).toEqual([]);
    expect(end.contracts).toEqual([]);
    expect(end.news).toEqual([GOAL]);
    expect(end.days).toEqual(['2026-03-01']);
  });

  test.each(STORY.map((message) => ({ type: message.type, seq: message.seq ?? 0, message })))(
    'takes $type at $seq once, however often it comes',
    ({ seq, message }) => {
      const once = after(STORY.slice(0, seq));
      expect(reduce(once, message)).toBe(once);
    },
  );

  test('moves the cursor with each message, and with those that say nothing to this version', () => {
    STORY.forEach((message, n) => {
      expect(after(STORY.slice(0, n + 1)).cursor).toBe(message.seq);
    });
    expect(after([{ ...passing('pong', {}), seq: 5 }]).cursor).toBe(5);
  });

  test('ends the same after any restart in between, but for what was said of a draft', () => {
    const end = lasting(after(STORY));
    STORY.forEach((_, n) => {
      const restarted = JSON.parse(JSON.stringify(lasting(after(STORY.slice(0, n))))) as typeof NOBODY;
      expect(lasting(after(STORY.slice(n), { ...NOBODY, ...restarted }))).toEqual(end);
    });
  });

  test('changes no state that was given out', () => {
    const states = STORY.map((_, n) => after(STORY.slice(0, n)));
    const before = JSON.stringify(states);
    states.forEach((state, n) => after(STORY.slice(n), state));
    expect(JSON.stringify(states)).toBe(before);
  });

  test('says nothing of goals that are not known', () => {
    const state = after(STORY.filter(({ type }) => type !== 'goal_created'));
    expect(state.goals).toEqual({});
  });

  test('puts a new version of the terms in the place of the old one', () => {
    const state = after([1, 2].map((n) => streamed(n, 'contract_changed', given.terms(n))));
    expect(state.contracts.map(({ contract_version }) => contract_version)).toEqual([2]);
  });

  test('keeps each level of a hint once, and none that was stopped', () => {
    const state = after([
      ...STORY.slice(0, 3),
      ...[given.toldHint(4, 1), given.toldHint(5, 2), given.toldHint(6, 1), given.toldHint(7, 3, true)],
    ]);
    expect(state.goals[GOAL]?.tasks[FIRST]?.hints.map(({ level }) => level)).toEqual([2, 1]);
  });

  test('remembers a year of days, each once and in order', () => {
    const start = Date.parse('2026-01-01T12:00:00Z');
    const done = Array.from({ length: 800 }, (_, n) => ({
      ...streamed(n + 3, 'task_completed', { ...ON_FIRST, score: 1, tries: 1 }),
      at: new Date(start + Math.floor(n / 2) * 86_400_000).toISOString(),
    }));
    const { days } = after([...STORY.slice(0, 2), ...done]);
    expect(days).toHaveLength(366);
    expect(new Set(days).size).toBe(366);
    expect([...days].sort()).toEqual(days);
    expect(days.at(-1)).toBe(new Date(start + 399 * 86_400_000).toISOString().slice(0, 10));
  });
});

describe('what the agents do while a goal is made', () => {
  const step = (node: number, status: 'started' | 'completed') =>
    passing('goal_progress', { goal_id: GOAL, node, agent: 'planner', status, message: '', attempt: 1 });

  test('shows each agent once, with what it does now', () => {
    const state = after([step(1, 'started'), step(2, 'started'), step(1, 'completed')]);
    expect(state.planning[GOAL]?.map(({ node, status }) => `${String(node)} ${status}`)).toEqual([
      '2 started',
      '1 completed',
    ]);
  });

  test.each<[string, ServerMessage]>([
    ['the goal is there', streamed(1, 'goal_created', { goal: given.goal() })],
    ['it could not be made', streamed(1, 'goal_failed', { goal_id: GOAL, code: 'unavailable', message: '' })],
    [
      'it was given up',
      streamed(1, 'goal_state_changed', { goal_id: GOAL, phase: 'abandoned', previous: 'planning', reason: '' }),
    ],
    ['a snapshot has it', given.snapshot(1)],
  ])('ends when %s', (_, message) => {
    expect(after([step(1, 'started'), message]).planning).toEqual({});
  });

  test('goes on when a snapshot says that it is still being made', () => {
    const planned = given.snapshot(1, { goal: given.goal({ phase: 'planning' }) });
    expect(after([step(1, 'started'), planned]).planning).toHaveProperty(GOAL);
  });
});

describe('catching up', () => {
  test('another learner finds nothing of the one before', () => {
    const state = after([given.session('ada'), ...STORY, given.piece(0, 'text'), given.session('bob')]);
    expect(state).toEqual({ ...NOBODY, user: expect.objectContaining({ id: 'bob' }) as unknown });
  });

  test('the same learner finds everything again', () => {
    const state = after([given.session('ada'), ...STORY]);
    expect(after([given.session('ada')], state)).toEqual(state);
  });

  test('a sync moves no cursor by itself: not forward past what was applied, and not back', () => {
    const state = after(STORY.slice(0, 8));
    expect(after([passing('sync_complete', { last_seq: 17 })], state).cursor).toBe(8);
    expect(after([passing('sync_complete', { last_seq: 3 })], state).cursor).toBe(8);
  });

  test.each([40, 3])('a reset goes on from %i, forward or back', (last) => {
    const reset = [given.snapshot(last), passing('sync_complete', { last_seq: last, reset: true })];
    const state = after(reset, after([...STORY.slice(0, 8), given.piece(0, 'text', { request: 'lost' })]));
    expect(state.cursor).toBe(last);
    expect(state.goals[GOAL]?.asOf).toBe(last);
    expect(state.live).toEqual({});
    expect(after([given.verdict(last + 1, 'later')], state).goals[GOAL]?.tasks[FIRST]?.verdict?.request_id).toBe(
      'later',
    );
  });

  test('a snapshot keeps what it does not tell, and replaces what it does', () => {
    const state = after([...STORY.slice(0, 9), given.snapshot(9, { current_task_id: SECOND }, 'asked')]);
    expect(state.goals[GOAL]?.currentTaskId).toBe(SECOND);
    expect(state.goals[GOAL]?.tasks[FIRST]?.verdict).toBeDefined();
    expect(state.modals).toEqual([]);
    expect(state.contracts).toEqual([]);
  });

  test('a snapshot that was overtaken by the stream changes nothing', () => {
    const done = after(STORY);
    expect(after([given.snapshot(12, {}, 'asked')], done)).toBe(done);
    const resolved = after(STORY.slice(0, 12));
    const stale = given.snapshot(
      11,
      { pending: { modals: [given.modal('modal-1')], contracts: [], requests: [] } },
      'asked',
    );
    expect(after([stale], resolved).modals).toEqual([]);
  });

  test('a snapshot that is ahead of the stream brings no question twice', () => {
    const pending = { modals: [given.modal('modal-1')], contracts: [given.terms(1)], requests: [] };
    const state = after([...STORY.slice(0, 6), given.snapshot(9, { pending }, 'asked'), ...STORY.slice(6, 9)]);
    expect(state.modals).toHaveLength(1);
    expect(state.contracts).toHaveLength(1);
  });
});

describe('a question of a goal that has ended', () => {
  const asked = after([...STORY.slice(0, 1), given.streamed(2, 'motivation_modal', given.modal('modal-1'))]);

  test('is asked no more: nobody would take the answer', () => {
    const abandoned = given.streamed(3, 'goal_state_changed', {
      goal_id: GOAL,
      phase: 'abandoned',
      previous: 'active',
      reason: 'You gave it up',
    });
    expect(asked.modals).toHaveLength(1);
    expect(after([abandoned], asked).modals).toEqual([]);
  });

  test('does not come back with a snapshot', () => {
    const pending = { modals: [given.modal('modal-1')], contracts: [], requests: [] };
    const closed = given.snapshot(3, { goal: given.goal({ phase: 'completed' }), pending }, 'asked');
    expect(after([closed], asked).modals).toEqual([]);
  });
});

describe('what the learner does here', () => {
  test('looking at a goal makes it no news any more', () => {
    expect(seen(after(STORY), GOAL).news).toEqual([]);
  });

  test('waving a suggestion away removes that one alone', () => {
    const state = after(STORY.slice(0, 8));
    expect(dismissed(state, 'another').goals[GOAL]?.tasks[FIRST]?.suggestion).toBeDefined();
    const task = dismissed(state, 'tip-1').goals[GOAL]?.tasks[FIRST];
    expect(task).not.toHaveProperty('suggestion');
    expect(task?.verdict).toBeDefined();
  });

  test('a goal that has ended is closed, one that waits is not', () => {
    expect((['completed', 'failed', 'abandoned'] as const).map(closed)).toEqual([true, true, true]);
    expect((['planning', 'awaiting_terms', 'active', 'paused', 'stuck'] as const).some(closed)).toBe(false);
  });

  test('what is being said and made just now does not outlive a restart', () => {
    const state = lasting(after([...STORY, given.piece(0, 'text')]));
    expect(state.live).toEqual({});
    expect(state.planning).toEqual({});
    const tasks = Object.values(state.goals).flatMap((goal) => Object.values(goal.tasks));
    expect(tasks.some(({ suggestion }) => suggestion)).toBe(false);
    expect(state.cursor).toBe(17);
  });
});
