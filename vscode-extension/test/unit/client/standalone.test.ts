import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { awaitStandalone, findStandalone, isLoopback, usualFolder } from '../../../src/client/standalone.js';

/** As `./goals up` writes it. */
const DESCRIPTION = {
  gateway_url: 'http://127.0.0.1:8080',
  management_url: 'http://127.0.0.1:8081',
  temporal_address: '127.0.0.1:7233',
  temporal_ui_url: 'http://127.0.0.1:8233',
  data_folder: '/home/ada/.local/share/ai-goals-tracker',
  accounts: [{ username: 'ada', password: 'a long enough one', roles: ['student'] }],
  objects: { endpoint: 'http://127.0.0.1:9000', access_key: 'a', secret_key: 'b', bucket: 'c' },
};

describe('a server on this machine', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standalone-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });
  const describedAs = async (text: string) => {
    await writeFile(join(folder, 'standalone.json'), text);
    return findStandalone(folder);
  };

  test('is found with its accounts, and with nothing that the editor has no use for', async () => {
    expect(await describedAs(JSON.stringify(DESCRIPTION))).toEqual({
      gateway_url: DESCRIPTION.gateway_url,
      temporal_ui_url: DESCRIPTION.temporal_ui_url,
      accounts: DESCRIPTION.accounts,
    });
  });

  test('needs no more than an address', async () => {
    const { gateway_url } = DESCRIPTION;
    expect(await describedAs(JSON.stringify({ gateway_url }))).toEqual({ gateway_url, accounts: [] });
  });

  test.each([
    ['broken', '{"gateway_url": "http://127.0'],
    ['empty', ''],
    ['no object', '[]'],
    ['without an address', JSON.stringify({ ...DESCRIPTION, gateway_url: undefined })],
    ['with accounts of another form', JSON.stringify({ ...DESCRIPTION, accounts: ['ada'] })],
    ['of a server elsewhere', JSON.stringify({ ...DESCRIPTION, gateway_url: 'http://goals.example.org' })],
  ])('is not found in a description that is %s', async (_, text) => {
    expect(await describedAs(text)).toBeNull();
  });

  test('is not found where none is described', async () => {
    expect(await findStandalone(join(folder, 'nowhere'))).toBeNull();
    expect(await findStandalone(folder)).toBeNull();
  });

  test('is found while its process runs, and not after that', async () => {
    const stat = await readFile('/proc/self/stat', 'utf8');
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const running = { ...DESCRIPTION, pid: process.pid, process_start: start };
    expect(await describedAs(JSON.stringify(running))).not.toBeNull();
    expect(await describedAs(JSON.stringify({ ...running, process_start: '1' }))).toBeNull();
    expect(await describedAs(JSON.stringify({ ...running, pid: 2 ** 30 }))).toBeNull();
  });

  test('is waited for', async () => {
    const waiting = awaitStandalone(folder, new AbortController().signal);
    await writeFile(join(folder, 'standalone.json.new'), JSON.stringify(DESCRIPTION));
    await rename(join(folder, 'standalone.json.new'), join(folder, 'standalone.json'));
    expect((await waiting)?.gateway_url).toBe(DESCRIPTION.gateway_url);
  });

  test('is found at once where it runs already', async () => {
    await describedAs(JSON.stringify(DESCRIPTION));
    expect((await awaitStandalone(folder, new AbortController().signal))?.gateway_url).toBe(DESCRIPTION.gateway_url);
  });

  test('is waited for no longer than is wanted', async () => {
    expect(await awaitStandalone(folder, AbortSignal.abort())).toBeNull();
    const abort = new AbortController();
    const waiting = awaitStandalone(folder, abort.signal);
    abort.abort();
    expect(await waiting).toBeNull();
  });

  test('is looked for where the launcher keeps its data', () => {
    const share = join('.local', 'share', 'ai-goals-tracker');
    expect(usualFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/ai-goals-tracker');
    expect(usualFolder({ XDG_DATA_HOME: '', HOME: folder }, false)).toBe(join(folder, share));
    expect(usualFolder({ XDG_DATA_HOME: 'relative', HOME: folder }, false)).toBe(join(folder, share));
    expect(usualFolder({}, false)).toBe(join(homedir(), share));
  });

  test('is looked for in the system where root keeps its home closed', async () => {
    await chmod(folder, 0o700);
    expect(usualFolder({ HOME: folder }, true)).toBe('/var/lib/ai-goals-tracker');
    await chmod(folder, 0o711);
    expect(usualFolder({ HOME: folder }, true)).toBe(join(folder, '.local', 'share', 'ai-goals-tracker'));
  });
});

test.each([
  ['http://127.0.0.1:8080', true],
  ['http://localhost:8080/', true],
  ['https://[::1]:8080', true],
  ['http://goals.example.org', false],
  ['http://127.0.0.1.example.org', false],
  ['http://127.0.0.1@example.org', false],
  ['http://example.org/127.0.0.1', false],
  ['http://192.168.1.5', false],
  ['http://0.0.0.0:8080', false],
  ['file://localhost/etc/passwd', false],
  ['localhost:8080', false],
  ['', false],
])('%o leads to this machine alone: %o', (address, itself) => {
  expect(isLoopback(address)).toBe(itself);
});
