import * as vscode from 'vscode';
import * as v from 'valibot';
import { ApiProblem, type Api } from '../client/api.js';
import type { Login } from '../protocol/rest.js';

const SECRET = 'aiGoals.login';
/** A token with less left than this is renewed before it is used. */
const MARGIN_MS = 5 * 60_000;
const SHORTEST_WAIT_MS = 5_000;
/** Stands in the place of a login that the learner ended, so that every window hears of it. */
const SIGNED_OUT = JSON.stringify({ signedOut: true });

const stored = v.object({
  address: v.string(),
  username: v.string(),
  accessToken: v.string(),
  refreshToken: v.string(),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
});
type Stored = v.InferOutput<typeof stored>;

/**
 * The learner's login. Its tokens live in the editor's secret storage, which all windows share, and go to no other server than the one
 * that gave them.
 */
export class Account implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly renewed = new vscode.EventEmitter<string>();
  private readonly left = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private refreshing: Promise<string | null> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private newest: string | null = null;

  /** Signed in or out, in this window or another. */
  readonly onDidChange = this.changed.event;
  /** The access token was replaced by a younger one of the same login. */
  readonly onDidRenew = this.renewed.event;
  /** The learner signed out, here or in another window; a login that merely ended is none of this. */
  readonly onDidSignOut = this.left.event;

  constructor(
    private readonly secrets: vscode.SecretStorage,
    private readonly address: () => string,
    private readonly api: () => Api,
  ) {
    this.subscription = secrets.onDidChange(({ key }) => {
      if (key === SECRET) {
        void this.look();
      }
    });
  }

  /** Who is signed in to the server that is set; null for nobody. */
  async who(): Promise<string | null> {
    return (await this.read())?.username ?? null;
  }

  async signIn(username: string, password: string): Promise<void> {
    const address = this.address();
    await this.write(address, username, await this.api().login(username, password));
  }

  /** Forgets the login in all windows at once; the server is told where it can be reached. */
  async signOut(): Promise<void> {
    const login = await this.read();
    if (login) {
      void this.api()
        .logout(login.refreshToken)
        .catch(() => undefined);
    }
    await this.secrets.store(SECRET, SIGNED_OUT);
  }

  /**
   * A token that the server should take.
   *
   * @param refused whether it did not take the last one
   * @returns null where nobody is signed in, or the login has ended
   * @throws ApiProblem where the login could not be renewed for now
   */
  async token(refused = false): Promise<string | null> {
    const login = await this.read();
    if (login === null) {
      return null;
    }
    const left = login.expiresAt - Date.now();
    if (!refused && left > MARGIN_MS) {
      this.newest = login.accessToken;
      this.renewIn(left - MARGIN_MS);
      return login.accessToken;
    }
    this.refreshing ??= this.refresh(login).finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  dispose(): void {
    this.cancelTimer();
    this.subscription.dispose();
    this.changed.dispose();
    this.renewed.dispose();
    this.left.dispose();
  }

  private async refresh(login: Stored): Promise<string | null> {
    try {
      return await this.write(login.address, login.username, await this.api().refresh(login.refreshToken));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) {
        throw error;
      }
      return this.ended(login);
    }
  }

  /** The server knows this login no more; but another window may hold its successor. */
  private async ended(login: Stored): Promise<string | null> {
    const now = await this.read();
    if (now && now.refreshToken !== login.refreshToken) {
      return now.accessToken;
    }
    await this.secrets.delete(SECRET);
    return null;
  }

  private async write(address: string, username: string, login: Login): Promise<string> {
    const entry: Stored = {
      address,
      username,
      accessToken: login.access_token,
      refreshToken: login.refresh_token,
      expiresAt: Date.now() + login.expires_in * 1000,
    };
    this.newest = entry.accessToken;
    await this.secrets.store(SECRET, JSON.stringify(entry));
    this.renewIn(login.expires_in * 1000 - MARGIN_MS);
    this.renewed.fire(entry.accessToken);
    return entry.accessToken;
  }

  /** What another window did with the login holds here, too. */
  private async look(): Promise<void> {
    const login = await this.read();
    if (login && this.newest !== null && login.accessToken !== this.newest) {
      this.renewed.fire(login.accessToken);
    }
    this.newest = login?.accessToken ?? null;
    if ((await this.secrets.get(SECRET)) === SIGNED_OUT) {
      this.left.fire();
    }
    this.changed.fire();
  }

  private async read(): Promise<Stored | null> {
    const text = await this.secrets.get(SECRET);
    const read = v.safeParse(stored, text === undefined ? null : parsed(text));
    return read.success && read.output.address === this.address() ? read.output : null;
  }

  private renewIn(milliseconds: number): void {
    this.cancelTimer();
    this.timer = setTimeout(
      () => {
        this.token().catch(() => undefined);
      },
      Math.max(SHORTEST_WAIT_MS, milliseconds),
    );
  }

  private cancelTimer(): void {
    if (this.timer) {
      clearTimeout(this.timer);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
