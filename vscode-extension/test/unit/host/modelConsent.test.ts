import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ModelConsent } from '../../../src/host/modelConsent.js';
import { eventually } from '../client/eventually.js';
import { EventEmitter, window } from './vscode.js';

vi.mock('vscode', () => import('./vscode.js'));

type Arguments = ConstructorParameters<typeof ModelConsent>;
interface Told {
  state: { user: { id: string } };
  message: { type: string };
  fresh: boolean;
}

const MODEL = 'models.example.org';
const ana = { id: 'ana', settings: { model_consent: false }, model_provider: MODEL as string | undefined };

let me: typeof ana;
let changes: unknown[];
let asks: number;
let memory: Map<string, unknown>;
let answer: (label: string | undefined) => void;
let questions: string[];
let session: EventEmitter<Told>;

/** A window of the editor, connected as whoever is signed in. */
function open(): void {
  session = new EventEmitter();
  const api = {
    me: () => {
      asks++;
      return Promise.resolve(me);
    },
    change: (change: unknown) => {
      changes.push(change);
      return Promise.resolve(me);
    },
  };
  const memento = {
    get: (key: string, otherwise: unknown) => memory.get(key) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(memory.set(key, value)),
  };
  const [connection, rest, kept, log] = [{ onDidChange: session.event }, api, memento, console] as unknown as Arguments;
  new ModelConsent(connection, rest, kept, log);
  tell('session_established');
}

function tell(type: string): void {
  session.fire({ state: { user: { id: me.id } }, message: { type }, fresh: true });
}

function asked(times: number): Promise<void> {
  return eventually(() => {
    expect(questions).toHaveLength(times);
  });
}

beforeEach(() => {
  me = ana;
  changes = [];
  asks = 0;
  memory = new Map();
  questions = [];
  vi.spyOn(window, 'showInformationMessage').mockImplementation((...[words]: unknown[]) => {
    questions.push(String(words));
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
});

describe('whether a model may read along', () => {
  test('is asked, and a yes is told to the server', async () => {
    open();
    await asked(1);
    answer('Allow');
    await eventually(() => {
      expect(changes).toHaveLength(1);
    });
    expect(changes).toEqual([{ settings: { model_consent: true } }]);
  });

  test('is not asked again in another window, whatever the answer was', async () => {
    open();
    await asked(1);
    answer('Not now');
    open();
    await eventually(() => {
      expect(asks).toBe(2);
    });
    me = { ...ana, model_provider: 'another.example.org' };
    open();
    await asked(2);
    expect(changes).toEqual([]);
  });

  test.each([
    ['another learner', { ...ana, id: 'ben' }],
    ['another model', { ...ana, model_provider: 'another.example.org' }],
  ])('is answered for nobody else: %s is here by then', async (_who, later) => {
    open();
    await asked(1);
    me = later;
    answer('Allow');
    await eventually(() => {
      expect(questions).toContainEqual(expect.stringContaining('Nothing was changed'));
    });
    expect(changes).toEqual([]);
  });

  test('is asked once the server has found its model', async () => {
    me = { ...ana, model_provider: undefined };
    open();
    await eventually(() => {
      expect(asks).toBe(1);
    });
    me = ana;
    tell('goal_created');
    await asked(1);
  });
});
