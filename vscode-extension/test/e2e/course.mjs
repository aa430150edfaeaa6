import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { WISH } from './bank.mjs';
import { until } from './waiting.mjs';

const PLANNED_MS = 90_000;

/** An open course with one published goal, as its instructor makes it without an editor. */
export async function openCourse(backend) {
  const instructor = await backend.signedIn(backend.account('instructor'));
  const title = `Loops ${randomBytes(3).toString('hex')}`;
  const { id } = await instructor.call('POST', '/courses', { title, description: 'A first course' });
  const goal = await planned(backend, instructor, id);
  await instructor.call('POST', `/courses/${id}/goals/${goal.id}/publish`, {});
  return new Course(instructor, id, title, goal);
}

class Course {
  constructor(instructor, id, title, goal) {
    this.instructor = instructor;
    this.id = id;
    this.title = title;
    this.goal = goal;
  }

  /** Sets new terms. */
  async terms(terms) {
    await this.instructor.call('PUT', `/courses/${this.id}/contract`, terms);
  }
}

/** The instructor's own goal in the course, once the agents have made it. */
async function planned(backend, instructor, course) {
  const socket = new WebSocket(`${backend.address.replace(/^http/, 'ws')}/ws`, ['aigoals.v1'], {
    headers: { Authorization: `Bearer ${instructor.token}` },
  });
  const messages = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  await once(socket, 'open');
  const ask = async (type, payload) => {
    const id = randomUUID();
    socket.send(JSON.stringify({ type, id, payload }));
    const answer = await until(`the answer to ${type}`, () => messages.find(({ reply_to }) => reply_to === id));
    if (answer.type === 'error') {
      throw new Error(`${type}: ${answer.payload.code}, ${answer.payload.message}`);
    }
    return answer;
  };
  try {
    await ask('sync_request', {});
    const { payload } = await ask('create_goal_request', { course_id: course, description: WISH });
    const created = ({ type, payload: told }) => type === 'goal_created' && told.goal.id === payload.goal_id;
    return (await until('the course to have its goal', () => messages.find(created), { limit: PLANNED_MS })).payload
      .goal;
  } finally {
    socket.close();
  }
}
