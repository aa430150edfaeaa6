import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, temporaryFolder } from './processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Makes the extension's package of the sources as they are, and gives its path. */
export async function packaged() {
  const { path, remove } = await temporaryFolder('package');
  await run('npm', ['run', 'package'], { cwd: ROOT, log: join(path, 'package.log') });
  await remove();
  return join(ROOT, 'dist', 'ai-goals-tracker.vsix');
}
