import type { MessageOf, ServerPayload } from '../protocol/wire.js';
import { closed, NOBODY, without, type LearnerState } from './state.js';

/** Another learner's arrival forgets everything of the one before. */
export function arrive(state: LearnerState, { user }: ServerPayload<'session_established'>): LearnerState {
  const known = state.user === null || state.user.id === user.id ? state : NOBODY;
  return { ...known, user };
}

/**
 * Puts a goal as the server has it in the place of what was known. A snapshot that was asked for may be overtaken by messages of the
 * stream: one that is older than what is known of its goal changes nothing.
 */
export function snapshot(state: LearnerState, message: MessageOf<'goal_snapshot'>): LearnerState {
  const { goal, current_task_id, pending, as_of_seq } = message.payload;
  const before = state.goals[goal.id];
  if (before && message.reply_to !== null && as_of_seq < before.asOf) {
    return state;
  }
  const modals = state.modals.filter((modal) => modal.goal_id !== goal.id);
  const contracts = state.contracts.filter((terms) => terms.course_id !== goal.course_id);
  return {
    ...state,
    goals: {
      ...state.goals,
      [goal.id]: { tasks: {}, ...before, goal, currentTaskId: current_task_id, asOf: as_of_seq },
    },
    planning: goal.phase === 'planning' ? state.planning : without(state.planning, goal.id),
    modals: closed(goal.phase) ? modals : [...modals, ...pending.modals],
    contracts: [...contracts, ...pending.contracts],
  };
}

/**
 * The end of a sync. Without a reset each message has moved the cursor by itself. After one the stream goes on where the server says,
 * be it further back, and the finals of what was being said will not come any more.
 */
export function synchronized(state: LearnerState, payload: ServerPayload<'sync_complete'>): LearnerState {
  return payload.reset ? { ...state, cursor: payload.last_seq, live: {} } : state;
}
