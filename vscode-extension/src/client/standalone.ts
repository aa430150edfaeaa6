import { statSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const description = v.object({
  gateway_url: v.string(),
  temporal_ui_url: v.optional(v.string()),
  pid: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  process_start: v.optional(v.string()),
  accounts: v.optional(
    v.array(v.object({ username: v.string(), password: v.string(), roles: v.array(v.string()) })),
    [],
  ),
});

/** A server that runs on this machine, as `./goals up` describes it in its data folder. */
export type Standalone = Omit<v.InferOutput<typeof description>, 'pid' | 'process_start'>;

const NAME = 'ai-goals-tracker';
const FILE = 'standalone.json';
const OTHERS_EXECUTE = 0o001;
/** Of /proc/PID/stat, counted after the program's name; see proc(5), field 22. */
const START_FIELD = 19;

/**
 * Where `./goals up` keeps its data unless it is told otherwise. Root's lie in the system's folder where others may not pass through
 * root's home: the database, which never runs as root, has to.
 *
 * @param isRoot whether the editor runs as root
 */
export function usualFolder(environment: NodeJS.ProcessEnv, isRoot = process.getuid?.() === 0): string {
  const named = environment['XDG_DATA_HOME'] ?? '';
  if (named.startsWith('/')) {
    return join(named, NAME);
  }
  const home = environment['HOME'] ?? homedir();
  return isRoot && !isOpenToOthers(home) ? join('/var/lib', NAME) : join(home, '.local', 'share', NAME);
}

function isOpenToOthers(folder: string): boolean {
  try {
    return (statSync(folder).mode & OTHERS_EXECUTE) !== 0;
  } catch {
    return false;
  }
}

/** @returns null where none is described, the description cannot be read, or what it describes runs no more */
export async function findStandalone(folder: string): Promise<Standalone | null> {
  try {
    const read = v.safeParse(description, JSON.parse(await readFile(join(folder, FILE), 'utf8')));
    if (!read.success || !isLoopback(read.output.gateway_url)) {
      return null;
    }
    const { pid, process_start, ...found } = read.output;
    return pid === undefined || (await isAlive(pid, process_start)) ? found : null;
  } catch {
    return null;
  }
}

/** Waits for a server to be described in a folder, in which one may be already; null once the signal says so. */
export function awaitStandalone(folder: string, signal: AbortSignal): Promise<Standalone | null> {
  return new Promise((resolve, reject) => {
    const watcher = watch(folder, { signal });
    const look = async (): Promise<void> => {
      const found = await findStandalone(folder);
      if (found) {
        resolve(found);
        watcher.close();
      }
    };
    watcher.on('change', (_, file) => {
      if (file === FILE) {
        void look();
      }
    });
    watcher.on('error', reject);
    watcher.on('close', () => {
      resolve(null);
    });
    void look();
  });
}

/** A process of that number may be another program by now: on Linux the time of its start tells. */
async function isAlive(pid: number, start: string | undefined): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) {
      return false;
    }
  }
  const now = await startOf(pid);
  return now === null || start === undefined || now === start;
}

/** In clock ticks since the machine's start; null where the system does not say. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD] ?? null;
  } catch {
    return null;
  }
}

/** Whether a web address leads to this machine alone. */
export function isLoopback(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return /^https?:$/.test(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  } catch {
    return false;
  }
}
