import type { Request, RequestType } from '../protocol/requests.js';

/** Requests that are worth nothing later: the next one replaces them. */
const FLEETING: ReadonlySet<RequestType> = new Set([
  'code_update',
  'activity_signal',
  'sync_request',
  'snapshot_request',
  'token_refresh',
  'ping',
]);

/** What was not yet acknowledged, in the order in which the learner asked for it. */
export type Outbox = readonly Request[];

/** Adds a request that has to reach the server, whatever happens to the connection. */
export function keep(outbox: Outbox, request: Request): Outbox {
  return FLEETING.has(request.type) ? outbox : [...outbox, request];
}

/** Removes a request that was answered, or can never be; where it was not kept, the outbox is the same. */
export function settle(outbox: Outbox, id: string): Outbox {
  return outbox.some((request) => request.id === id) ? outbox.filter((request) => request.id !== id) : outbox;
}

export function isFleeting(type: RequestType): boolean {
  return FLEETING.has(type);
}
