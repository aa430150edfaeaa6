import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { get } from 'node:http';
import { codeServer } from './codeServer.mjs';
import { useLanguage } from './languagePack.mjs';
import { Child, descendants, freePort, run, temporaryFolder, wordsOf } from './processes.mjs';
import { until } from './waiting.mjs';

/** A window without anything that is not under test, that types what it is told to. */
const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'workbench.editor.useModal': 'off',
  'accessibility.signalOptions.volume': 0,
  'editor.accessibilitySupport': 'off',
  'editor.autoIndent': 'none',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.minimap.enabled': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': false,
  'editor.formatOnSave': false,
  'files.autoSave': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'window.confirmBeforeClose': 'never',
};

/** What would lead past the home that the editor is given. */
const HOMELESS = {
  XDG_CONFIG_HOME: undefined,
  XDG_DATA_HOME: undefined,
  XDG_CACHE_HOME: undefined,
  PASSWORD: undefined,
};

/**
 * A VS Code of its own: fresh settings, extensions, home and workspace; on loopback alone.
 *
 * @param {{ vsix?: string[], settings?: object, restricted?: boolean, language?: string, env?: object, files?: Record<string, string>,
 *   links?: Record<string, string> }} options `restricted` opens the workspace untrusted; `files` are there from the start, by their path in
 *   the workspace, and `links` by their path in the home, with where they lead
 */
export async function startEditor({
  vsix = [],
  settings = {},
  restricted = false,
  language = 'en',
  env = {},
  ...rest
} = {}) {
  const program = await codeServer();
  const folder = await temporaryFolder('editor');
  const editor = new Editor(folder, program, await freePort(), language, env);
  try {
    await editor.prepare({ ...QUIET, ...trust(restricted), ...settings }, rest);
    for (const file of vsix) {
      await editor.install(file);
    }
    await editor.start();
    return editor;
  } catch (error) {
    await editor.stop();
    throw error;
  }
}

function trust(restricted) {
  return restricted
    ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' }
    : { 'security.workspace.trust.enabled': false };
}

class Editor {
  constructor(folder, program, port, language, env) {
    this.folder = folder;
    this.program = program;
    this.port = port;
    this.language = language;
    this.workspace = join(folder.path, 'workspace');
    this.home = join(folder.path, 'home');
    this.userData = join(folder.path, 'data');
    // The home of whoever runs the test may hold settings and a running system of their own.
    this.env = { ...process.env, HOME: this.home, ...HOMELESS, EXTENSIONS_GALLERY: '{}', ...env };
  }

  /** Where a browser finds it, with the workspace open. */
  get url() {
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(this.workspace)}`;
  }

  get log() {
    return join(this.folder.path, 'code-server.log');
  }

  async prepare(settings, { files = {}, links = {} }) {
    await Promise.all(
      [this.workspace, this.home, join(this.userData, 'User')].map((path) => mkdir(path, { recursive: true })),
    );
    await useLanguage(this.userData, this.language);
    await writeFile(this.settingsFile, JSON.stringify(settings, null, 2));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(this.workspace, path, '..'), { recursive: true });
      await writeFile(join(this.workspace, path), content);
    }
    for (const [path, target] of Object.entries(links)) {
      await mkdir(join(this.home, path, '..'), { recursive: true });
      await symlink(target, join(this.home, path));
    }
  }

  /** Before the start; a package for a running editor is installed there. */
  install(vsix) {
    return run(this.program.node, this.words('--install-extension', vsix), { env: this.env, log: this.log });
  }

  async start() {
    const words = [
      '--auth',
      'none',
      '--bind-addr',
      `127.0.0.1:${this.port}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--locale',
      this.language,
    ];
    this.child = new Child(this.program.node, this.words(...words), { env: this.env, log: this.log });
    await until('the editor to answer', async () => {
      this.child.check();
      return (await statusOf(`http://127.0.0.1:${this.port}/healthz`)) === 200;
    });
  }

  words(...more) {
    const config = join(this.folder.path, 'config.yaml');
    return [
      this.program.entry,
      ...[
        '--config',
        config,
        '--user-data-dir',
        this.userData,
        '--extensions-dir',
        join(this.folder.path, 'extensions'),
      ],
      ...more,
    ];
  }

  get settingsFile() {
    return join(this.userData, 'User', 'settings.json');
  }

  /** The process in which extensions run; there is one for each window that is open. */
  extensionHost() {
    return until('the extension host', () =>
      descendants(this.child.pid).find((pid) => wordsOf(pid).some((word) => word === '--type=extensionHost')),
    );
  }

  /** A new folder beside the editor's own, gone with it. */
  beside(name) {
    return mkdtemp(join(this.folder.path, `${name}-`));
  }

  async stop() {
    await this.child?.stop();
    await this.folder.remove();
  }
}

function statusOf(address) {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
}
