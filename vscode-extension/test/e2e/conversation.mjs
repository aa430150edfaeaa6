import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { until } from './waiting.mjs';

/** Speaks to the gateway as somebody who is signed in, without an editor. */
export async function converse(backend, { token }) {
  const socket = new WebSocket(`${backend.address.replace(/^http/, 'ws')}/ws`, ['aigoals.v1'], {
    headers: { Authorization: `Bearer ${token}` },
  });
  const conversation = new Conversation(socket);
  await once(socket, 'open');
  await conversation.ask('sync_request', {});
  return conversation;
}

class Conversation {
  #messages = [];
  #socket;

  constructor(socket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#messages.push(JSON.parse(String(data))));
  }

  /** The acknowledgement of a request; the request's id is in its `reply_to`. */
  async ask(type, payload) {
    const id = randomUUID();
    this.#socket.send(JSON.stringify({ type, id, payload }));
    const answer = await until(`the answer to ${type}`, () => this.#messages.find(({ reply_to }) => reply_to === id));
    if (answer.type === 'error') {
      throw new Error(`${type}: ${answer.payload.code}, ${answer.payload.message}`);
    }
    return answer;
  }

  /** The first message for which the predicate holds. */
  heard(what, predicate, options) {
    return until(what, () => this.#messages.find(predicate), options);
  }

  close() {
    this.#socket.close();
  }
}
