import { randomBytes } from 'node:crypto';
import { WISH } from './bank.mjs';
import { converse } from './conversation.mjs';

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
  const conversation = await converse(backend, instructor);
  try {
    const { payload } = await conversation.ask('create_goal_request', { course_id: course, description: WISH });
    const created = ({ type, payload: told }) => type === 'goal_created' && told.goal.id === payload.goal_id;
    return (await conversation.heard('the course to have its goal', created, { limit: PLANNED_MS })).payload.goal;
  } finally {
    conversation.close();
  }
}
