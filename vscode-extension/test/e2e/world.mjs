import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { backend, startBackend } from './backend.mjs';
import { openBrowser } from './browser.mjs';
import { startEditor } from './editor.mjs';
import { startFlood } from './flood.mjs';
import { startGateway } from './gateway.mjs';
import { Learner } from './learner.mjs';
import { startModel } from './model.mjs';
import { startRecorder } from './recorder.mjs';

const LIMIT_MS = 10 * 60_000;

/** The package under test, and where pictures go; the runner says both. */
export const vsix = () => process.env.AI_GOALS_E2E_VSIX;
export const pictures = () => process.env.AI_GOALS_E2E_SCREENSHOTS;

/**
 * A test that plays in an editor of its own, with a new learner, on the real system behind a recorder.
 *
 * @param {(world: World, step: (name: string, act: () => Promise<void>) => Promise<void>) => Promise<void>} play steps are told apart in
 *   the summary; the first that fails is the last
 * @param {{ ownGateway?: boolean, flood?: number, model?: boolean, locale?: string, machine?: (backend: object) => object }} options
 *   `ownGateway` gives it one to kill, `flood` has the agents say that many chunks in each check, `model` gives it a system of its own
 *   whose agents have a language model, `locale` is the browser's, and `machine` tells of the running system what the editor's machine
 *   has of it; this and the rest is for `startEditor`
 */
export function scenario(name, play, options = {}) {
  test(name, { timeout: LIMIT_MS }, async (t) => {
    const world = new World();
    let failure = null;
    try {
      await world.open(options);
      await play(world, (step, act) => played(t, step, act));
    } catch (error) {
      failure = error;
      t.diagnostic(`a picture of the window, the messages and the editor's logs are in ${await world.evidence(name)}`);
    } finally {
      await world.close();
    }
    if (failure) {
      throw failure;
    }
  });
}

async function played(t, name, act) {
  let failure = null;
  await t.test(name, async () => {
    try {
      await act();
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  if (failure) {
    throw new Error(`stopped at '${name}'`);
  }
}

export class World {
  #closing = [];

  async open({
    ownGateway = false,
    flood = 0,
    model = false,
    machine = () => ({}),
    locale = 'en-US',
    ...options
  } = {}) {
    this.model = model ? this.#keep(await startModel(), 'stop') : null;
    this.backend = this.#keep(await (model ? startBackend('--model', this.model.address) : backend()), 'stop');
    this.gateway = ownGateway ? this.#keep(await startGateway(this.backend), 'stop') : this.backend;
    const { address } = flood > 0 ? this.#keep(await startFlood(this.gateway.address, flood), 'stop') : this.gateway;
    this.recorder = this.#keep(await startRecorder(address), 'stop');
    const settings = { 'aiGoals.server': this.recorder.address, ...options.settings };
    const language = locale.split('-')[0];
    const editor = await startEditor({ language, ...machine(this.backend), ...options, vsix: [vsix()], settings });
    this.editor = this.#keep(editor, 'stop');
    this.browser = this.#keep(await openBrowser(editor, { locale }), 'close');
    this.workbench = this.browser.workbench;
    this.learner = new Learner(this.workbench, await this.backend.learner());
  }

  /** The goal that the gateway told this learner of last. */
  get goal() {
    return this.recorder.of('gateway').findLast(({ type }) => type === 'goal_created')?.payload.goal;
  }

  /** What a person needs to see why it failed. */
  async evidence(name) {
    const folder = join(tmpdir(), 'ai-goals-e2e', 'failed', name.replace(/\W+/g, '-'));
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const messages = this.recorder?.messages.map((entry) => JSON.stringify(entry)) ?? [];
    await writeFile(join(folder, 'messages.ndjson'), messages.join('\n'));
    await this.workbench?.screenshot(join(folder, 'window.png')).catch(() => undefined);
    if (this.editor) {
      await cp(join(this.editor.userData, 'logs'), join(folder, 'logs'), { recursive: true, force: true });
    }
    return folder;
  }

  async close() {
    for (const end of this.#closing.reverse()) {
      await end();
    }
  }

  #keep(thing, end) {
    this.#closing.push(() => thing[end]());
    return thing;
  }
}
