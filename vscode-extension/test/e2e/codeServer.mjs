import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { compilerAndLibraries } from './machine.mjs';
import { run } from './processes.mjs';

const VERSION = '4.139.1';
const NODE_MAJOR = '24';

/**
 * VS Code as a server for browsers, installed at the first call.
 *
 * @returns {Promise<{ node: string, entry: string }>} the program that runs it, and its first script
 */
export async function codeServer() {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ai-goals-tracker');
  const folder = join(cache, `code-server-${VERSION}`);
  if (!existsSync(folder)) {
    await installInto(folder);
  }
  const modules = join(folder, 'node_modules');
  return {
    node: join(modules, 'node', 'bin', 'node'),
    entry: join(modules, 'code-server', 'out', 'node', 'entry.js'),
  };
}

/** Built beside its place and then moved there as a whole: what is broken off is never taken for an installation. */
async function installInto(folder) {
  await compilerAndLibraries();
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  try {
    await build(draft);
    await rename(draft, folder);
  } catch (error) {
    // Another test may have been faster.
    if (!existsSync(folder)) {
      throw error;
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function build(folder) {
  const started = Date.now();
  console.log(`installing code-server ${VERSION} once (some minutes) …`);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const modules = join(folder, 'node_modules');
  const env = { ...process.env, PATH: [join(modules, 'node', 'bin'), process.env.PATH].join(delimiter) };
  const npm = (cwd, ...args) =>
    run('npm', [...args, '--no-audit', '--no-fund'], { cwd, env, log: join(folder, 'install.log') });
  // The scripts of code-server itself expect other tools of a whole desktop; what is needed of them follows.
  await npm(folder, 'install', '--ignore-scripts', `node@${NODE_MAJOR}`, `code-server@${VERSION}`);
  await npm(folder, 'rebuild', 'node');
  await npm(join(dirname(join(modules, 'code-server', 'package.json')), 'lib', 'vscode'), 'install', '--omit=dev');
  console.log(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
