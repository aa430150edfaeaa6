import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LAUNCHER } from '../backend.mjs';
import { until } from '../waiting.mjs';
import { scenario } from '../world.mjs';

/** A machine that has other things to do starts all servers, the first time. */
const START_MS = 5 * 60_000;

scenario(
  'A learner starts a server of their own',
  async (world, step) => {
    const { learner, workbench, editor } = world;
    const description = join(editor.home, '.local', 'share', 'ai-goals-tracker', 'standalone.json');

    await step('from a checkout that they name', async () => {
      await workbench.run('AI Goals: Start a Server on This Machine');
      const checkout = { path: dirname(LAUNCHER), holding: 'vscode-extension', button: 'Start from here' };
      await workbench.quickInput.folder(/Which folder has the checkout/, checkout);
      await workbench.notification('Starting the server').waitFor();
    });

    await step('and is asked who they are once it runs', async () => {
      await workbench.quickInput.awaits(/has these accounts/, { limit: START_MS });
      await workbench.pick(/has these accounts/, /student/);
      await learner.online();
    });

    await step('it ends with its terminal', async () => {
      await workbench.run('Terminal: Kill All Terminals');
      await until('the server to be gone', () => !existsSync(description), { limit: 60_000 });
    });
  },
  // What its servers are built from, once, is the machine's.
  { settings: { 'aiGoals.server': undefined }, machine: ({ cache }) => ({ env: { XDG_CACHE_HOME: cache } }) },
);
