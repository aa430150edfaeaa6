import { vi } from 'vitest';
import * as v from 'valibot';
import {
  asked,
  type Asked,
  type DashboardModel,
  type DocumentModel,
  type FeedbackModel,
  type Model,
} from '../../../src/core/views.js';
import { screen } from '../../../src/webview/screen.js';
import { Transport } from '../../../src/webview/transport.js';

/** A view in a window whose frames come when the test says so. */
export interface Stage {
  /** What the view asked for, as the host would decode it. */
  readonly asked: Asked[];
  readonly states: unknown[];
  /** Sends a message and draws the next frame. */
  show(model: Model, words?: Record<string, string>): void;
  send(message: unknown): void;
  frame(): void;
}

let leave = () => {
  document.body.replaceChildren();
};

/** Makes a new one in place of the last. */
export function stage(state?: unknown): Stage {
  leave();
  const listened = vi.spyOn(window, 'addEventListener');
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  const wishes: Asked[] = [];
  const states: unknown[] = [];
  const transport = new Transport({
    postMessage: (message) => {
      wishes.push(v.parse(asked, message));
    },
    getState: () => state,
    setState: (next) => {
      states.push(next);
    },
  });
  transport.start(screen(document.body, transport.ask));
  const listeners = listened.mock.calls;
  listened.mockRestore();
  leave = () => {
    document.body.replaceChildren();
    listeners.forEach(([type, listener]) => {
      window.removeEventListener(type, listener);
    });
  };
  const frame = () => {
    frames.splice(0).forEach((callback) => {
      callback(0);
    });
  };
  const send = (message: unknown) => {
    window.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  };
  return {
    asked: wishes,
    states,
    send,
    frame,
    show: (model, words = {}) => {
      send({ model, words });
      frame();
    },
  };
}

/** The first element that a selector finds and that is not hidden, nor in anything hidden. */
export function seen(selector: string, text = ''): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (node) => node.closest('[hidden]') === null && textOf(node).includes(text),
  );
  return found[0] ?? null;
}

export function get(selector: string, text = ''): HTMLElement {
  const found = seen(selector, text);
  if (found === null) {
    throw new Error(`nothing shown is '${selector}' with '${text}'`);
  }
  return found;
}

export function press(label: string): void {
  get('button', label).click();
}

/** What is shown to the eye, without what is hidden. */
export function textOf(node: Element = document.body): string {
  const copy = node.cloneNode(true) as Element;
  copy.querySelectorAll('[hidden]').forEach((hidden) => {
    hidden.remove();
  });
  return copy.textContent;
}

export const VERDICT: NonNullable<FeedbackModel['verdict']> = {
  verdict: 'failed',
  score: 0.5,
  tries: 3,
  text: 'Nearly **there**.',
  stopped: false,
  checks: [
    { name: 'plain fields', visible: true, passed: true, message: 'fine', expected: null, actual: null },
    { name: 'doubled quotes', visible: false, passed: false, message: 'kept', expected: '"', actual: '""' },
  ],
};

export const FEEDBACK: FeedbackModel = {
  view: 'feedback',
  signedIn: true,
  restricted: false,
  trouble: null,
  task: {
    goalId: 'goal-1',
    taskId: 'task-1',
    goal: 'Parse CSV',
    title: 'Quoted fields',
    description: 'Write `parse`.',
    status: 'in_progress',
  },
  live: null,
  verdict: null,
  hints: { told: [], used: 0, next: { level: 1, price: 'costs 5 %' }, locked: null },
  modal: null,
  hasNext: false,
  celebrate: false,
};

export const DOCUMENT: DocumentModel = {
  view: 'document',
  goalId: 'goal-1',
  title: 'Parse CSV',
  phase: 'active',
  phaseLabel: 'Under way',
  reason: 'All is well.',
  facts: [{ label: 'Language', value: 'Python' }],
  description: 'Learn **CSV**.',
  documentation: '# Quoting\n\n```python\nprint(1)\n```',
  tasks: [
    {
      id: 'task-1',
      number: 1,
      title: 'Plain fields',
      description: 'Split.',
      status: 'completed',
      statusLabel: 'Done',
      current: false,
      checks: [],
    },
    {
      id: 'task-2',
      number: 2,
      title: 'Quoted fields',
      description: 'Quote.',
      status: 'in_progress',
      statusLabel: 'Begun',
      current: true,
      checks: [{ name: 'secret', visible: false }],
    },
  ],
  performance: null,
};

export const DASHBOARD: DashboardModel = {
  view: 'dashboard',
  name: 'Ada',
  goals: 2,
  completed: 1,
  tasks: 8,
  tasksCompleted: 5,
  tries: 17,
  hints: 4,
  minutes: 95,
  streak: 2,
  days: Array.from({ length: 84 }, (_, index) => ({
    date: new Date(Date.UTC(2025, 8, 1 + index)).toISOString().slice(0, 10),
    active: index >= 82,
  })),
  perGoal: [
    { id: 'goal-1', title: 'Parse CSV', done: 4, tasks: 4, tries: 11, minutes: 95 },
    { id: 'goal-2', title: 'Sort', done: 1, tasks: 4, tries: 6, minutes: null },
  ],
  strengths: ['Reads failing checks'],
  focusAreas: ['Edge cases'],
};
