import type { MessageOf, ServerMessage, ServerPayload, Task } from '../protocol/wire.js';
import { arrive, snapshot, synchronized } from './catchUp.js';
import { hear } from './live.js';
import {
  closed,
  onEveryTask,
  without,
  withoutSuggestion,
  type GoalState,
  type LearnerState,
  type TaskState,
} from './state.js';

/** The longest memory of active days: a year and a day. */
const DAYS = 366;
/** How many requests are listened to at once: more than one goal's inbox can hold. */
const REQUESTS = 50;

/**
 * Applies one message. A stream message at or below the cursor changes nothing, so that each takes effect once, however often it
 * arrives.
 */
export function reduce(state: LearnerState, message: ServerMessage): LearnerState {
  if (message.seq === null) {
    return passing(state, message);
  }
  if (message.seq <= state.cursor) {
    return state;
  }
  return { ...streamed(state, message, message.seq), cursor: message.seq };
}

/** Replies and live messages: they carry no number. */
function passing(state: LearnerState, message: ServerMessage): LearnerState {
  switch (message.type) {
    case 'session_established':
      return arrive(state, message.payload);
    case 'goal_snapshot':
      return snapshot(state, message);
    case 'sync_complete':
      return synchronized(state, message.payload);
    case 'goal_progress':
      return progress(state, message.payload);
    case 'validation_result':
      return message.payload.final ? state : listen(state, 'validation', message.payload);
    case 'hint':
      return message.payload.final ? state : listen(state, 'hint', message.payload);
    case 'run_output':
      return message.payload.final ? state : listen(state, 'run', message.payload);
    default:
      return state;
  }
}

function streamed(state: LearnerState, message: ServerMessage, seq: number): LearnerState {
  switch (message.type) {
    case 'goal_created':
      return created(state, message, seq);
    case 'goal_failed':
      return { ...state, planning: without(state.planning, message.payload.goal_id) };
    case 'goal_state_changed':
      return phaseChanged(state, message.payload, seq);
    case 'goal_completed':
      return news(
        onGoal(state, message.payload.goal_id, seq, (goal) => ({ ...goal, performance: message.payload.performance })),
        message.payload.goal_id,
      );
    case 'task_started':
      return taskIs(state, message.payload, seq, 'in_progress');
    case 'task_failed':
      return news(taskIs(state, message.payload, seq, 'failed'), message.payload.goal_id);
    case 'task_completed':
      return completed(state, message, seq);
    case 'validation_result':
    case 'hint':
    case 'run_output':
      return final(state, message, seq);
    case 'suggestion':
      return onTask(state, message.payload, seq, (task) => ({ ...task, suggestion: message.payload }));
    case 'motivation_modal':
      return asked(state, message.payload, seq);
    case 'modal_resolved':
      return resolved(state, message.payload, seq);
    case 'contract_changed':
      return { ...state, contracts: newest(state, message.payload) };
    default:
      return state;
  }
}

function progress(state: LearnerState, payload: ServerPayload<'goal_progress'>): LearnerState {
  const { goal_id, node, agent, status, message } = payload;
  const steps = (state.planning[goal_id] ?? []).filter((step) => step.node !== node);
  return { ...state, planning: { ...state.planning, [goal_id]: [...steps, { node, agent, status, message }] } };
}

function listen(
  state: LearnerState,
  work: 'validation' | 'hint' | 'run',
  payload: Parameters<typeof hear>[2],
): LearnerState {
  const live = hear(state.live[payload.request_id], work, payload);
  if (live === state.live[payload.request_id]) {
    return state;
  }
  const known = Object.entries(state.live);
  const room = payload.request_id in state.live ? known : known.slice(1 - REQUESTS);
  return { ...state, live: { ...Object.fromEntries(room), [payload.request_id]: live } };
}

function created(state: LearnerState, message: MessageOf<'goal_created'>, seq: number): LearnerState {
  const { goal } = message.payload;
  const first = goal.tasks.find((task) => task.status !== 'completed')?.id ?? null;
  const before = state.goals[goal.id];
  return news(
    {
      ...state,
      planning: without(state.planning, goal.id),
      goals: { ...state.goals, [goal.id]: { tasks: {}, ...before, goal, currentTaskId: first, asOf: seq } },
    },
    goal.id,
  );
}

function phaseChanged(state: LearnerState, payload: ServerPayload<'goal_state_changed'>, seq: number): LearnerState {
  const { goal_id, phase, reason } = payload;
  const next = onGoal(state, goal_id, seq, (entry) => ({ ...entry, reason, goal: { ...entry.goal, phase } }));
  const planning = closed(phase) ? without(next.planning, goal_id) : next.planning;
  const course = next.goals[goal_id]?.goal.course_id;
  const contracts = phase === 'active' ? next.contracts.filter((terms) => terms.course_id !== course) : next.contracts;
  return {
    ...next,
    planning,
    contracts,
    modals: closed(phase) ? next.modals.filter((modal) => modal.goal_id !== goal_id) : next.modals,
  };
}

function completed(state: LearnerState, message: MessageOf<'task_completed'>, seq: number): LearnerState {
  const { goal_id, next_task_id } = message.payload;
  const next = taskIs(state, message.payload, seq, 'completed');
  const day = message.at.slice(0, 10);
  const days = next.days.includes(day) ? next.days : [...next.days, day].sort().slice(-DAYS);
  return { ...onGoal(next, goal_id, seq, (goal) => ({ ...goal, currentTaskId: next_task_id ?? null })), days };
}

/** The one last word on a request; what was heard of it live is in it. */
function final(
  state: LearnerState,
  message: MessageOf<'validation_result'> | MessageOf<'hint'> | MessageOf<'run_output'>,
  seq: number,
): LearnerState {
  const quiet = { ...state, live: without(state.live, message.payload.request_id) };
  if (message.type === 'run_output') {
    return message.payload.final ? { ...quiet, run: message.payload } : state;
  }
  if (message.type === 'validation_result') {
    const verdict = message.payload;
    return verdict.final ? onTask(quiet, verdict, seq, (task) => ({ ...task, verdict })) : state;
  }
  const hint = message.payload;
  if (!hint.final) {
    return state;
  }
  const told = onTask(quiet, hint, seq, (task) => ({
    ...task,
    hints: hint.stopped ? task.hints : [...task.hints.filter((one) => one.level !== hint.level), hint],
  }));
  return onGoal(told, hint.goal_id, seq, (entry) => ({ ...entry, goal: { ...entry.goal, hints: hint.hints } }));
}

/** A question may be known already, from a snapshot that was ahead of the stream. */
function asked(state: LearnerState, modal: ServerPayload<'motivation_modal'>, seq: number): LearnerState {
  const modals = [...state.modals.filter((one) => one.modal_id !== modal.modal_id), modal];
  return { ...onGoal(state, modal.goal_id, seq, (entry) => entry), modals };
}

function resolved(state: LearnerState, { modal_id }: ServerPayload<'modal_resolved'>, seq: number): LearnerState {
  const goal = state.modals.find((modal) => modal.modal_id === modal_id)?.goal_id ?? '';
  const modals = state.modals.filter((modal) => modal.modal_id !== modal_id);
  return { ...onGoal(state, goal, seq, (entry) => entry), modals };
}

function taskIs(
  state: LearnerState,
  at: { goal_id: string; task_id: string },
  seq: number,
  status: Task['status'],
): LearnerState {
  return onGoal(state, at.goal_id, seq, (entry) => ({
    ...entry,
    currentTaskId: status === 'in_progress' ? at.task_id : entry.currentTaskId,
    goal: {
      ...entry.goal,
      tasks: entry.goal.tasks.map((task) => (task.id === at.task_id ? { ...task, status } : task)),
    },
  }));
}

function onTask(
  state: LearnerState,
  at: { goal_id: string; task_id: string },
  seq: number,
  change: (task: TaskState) => TaskState,
): LearnerState {
  return onGoal(state, at.goal_id, seq, (entry) => ({
    ...entry,
    tasks: { ...entry.tasks, [at.task_id]: change(entry.tasks[at.task_id] ?? { hints: [] }) },
  }));
}

function onGoal(state: LearnerState, id: string, seq: number, change: (goal: GoalState) => GoalState): LearnerState {
  const entry = state.goals[id];
  return entry ? { ...state, goals: { ...state.goals, [id]: { ...change(entry), asOf: seq } } } : state;
}

function newest(state: LearnerState, terms: ServerPayload<'contract_changed'>) {
  return [...state.contracts.filter((one) => one.course_id !== terms.course_id), terms];
}

function news(state: LearnerState, goal: string): LearnerState {
  return state.news.includes(goal) ? state : { ...state, news: [...state.news, goal] };
}

/** The learner has looked at the goal. */
export function seen(state: LearnerState, goal: string): LearnerState {
  return { ...state, news: state.news.filter((one) => one !== goal) };
}

/** The learner waved a suggestion away. */
export function dismissed(state: LearnerState, suggestionId: string): LearnerState {
  const change = (task: TaskState): TaskState =>
    task.suggestion?.suggestion_id === suggestionId ? withoutSuggestion(task) : task;
  return { ...state, goals: onEveryTask(state.goals, change) };
}
