import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** What the editor's native modules are compiled with: what pkg-config calls it, and Debian. */
const LIBRARIES = {
  'krb5-gssapi': 'libkrb5-dev',
  x11: 'libx11-dev',
  xkbfile: 'libxkbfile-dev',
  'libsecret-1': 'libsecret-1-dev',
};
const PROGRAMS = { 'pkg-config': 'pkg-config', 'g++': 'g++', make: 'make', python3: 'python3' };

/** The browser that the tests drive: the one in CHROMIUM, or a usual one. */
export async function browserProgram() {
  const find = () => [process.env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));
  if (!find()) {
    await install(['chromium'], 'to drive the editor (or name a Chromium in CHROMIUM)');
  }
  return find();
}

/** All that compiling the editor takes. */
export async function compilerAndLibraries() {
  const programs = await missing(PROGRAMS, (program) => exec('which', [program]));
  const libraries = await missing(LIBRARIES, (library) => exec('pkg-config', ['--exists', library]));
  const packages = [...new Set([...programs, ...libraries])];
  if (packages.length > 0) {
    await install(packages, 'to compile the native modules of the editor, once');
  }
}

async function missing(wanted, test) {
  const found = await Promise.all(
    Object.keys(wanted).map((name) =>
      test(name).then(
        () => true,
        () => false,
      ),
    ),
  );
  return Object.values(wanted).filter((_, index) => !found[index]);
}

async function install(packages, reason) {
  const command = `apt-get install ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`Missing ${reason}: ${packages.join(', ')}. On Debian and Ubuntu: sudo ${command}`);
  }
  console.log(`${command} (${reason})`);
  await exec('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], { maxBuffer: 64 << 20 });
}
