import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child, descendants, temporaryFolder, wordsOf } from './processes.mjs';
import { until } from './waiting.mjs';

/** The launcher of the checkout that this test lies in; GOALS names another one. */
export const LAUNCHER = process.env.GOALS ?? fileURLToPath(new URL('../../../goals', import.meta.url));
/** The first start in a checkout builds it, and downloads what it is built from. */
const START_LIMIT_MS = 20 * 60_000;
/** Set by the runner, so that its scenarios share one system. */
const SHARED = 'AI_GOALS_E2E_DATA';

/** The whole real system: the one that the runner started, else one of its own. */
export async function backend() {
  const data = process.env[SHARED];
  return data ? new Backend(data, await describedIn(data), async () => undefined) : startBackend();
}

/** Starts the system on a data folder of its own; further arguments are the launcher's. */
export async function startBackend(...options) {
  const folder = await temporaryFolder('backend');
  const data = join(folder.path, 'data');
  const child = new Child(LAUNCHER, ['up', '--data', data, ...options], { log: join(folder.path, 'up.log') });
  const stop = async () => {
    await child.stop();
    await folder.remove();
  };
  try {
    const description = await until(
      'the system to be up',
      () => {
        child.check();
        return describedIn(data);
      },
      { limit: START_LIMIT_MS, every: 250 },
    );
    return new Backend(data, description, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Lets the processes that this one starts use a system that runs. */
export function share(running) {
  process.env[SHARED] = running.data;
}

async function describedIn(data) {
  return JSON.parse(await readFile(join(data, 'standalone.json'), 'utf8'));
}

class Backend {
  constructor(data, description, stop) {
    this.data = data;
    this.address = description.gateway_url;
    this.accounts = description.accounts;
    /** The process that is the worker, a gateway, and the parent of the servers. */
    this.pid = description.pid;
    this.stop = stop;
  }

  account(role) {
    return this.accounts.find(({ roles }) => roles.includes(role));
  }

  /** The folder of caches in which the system keeps the programs of its servers. */
  get cache() {
    const programs = descendants(this.pid).map((pid) => wordsOf(pid)[0]);
    return dirname(dirname(programs.find((program) => basename(program ?? '').startsWith('temporal-'))));
  }

  /** A learner who has done nothing yet. */
  async learner() {
    const username = `e2e-${randomBytes(5).toString('hex')}`;
    const account = { username, email: `${username}@example.org`, password: randomBytes(12).toString('hex') };
    await this.#call('POST', '/auth/register', account);
    return account;
  }

  /** Somebody who asks the REST interface without an editor. */
  async signedIn({ username, password }) {
    const { access_token: token } = await this.#call('POST', '/auth/login', { username, password });
    return { token, call: (method, path, body) => this.#call(method, path, body, token) };
  }

  async #call(method, path, body, token) {
    const response = await globalThis.fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }

  /** Where the system and its servers write their logs. */
  get logs() {
    return join(this.data, 'logs');
  }
}
