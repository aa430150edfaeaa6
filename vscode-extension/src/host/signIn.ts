import * as vscode from 'vscode';
import { ApiProblem, type Api } from '../client/api.js';
import { findStandalone, usualFolder, type Standalone } from '../client/standalone.js';
import type { Account } from './account.js';
import { isTrusted, telling } from './notify.js';

const USERNAME = /^[\p{L}\p{N}._-]{3,32}$/u;
const SHORTEST_PASSWORD = 10;
/** What of a registration can be mended: a field that is invalid, a name or an address that is taken. */
const MENDABLE = [400, 409];

/** Takes a learner in: with an account of theirs, a new one, or one of the server that runs on this machine. */
export class SignIn {
  /** What was typed into a registration that came to nothing: it stands there again. Never the password. */
  private typed = { username: '', email: '' };

  constructor(
    private readonly account: Account,
    private readonly api: Api,
    private readonly address: () => string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  async signIn(): Promise<void> {
    if (!(await isTrusted())) {
      return;
    }
    const local = await findStandalone(usualFolder(process.env));
    if (local?.gateway_url === this.address() && local.accounts.length > 0) {
      const picked = await this.pickAccount(local);
      if (picked === undefined) {
        return;
      }
      if (picked) {
        await this.enter(picked.username, picked.password);
        return;
      }
    }
    await this.askCredentials();
  }

  async register(): Promise<void> {
    if (!(await isTrusted())) {
      return;
    }
    let isRefused = true;
    while (isRefused) {
      const password = await this.askRegistration();
      isRefused = password !== null && (await telling(this.log, () => this.isRefused(password))) === true;
    }
  }

  /** @returns the password; null where the learner went away */
  private async askRegistration(): Promise<string | null> {
    const title = vscode.l10n.t('A new account on {0}', this.address());
    const username = await input(title, vscode.l10n.t('Username'), usernameProblem, { value: this.typed.username });
    this.typed.username = username ?? this.typed.username;
    const email = username && (await input(title, vscode.l10n.t('Email'), emailProblem, { value: this.typed.email }));
    this.typed.email = email ?? this.typed.email;
    const password = email && (await input(title, vscode.l10n.t('Password'), passwordProblem, { password: true }));
    return password ?? null;
  }

  /** Makes the account that was asked for and signs in to it; says what has to be mended where the server does not take it so. */
  private async isRefused(password: string): Promise<boolean> {
    const { username, email } = this.typed;
    try {
      await this.api.register(username, email, password, locale());
    } catch (error) {
      if (!(error instanceof ApiProblem) || !MENDABLE.includes(error.status)) {
        throw error;
      }
      void vscode.window.showWarningMessage(error.message);
      return true;
    }
    this.typed = { username: '', email: '' };
    await this.account.signIn(username, password);
    return false;
  }

  private async askCredentials(): Promise<void> {
    const title = vscode.l10n.t('Sign in to {0}', this.address());
    const username = await input(title, vscode.l10n.t('Username'), required);
    const password = username && (await input(title, vscode.l10n.t('Password'), required, { password: true }));
    if (username && password) {
      await this.enter(username, password);
    }
  }

  /** @returns null for another account, undefined where the learner went away */
  private async pickAccount(local: Standalone): Promise<Standalone['accounts'][number] | null | undefined> {
    const items = [
      ...local.accounts.map((account) => ({
        label: `$(account) ${account.username}`,
        description: account.roles.join(', '),
        account,
      })),
      { label: `$(key) ${vscode.l10n.t('Another account …')}`, description: '', account: null },
    ];
    const placeHolder = vscode.l10n.t('The server on this machine has these accounts');
    return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.account;
  }

  private async enter(username: string, password: string): Promise<void> {
    await telling(this.log, () => this.account.signIn(username, password));
  }
}

export function locale(): 'en' | 'es' {
  return vscode.env.language.toLowerCase().startsWith('es') ? 'es' : 'en';
}

function required(text: string): string | undefined {
  return text === '' ? vscode.l10n.t('Needed to sign in.') : undefined;
}

function usernameProblem(text: string): string | undefined {
  return USERNAME.test(text) ? undefined : vscode.l10n.t('3 to 32 letters, digits, dots, dashes or underscores.');
}

function emailProblem(text: string): string | undefined {
  return /^\S+@\S+$/.test(text) ? undefined : vscode.l10n.t('An email address, such as ana@example.org.');
}

function passwordProblem(text: string): string | undefined {
  return text.length >= SHORTEST_PASSWORD ? undefined : vscode.l10n.t('At least {0} characters.', SHORTEST_PASSWORD);
}

async function input(
  title: string,
  prompt: string,
  validateInput: (text: string) => string | undefined,
  options: vscode.InputBoxOptions = {},
): Promise<string | undefined> {
  return vscode.window.showInputBox({ title, prompt, validateInput, ignoreFocusOut: true, ...options });
}
