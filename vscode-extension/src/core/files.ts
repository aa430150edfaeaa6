import type { Goal, Task } from '../protocol/wire.js';

const LONGEST_NAME = 40;
/** Characters of an id that stand in a folder's name. */
const ID = 8;
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  python: ['.py'],
  javascript: ['.js', '.mjs', '.cjs'],
};
const SECRET = /secret|credential|passw|token|apikey|api[-_]key|private|^id_|^\.|\.(env|pem|key|p12|pfx|kdbx)$/i;

/** The folders that are there already, by what does not change with the learner's language. */
export interface Folders {
  /** By the beginning of the goal's id. */
  goals: ReadonlyMap<string, string>;
  /** By the beginning of the goal's id and the task's number, as `7b3f6f2e/03`. */
  tasks: ReadonlyMap<string, string>;
}

export const NO_FOLDERS: Folders = { goals: new Map(), tasks: new Map() };

/**
 * Where a task's program lies below the learner's folder: `<goal>/<number>-<task>/<file>`. Titles come in the learner's language;
 * a folder that is there keeps its name when they change it.
 */
export function pathOf(goal: Goal, task: Task, there: Folders = NO_FOLDERS): string[] {
  const file = task.file_name.split(/[\\/]/).pop() ?? '';
  const id = goal.id.slice(0, ID);
  const number = String(task.order_index).padStart(2, '0');
  return [
    there.goals.get(id) ?? `${slug(goal.title)}-${id}`,
    there.tasks.get(`${id}/${number}`) ?? `${number}-${slug(task.title)}`,
    file === '' || file.startsWith('.') ? 'program.txt' : file,
  ];
}

/** The beginning of a goal's id, of a folder that may be a goal's; null for every other folder. */
export function goalOfFolder(name: string): string | null {
  return /-([0-9a-f]{8})$/.exec(name)?.[1] ?? null;
}

/** The number of a task, of a folder that may be a task's; null for every other folder. */
export function numberOfFolder(name: string): string | null {
  return /^(\d\d)-/.exec(name)?.[1] ?? null;
}

/**
 * Whether a file that lies beside a task's program belongs to it and may be sent: a source of the goal's language whose name says
 * nothing of secrets.
 */
export function isSendable(name: string, language: string): boolean {
  return (SOURCES[language] ?? []).some((ending) => name.endsWith(ending)) && !SECRET.test(name);
}

function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, '') || 'goal';
}
