import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const GRACE_MS = 60_000;

/** A process that this test started, and that it ends by its id. */
export class Child {
  /** @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log: string }} options `log` gets all that it prints */
  constructor(command, args, { cwd, env, log }) {
    const output = openSync(log, 'a');
    this.log = log;
    this.process = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
    closeSync(output);
    this.exited = new Promise((resolve) => {
      this.process.once('error', (error) => resolve(error.message));
      this.process.once('exit', (code, signal) => resolve(signal ?? code));
    });
    this.ended = false;
    // Whatever ends this process, a signal as well, ends what it started.
    const end = () => this.process.kill('SIGTERM');
    process.once('exit', end);
    void this.exited.then(() => {
      this.ended = true;
      process.off('exit', end);
    });
  }

  get pid() {
    return this.process.pid;
  }

  /** What it printed last, for a failure's message. */
  lastWords(lines = 15) {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  /** Throws where it ended by itself. */
  check() {
    if (this.ended) {
      throw new Error(`${this.process.spawnfile} ended. The end of its output:\n${this.lastWords()}`);
    }
  }

  /** As a power cut would. */
  async kill() {
    this.process.kill('SIGKILL');
    await this.exited;
  }

  async stop() {
    if (!this.ended) {
      this.process.kill('SIGTERM');
      const late = pause(GRACE_MS, 'late', { ref: false });
      if ((await Promise.race([this.exited, late])) === 'late') {
        await this.kill();
      }
    }
  }
}

/** Runs a command to its end. */
export async function run(command, args, options) {
  const child = new Child(command, args, options);
  const result = await child.exited;
  if (result !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${result}. The end of its output:\n${child.lastWords()}`);
  }
}

/** A new folder, and how to remove it. */
export async function temporaryFolder(name) {
  const parent = join(tmpdir(), 'ai-goals-e2e');
  await mkdir(parent, { recursive: true });
  const path = await mkdtemp(join(parent, `${name}-`));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A loopback port that nothing listens on now, below those which the system gives to outgoing connections. */
export async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) {
      return port;
    }
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The command line of a process, by words; empty where it is gone. */
export function wordsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}

/** Bytes of a process in memory. */
export function residentBytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
}

/** The ids of all processes below one. */
export function descendants(pid) {
  const parents = new Map();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    parents.set(Number(entry), parentOf(entry));
  }
  const found = [pid];
  for (const ancestor of found) {
    found.push(...[...parents].filter(([, parent]) => parent === ancestor).map(([child]) => child));
  }
  return found.slice(1);
}

/** From now on these processes, and what they start, get the processors that others leave. */
export function giveWay(pids) {
  for (const thread of pids.flatMap(threads)) {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
    } catch (error) {
      if (error.info?.code !== 'ESRCH') {
        throw error;
      }
    }
  }
}

/** The ids of a process's threads; none where it is gone. */
function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [];
  }
}

function parentOf(pid) {
  try {
    // The name in parentheses may hold spaces and parentheses itself.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1]);
  } catch {
    return 0;
  }
}
