import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LAUNCHER } from './backend.mjs';

/** A wish for which the bank's search finds the same exercise each time, as long as the bank has it. */
export const WISH = 'for and while loops in Python';

/**
 * Right and wrong programs for each task of a goal of the bank, in the order of the tasks.
 *
 * @param {string} title the goal's, in any language
 * @returns {Promise<{ reference: string, wrong: string[] }[]>}
 */
export async function solutionsOf(title) {
  const goals = join(dirname(LAUNCHER), 'bank', 'goals');
  for (const goal of await readdir(goals)) {
    if ((await readFile(join(goals, goal, 'goal.yaml'), 'utf8')).includes(title)) {
      const tasks = join(goals, goal, 'tasks');
      return Promise.all((await sorted(tasks)).map((task) => programs(join(tasks, task))));
    }
  }
  throw new Error(`no exercise of the bank is titled '${title}'`);
}

async function programs(task) {
  const reference = (await sorted(task)).find((name) => name.startsWith('reference.'));
  const wrong = await sorted(join(task, 'wrong'));
  return {
    reference: await readFile(join(task, reference), 'utf8'),
    wrong: await Promise.all(wrong.map((name) => readFile(join(task, 'wrong', name), 'utf8'))),
  };
}

async function sorted(folder) {
  return (await readdir(folder)).sort();
}
