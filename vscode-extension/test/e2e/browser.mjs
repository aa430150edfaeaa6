import { chromium } from 'playwright-core';
import { browserProgram } from './machine.mjs';
import { descendants, giveWay } from './processes.mjs';
import { Workbench } from './workbench.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Under this name a webview asks for the extension's own files; its service worker answers, and nothing leaves the window. */
const WEBVIEW_FILES = '.vscode-resource.vscode-cdn.net';
const START_LIMIT_MS = 60_000;

/** A browser with a window on the editor; returns when the workbench can be worked with. `another` opens one more, of the same person. */
export async function openBrowser(editor, { width = 1440, height = 900, locale = 'en-US' } = {}) {
  const executablePath = await browserProgram();
  const others = new Set(descendants(process.pid));
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport: { width, height }, locale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(editor.url).origin });
  const strangers = watchStrangers(context, new URL(editor.url).origin);
  const workbench = await openWindow(context, editor);
  return {
    workbench,
    strangers,
    another: () => openWindow(context, editor),
    giveWay: () => giveWay(descendants(process.pid).filter((pid) => !others.has(pid))),
    /** The page that opens beside the editor when something is done. */
    opened: async (act) => (await Promise.all([context.waitForEvent('page'), act()]))[0],
    close: () => browser.close(),
  };
}

async function openWindow(context, editor) {
  const page = await context.newPage();
  await page.goto(editor.url);
  const workbench = new Workbench(page, editor);
  await workbench.ready(START_LIMIT_MS);
  return workbench;
}

/** The addresses outside the editor that its windows asked for; a list that grows. */
function watchStrangers(context, origin) {
  const strangers = [];
  context.on('request', (request) => {
    const { protocol, hostname, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin && !hostname.endsWith(WEBVIEW_FILES)) {
      strangers.push(request.url());
    }
  });
  return strangers;
}
