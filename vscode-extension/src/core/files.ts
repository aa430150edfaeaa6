import type { Goal, Task } from '../protocol/wire.js';

const LONGEST_NAME = 40;
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  python: ['.py'],
  javascript: ['.js', '.mjs', '.cjs'],
};
const SECRET = /secret|credential|passw|token|apikey|api[-_]key|private|^id_|^\.|\.(env|pem|key|p12|pfx|kdbx)$/i;

/** Where a task's program lies below the learner's folder: `<goal>/<number>-<task>/<file>`, the same in every window. */
export function pathOf(goal: Goal, task: Task): string[] {
  const file = task.file_name.split(/[\\/]/).pop() ?? '';
  return [
    `${slug(goal.title)}-${goal.id.slice(0, 8)}`,
    `${String(task.order_index).padStart(2, '0')}-${slug(task.title)}`,
    file === '' || file.startsWith('.') ? 'program.txt' : file,
  ];
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
