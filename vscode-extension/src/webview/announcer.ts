import type { FeedbackModel, Model } from '../core/views.js';
import { percent, type Context } from './context.js';
import { element } from './dom.js';
import { passedOf } from './verdict.js';

export interface Announcer {
  readonly node: HTMLElement;
  /** Says what is new and final since the model before; the first model says nothing. */
  hear(model: Model, context: Context): void;
}

/** What a screen reader hears: results, not the words as they stream in. */
export function announcer(): Announcer {
  const node = element('div', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });
  let before: FeedbackModel | null = null;
  return {
    node,
    hear: (model, context) => {
      if (model.view !== 'feedback') {
        return;
      }
      const news = before === null ? [] : newsOf(before, model, context);
      before = model;
      if (news.length > 0) {
        node.replaceChildren(...news.map((text) => element('p', {}, text)));
      }
    },
  };
}

function newsOf(before: FeedbackModel, model: FeedbackModel, context: Context): string[] {
  const { say } = context;
  if (before.task?.taskId !== model.task?.taskId) {
    return [];
  }
  const news: string[] = [];
  if (model.verdict !== null && JSON.stringify(model.verdict) !== JSON.stringify(before.verdict)) {
    news.push(verdictText(model.verdict, context));
  }
  const known = new Set(before.hints.told.map(({ level }) => level));
  for (const { level } of model.hints.told) {
    if (!known.has(level)) {
      news.push(say('announceHint', level));
    }
  }
  if (before.live?.work === 'run' && model.live === null) {
    news.push(say('announceRun'));
  }
  if (model.modal !== null && model.modal.id !== before.modal?.id) {
    news.push(say('announceModal', model.modal.title));
  }
  if (model.celebrate && !before.celebrate) {
    news.push(say('celebrateTitle'));
  }
  return news;
}

function verdictText(verdict: NonNullable<FeedbackModel['verdict']>, context: Context): string {
  const { say } = context;
  if (verdict.stopped) {
    return say('stopped');
  }
  switch (verdict.verdict) {
    case 'passed':
      return say('announcePassed', percent(verdict.score, context));
    case 'failed':
      return say('announceFailed', passedOf(verdict), verdict.checks.length);
    case 'inconclusive':
      return say('announceInconclusive');
  }
}
