import type { Model, Shown, View } from '../core/views.js';
import { announcer } from './announcer.js';
import { speaker, type Ask, type Context } from './context.js';
import { dashboardView } from './dashboard.js';
import { documentView } from './document.js';
import { feedbackView } from './feedback.js';
import type { Part } from './part.js';

/** Shows the newest model, at most once a frame: of the models between two frames nobody would see anything. */
export function screen(root: HTMLElement, ask: Ask): (shown: Shown) => void {
  const announcements = announcer();
  root.append(announcements.node);
  let newest: Shown | null = null;
  let current: { key: string; part: Part<Model>; context: Context } | null = null;

  const render = () => {
    if (newest === null) {
      return;
    }
    const { model, words } = newest;
    newest = null;
    const key = JSON.stringify([model.view, words]);
    if (current?.key !== key) {
      current?.part.node.remove();
      const context = { say: speaker(words), ask, language: document.documentElement.lang || 'en' };
      current = { key, context, part: partOf(model.view, context) };
      root.append(current.part.node);
    }
    current.part.show(model);
    announcements.hear(model, current.context);
  };

  return (shown) => {
    if (newest === null) {
      requestAnimationFrame(render);
    }
    newest = shown;
  };
}

function partOf(view: View, context: Context): Part<Model> {
  switch (view) {
    case 'feedback':
      return only(view, feedbackView(context));
    case 'document':
      return only(view, documentView(context));
    case 'dashboard':
      return only(view, dashboardView(context));
  }
}

function only<V extends View>(view: V, part: Part<Extract<Model, { view: V }>>): Part<Model> {
  return {
    node: part.node,
    show: (model) => {
      if (isOf(view, model)) {
        part.show(model);
      }
    },
  };
}

function isOf<V extends View>(view: V, model: Model): model is Extract<Model, { view: V }> {
  return model.view === view;
}
