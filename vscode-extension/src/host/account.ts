import * as vscode from 'vscode';
import * as v from 'valibot';
import { ApiProblem, type Api } from '../client/api.js';
import type { Login } from '../protocol/rest.js';

const SECRET = 'aiGoals.login';
/** A token with less left than this is renewed before it is used. */
const MARGIN_MS = 5 * 60_000;
const SHORTEST_WAIT_MS = 5_000;

const stored = v.object({
  address: v.string(),
  username: v.string(),
  accessToken: v.string(),
  refreshToken: v.string(),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
});
type Stored = v.InferOutput<typeof stored>;

/** Stands in the place of a login that the learner ended, so that every window hears of it, one that is opened later too. */
const signedOut = v.object({ address: v.string(), signedOut: v.literal(true) });
const secret = v.union([stored, signedOut]);
type Secret = v.InferOutput<typeof secret>;

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
  /** The learner signed out, here, in another window or before this one was opened; a login that merely ended is none of this. */
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
    void this.look();
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
    const address = this.address();
    const login = await this.read();
    await this.store({ address, signedOut: true });
    if (login?.address === this.address()) {
      this.end(login).catch(() => undefined);
    }
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
      this.newest ??= login.accessToken;
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
    const successor = await this.api()
      .refresh(login.refreshToken)
      .catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) {
          return null;
        }
        throw error;
      });
    if (await this.holds(login)) {
      await (successor ? this.write(login.address, login.username, successor) : this.secrets.delete(SECRET));
    }
    return (await this.read())?.accessToken ?? null;
  }

  /** Meanwhile another window may have renewed the login, or the learner may have signed out. */
  private async holds({ refreshToken }: Stored): Promise<boolean> {
    return loginIn(await this.secret())?.refreshToken === refreshToken;
  }

  /** The server ends a login for one who shows a token that is still good. */
  private async end({ address, accessToken, refreshToken, expiresAt }: Stored): Promise<void> {
    if (expiresAt > Date.now()) {
      await this.api().logout(refreshToken, accessToken);
      return;
    }
    const successor = await this.api().refresh(refreshToken);
    if (address === this.address()) {
      await this.api().logout(successor.refresh_token, successor.access_token);
    }
  }

  private async write(address: string, username: string, login: Login): Promise<void> {
    const accessToken = login.access_token;
    const isHere = address === this.address();
    if (isHere) {
      this.newest = accessToken;
    }
    await this.store({
      address,
      username,
      accessToken,
      refreshToken: login.refresh_token,
      expiresAt: Date.now() + login.expires_in * 1000,
    });
    this.renewIn(login.expires_in * 1000 - MARGIN_MS);
    if (isHere) {
      this.renewed.fire(accessToken);
    }
  }

  /** What another window did with the login holds here, too. */
  private async look(): Promise<void> {
    const entry = await this.secret();
    const login = this.here(entry);
    if (login && this.newest !== null && login.accessToken !== this.newest) {
      this.renewed.fire(login.accessToken);
    }
    this.newest = login?.accessToken ?? null;
    if (entry !== null && 'signedOut' in entry && entry.address === this.address()) {
      this.left.fire();
    }
    this.changed.fire();
  }

  private async read(): Promise<Stored | null> {
    return this.here(await this.secret());
  }

  /** The login in it, where it is one of the server that is set. */
  private here(entry: Secret | null): Stored | null {
    const login = loginIn(entry);
    return login?.address === this.address() ? login : null;
  }

  private async secret(): Promise<Secret | null> {
    const text = await this.secrets.get(SECRET);
    const read = v.safeParse(secret, text === undefined ? null : parsed(text));
    return read.success ? read.output : null;
  }

  private async store(entry: Secret): Promise<void> {
    await this.secrets.store(SECRET, JSON.stringify(entry));
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

function loginIn(entry: Secret | null): Stored | null {
  return entry === null || 'signedOut' in entry ? null : entry;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
