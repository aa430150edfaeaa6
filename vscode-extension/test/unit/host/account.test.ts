import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem, type Api } from '../../../src/client/api.js';
import { Account } from '../../../src/host/account.js';
import type { Login } from '../../../src/protocol/rest.js';
import { eventually } from '../client/eventually.js';
import { EventEmitter } from './vscode.js';

vi.mock('vscode', () => import('./vscode.js'));

const HERE = 'http://127.0.0.1:8080';
const THERE = 'https://goals.example.org';

/** What all windows of an editor share. */
class Secrets {
  private readonly changed = new EventEmitter<{ key: string }>();
  private readonly values = new Map<string, string>();
  readonly onDidChange = this.changed.event;
  readonly get = (key: string) => Promise.resolve(this.values.get(key));
  readonly store = (key: string, value: string) => {
    this.values.set(key, value);
    this.changed.fire({ key });
    return Promise.resolve();
  };
  readonly delete = (key: string) => {
    this.values.delete(key);
    this.changed.fire({ key });
    return Promise.resolve();
  };
}

let secrets: Secrets;
let address: string;
let logins: number;
let lifetime: number;
let loggedOut: string[];
let refresh: () => Promise<Login>;

function nextLogin(): Login {
  const number = String(++logins);
  return { access_token: `a${number}`, refresh_token: `r${number}`, expires_in: lifetime, token_type: 'Bearer' };
}

const server = {
  login: () => Promise.resolve(nextLogin()),
  refresh: () => refresh(),
  logout: (refreshToken: string, accessToken: string) => {
    loggedOut.push(`${refreshToken} ${accessToken}`);
    return Promise.resolve();
  },
};

/** A window, with what it was told. */
function open() {
  const account = new Account(
    secrets,
    () => address,
    () => server as unknown as Api,
  );
  const told = { renewed: [] as string[], signedOut: 0 };
  account.onDidRenew((token) => told.renewed.push(token));
  account.onDidSignOut(() => told.signedOut++);
  return { account, told };
}

beforeEach(() => {
  secrets = new Secrets();
  address = HERE;
  logins = 0;
  lifetime = 3600;
  loggedOut = [];
  refresh = () => Promise.resolve(nextLogin());
});

describe('signing out', () => {
  test('is known in every window, and in one that is opened later', async () => {
    const [one, other] = [open(), open()];
    await one.account.signIn('ada', 'a long enough one');
    expect(await other.account.who()).toBe('ada');
    await one.account.signOut();
    const later = open();
    await eventually(() => {
      expect([one, other, later].map(({ told }) => told.signedOut)).toEqual([1, 1, 1]);
    });
    expect(await other.account.who()).toBeNull();
  });

  test('does not wait for the server, which is told with the tokens that are forgotten here', async () => {
    const { account } = open();
    await account.signIn('ada', 'a long enough one');
    await account.signOut();
    expect(await account.token()).toBeNull();
    await eventually(() => {
      expect(loggedOut).toEqual(['r1 a1']);
    });
  });

  test('ends a login whose token has expired with a younger one', async () => {
    lifetime = -1;
    const { account } = open();
    await account.signIn('ada', 'a long enough one');
    await account.signOut();
    await eventually(() => {
      expect(loggedOut).toEqual(['r2 a2']);
    });
    expect(await account.who()).toBeNull();
  });

  test('is not undone by a renewal that was under way', async () => {
    const { account, told } = open();
    await account.signIn('ada', 'a long enough one');
    let answer: ((login: Login) => void) | undefined;
    refresh = () => new Promise((resolve) => (answer = resolve));
    const token = account.token(true);
    await eventually(() => {
      expect(answer).not.toBeUndefined();
    });
    await account.signOut();
    answer?.(nextLogin());
    expect(await token).toBeNull();
    expect(await account.who()).toBeNull();
    expect(told.renewed).toEqual(['a1']);
  });
});

test('a login that the server refuses to renew ends without a word of signing out', async () => {
  const { account, told } = open();
  await account.signIn('ada', 'a long enough one');
  refresh = () => Promise.reject(new ApiProblem(401, ''));
  expect(await account.token(true)).toBeNull();
  expect(await account.who()).toBeNull();
  expect(told.signedOut).toBe(0);
  expect(open().told.signedOut).toBe(0);
});

test('a login that cannot be renewed for now is kept', async () => {
  const { account } = open();
  await account.signIn('ada', 'a long enough one');
  refresh = () => Promise.reject(new ApiProblem(0, ''));
  await expect(account.token(true)).rejects.toBeInstanceOf(ApiProblem);
  expect(await account.who()).toBe('ada');
});

test('a renewal is told of once in each window', async () => {
  const [one, other] = [open(), open()];
  await one.account.signIn('ada', 'a long enough one');
  await one.account.token(true);
  await eventually(() => {
    expect([one, other].map(({ told }) => told.renewed)).toEqual([['a1', 'a2'], ['a2']]);
  });
  expect(await other.account.token()).toBe('a2');
});

test('a token belongs to the server that was asked, though another was set meanwhile', async () => {
  const { account, told } = open();
  const signedIn = account.signIn('ada', 'a long enough one');
  address = THERE;
  await signedIn;
  expect(await account.token()).toBeNull();
  expect(told.renewed).toEqual([]);
  address = HERE;
  expect(await account.token()).toBe('a1');
});
