import { moved, type Edit, type Lines } from './anchor.js';

/** Where the lines of each task's draft are by now: what is said of a draft comes when the learner has typed on. */
export class SentDrafts {
  /** By task: the place of every line that was sent, null for those that were changed since. */
  private readonly places = new Map<string, readonly (number | null)[]>();

  /** The draft that is spoken of from now on. */
  sent(taskId: string, code: string): void {
    this.places.set(
      taskId,
      code.split('\n').map((_, line) => line),
    );
  }

  /** The learner typed on: edits told in places of the text before them. */
  edited(taskId: string, edits: readonly Edit[]): void {
    const places = this.places.get(taskId);
    if (places) {
      this.places.set(
        taskId,
        places.map((line) => (line === null ? null : (moved({ start: line, end: line }, edits)?.start ?? null))),
      );
    }
  }

  /**
   * Where lines of the draft are by now; of a draft that was not sent from here: where they were.
   *
   * @returns null where one of them was changed
   */
  now(taskId: string, { start, end }: Lines): Lines | null {
    const places = this.places.get(taskId)?.slice(start, end + 1) ?? [start, end];
    const [first, last] = [places.at(0), places.at(-1)];
    return typeof first === 'number' && typeof last === 'number' && !places.includes(null)
      ? { start: first, end: last }
      : null;
  }
}
