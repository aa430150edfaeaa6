import { setMaxListeners } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { share, startBackend } from './backend.mjs';
import { codeServer } from './codeServer.mjs';
import { packaged } from './package.mjs';

const SCENARIOS = fileURLToPath(new URL('scenarios', import.meta.url));

/**
 * Plays the scenarios, or those that are named, against one system; with --measure it measures instead.
 *
 * --vsix takes a package that is there; else one is made of the sources. --screenshots says where pictures go.
 */
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    vsix: { type: 'string' },
    screenshots: { type: 'string', default: join(tmpdir(), 'ai-goals-e2e', 'pictures') },
    measure: { type: 'boolean', default: false },
  },
});
const broken = new globalThis.AbortController();
process.exitCode = await main();

async function main() {
  const files = filesOf(names);
  await codeServer();
  process.env.AI_GOALS_E2E_VSIX = options.vsix ? resolve(options.vsix) : await packaged();
  process.env.AI_GOALS_E2E_SCREENSHOTS = resolve(options.screenshots);
  console.log('starting the system …');
  const backend = await startBackend();
  const interrupted = stopOnSignals(backend);
  try {
    share(backend);
    if (options.measure) {
      const { measure } = await import('./measure.mjs');
      await measure();
      return 0;
    }
    return await play(files);
  } finally {
    await (interrupted.stopping ?? backend.stop());
  }
}

/** One after the other: an editor with a browser is much for a small machine. */
async function play(files) {
  setMaxListeners(files.length + 1, broken.signal);
  const results = run({ files, concurrency: false, signal: broken.signal });
  let failed = 0;
  results.on('test:fail', () => failed++);
  const report = results.compose(spec());
  report.pipe(process.stdout);
  await new Promise((end) => report.once('end', end));
  if (existsSync(process.env.AI_GOALS_E2E_SCREENSHOTS)) {
    console.log(`pictures: ${process.env.AI_GOALS_E2E_SCREENSHOTS}`);
  }
  return failed === 0 ? 0 : 1;
}

function filesOf(wanted) {
  const known = readdirSync(SCENARIOS).map((file) => basename(file, '.mjs'));
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`no such scenario: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
  }
  return (wanted.length > 0 ? wanted : known).map((name) => join(SCENARIOS, `${name}.mjs`));
}

/** Ctrl-C ends the scenario and the servers too, and then this. */
function stopOnSignals(backend) {
  const state = { stopping: null };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      broken.abort();
      state.stopping ??= backend.stop();
      void state.stopping.then(() => process.exit(130));
    });
  }
  return state;
}
