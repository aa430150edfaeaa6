import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, temporaryFolder } from './processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Makes the extension's package of the sources as they are, and gives its path. */
export async function packaged() {
    const { path, remove } = await temporaryFolder('package');
    await run('npm', ['run', 'package'], { cwd: ROOT, log: join(path, 'package.log') });
    await remove();
    const packages = (await readdir(ROOT)).filter((name) => name.endsWith('.vsix')).map((name) => join(ROOT, name));
    const times = await Promise.all(packages.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
    const newest = times.sort((one, other) => other.at - one.at)[0];
    if (!newest) {
        throw new Error(`npm run package made no package in ${ROOT}`);
    }
    return newest.file;
}
