import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { awaitStandalone, findStandalone, usualFolder } from '../client/standalone.js';

const CHECKOUT = 'aiGoals.checkout';
const DECLINED = 'aiGoals.declinedServer';

/** The server that may run on this machine: offers its address where one is found, and starts one from a checkout. */
export class LocalServer implements vscode.Disposable {
  private readonly aborted = new AbortController();

  constructor(
    private readonly memento: vscode.Memento,
    private readonly address: () => string,
    /** Called once a server's address was taken over. */
    private readonly taken: () => Promise<void>,
  ) {}

  /** Offers a server that runs here at another address than the one that is set; once for each address. */
  async offer(): Promise<void> {
    const found = await findStandalone(usualFolder(process.env));
    if (!found || found.gateway_url === this.address() || this.memento.get(DECLINED) === found.gateway_url) {
      return;
    }
    const use = vscode.l10n.t('Use it');
    const words = vscode.l10n.t('A server of AI Goals runs on this machine: {0}', found.gateway_url);
    if ((await vscode.window.showInformationMessage(words, use)) === use) {
      await this.take(found.gateway_url);
    } else {
      await this.memento.update(DECLINED, found.gateway_url);
    }
  }

  /** Takes the server that runs here, or says that there is none. */
  async use(): Promise<void> {
    const found = await findStandalone(usualFolder(process.env));
    if (found) {
      await this.take(found.gateway_url);
      return;
    }
    const start = vscode.l10n.t('Start one');
    const words = vscode.l10n.t('No server of AI Goals was found on this machine.');
    if ((await vscode.window.showInformationMessage(words, start)) === start) {
      await this.start();
    }
  }

  /** Runs `./goals up` in a terminal, from a checkout that the learner names. */
  async start(): Promise<void> {
    const running = await findStandalone(usualFolder(process.env));
    if (running) {
      await this.take(running.gateway_url);
      return;
    }
    const checkout = await this.checkout();
    if (checkout === null) {
      return;
    }
    const terminal = vscode.window.createTerminal({ name: 'AI Goals', cwd: checkout });
    terminal.show();
    terminal.sendText('./goals up');
    await this.await(terminal);
  }

  dispose(): void {
    this.aborted.abort();
  }

  private async checkout(): Promise<string | null> {
    const known = this.memento.get<string>(CHECKOUT);
    if (known !== undefined && (await isCheckout(known))) {
      return known;
    }
    const picked = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Which folder has the checkout of AI Goals Tracker?'),
      openLabel: vscode.l10n.t('Start from here'),
    });
    const folder = picked?.[0]?.fsPath;
    if (folder === undefined) {
      return null;
    }
    if (!(await isCheckout(folder))) {
      const words = vscode.l10n.t('{0} has no ./goals in it. Choose the folder that you cloned.', folder);
      void vscode.window.showWarningMessage(words);
      return null;
    }
    await this.memento.update(CHECKOUT, folder);
    return folder;
  }

  private async await(terminal: vscode.Terminal): Promise<void> {
    const found = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Starting the server; the first time takes some minutes'),
        cancellable: true,
      },
      (_, cancel) => this.appeared(terminal, cancel),
    );
    if (found !== null) {
      await this.take(found);
    }
  }

  /** @returns null where the learner no longer waits, or closed the terminal */
  private async appeared(terminal: vscode.Terminal, cancel: vscode.CancellationToken): Promise<string | null> {
    const abort = new AbortController();
    const subscriptions = vscode.Disposable.from(
      cancel.onCancellationRequested(() => {
        abort.abort();
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed === terminal) {
          abort.abort();
        }
      }),
    );
    try {
      const folder = usualFolder(process.env);
      await mkdir(folder, { recursive: true });
      const found = await awaitStandalone(folder, AbortSignal.any([abort.signal, this.aborted.signal]));
      return found?.gateway_url ?? null;
    } finally {
      subscriptions.dispose();
    }
  }

  private async take(address: string): Promise<void> {
    await vscode.workspace.getConfiguration('aiGoals').update('server', address, vscode.ConfigurationTarget.Global);
    await this.taken();
  }
}

async function isCheckout(folder: string): Promise<boolean> {
  try {
    await access(join(folder, 'goals'));
    return true;
  } catch {
    return false;
  }
}
