import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Memento } from 'vscode';
import type { Account } from '../../../src/host/account.js';
import { Session } from '../../../src/host/session.js';
import { eventually } from '../client/eventually.js';
import { Scene } from '../client/scene.js';
import { EventEmitter } from './vscode.js';

vi.mock('vscode', () => import('./vscode.js'));

/** What the editor remembers of a folder; like the editor's, it goes through JSON. */
class Memory {
  private readonly values = new Map<string, string>();
  readonly get = (key: string): unknown => {
    const text = this.values.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  readonly update = (key: string, value: unknown) => {
    this.values.set(key, JSON.stringify(value));
    return Promise.resolve();
  };
}

describe('what a learner asked for before a restart', () => {
  const scene = new Scene();
  const sessions: Session[] = [];
  afterEach(() => {
    sessions.splice(0).forEach((session) => {
      session.dispose();
    });
  });

  /** A window in which the one of that name is signed in. */
  const open = (memory: Memory, who: string, address = scene.gateway.address) => {
    const account = { token: () => Promise.resolve(who), onDidRenew: new EventEmitter<string>().event };
    const session = new Session(
      memory as unknown as Memento,
      () => address,
      account as unknown as Account,
      () => undefined,
    );
    sessions.push(session);
    return session;
  };
  const online = async (session: Session) => {
    session.start();
    await eventually(() => {
      expect(session.status.kind).toBe('online');
    });
    return session;
  };
  const asked = () => scene.gateway.requests.filter(({ type }) => type === 'run_request').length;

  /** A window that closed before the server answered what ada asked for. */
  const closed = async () => {
    const memory = new Memory();
    const session = await online(open(memory, 'ada'));
    scene.gateway.answers = ({ type }) => (type === 'run_request' ? 'silence' : undefined);
    session.send('run_request', { goal_id: 'g', task_id: 't', code: '' }).reply.catch(() => undefined);
    await eventually(() => {
      expect(asked()).toBe(1);
    });
    session.dispose();
    scene.gateway.answers = () => undefined;
    return memory;
  };

  test('goes out again in their name', async () => {
    const memory = await closed();
    await online(open(memory, 'ada'));
    await eventually(() => {
      expect(asked()).toBe(2);
    });
  });

  test('does not go out in the name of another', async () => {
    const memory = await closed();
    const session = await online(open(memory, 'grace'));
    expect(session.state.user?.username).toBe('grace');
    session.dispose();
    await online(open(memory, 'ada'));
    expect(asked()).toBe(1);
  });

  test('does not go out to another server', async () => {
    const memory = await closed();
    await online(open(memory, 'ada', `${scene.gateway.address}/`));
    expect(asked()).toBe(1);
  });

  test('is forgotten with them', async () => {
    const memory = await closed();
    const session = open(memory, 'ada');
    session.forget();
    session.dispose();
    await online(open(memory, 'ada'));
    expect(asked()).toBe(1);
  });
});
