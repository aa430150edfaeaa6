import type { Asked } from '../core/views.js';
import type { Ask } from './context.js';
import { element, setAttribute, type Child } from './dom.js';

export interface Button {
  readonly node: HTMLButtonElement;
  /** Takes no clicks where false, but stays in the tab order, so that the keyboard's place is not lost. */
  enable(enabled: boolean): void;
}

type Look = 'primary' | 'secondary' | 'link';

/** @param wish what it asks of the host when it is pressed */
export function button(ask: Ask, look: Look, wish: () => Asked, ...children: readonly Child[]): Button {
  const node = element('button', { type: 'button', class: `button button-${look}` }, ...children);
  node.addEventListener('click', () => {
    if (node.getAttribute('aria-disabled') !== 'true') {
      ask(wish());
    }
  });
  return {
    node,
    enable: (enabled) => {
      setAttribute(node, 'aria-disabled', enabled ? null : 'true');
    },
  };
}

/** Where a change hides what had the focus, the first control of `heir` takes it over, so that the keyboard's place is not lost. */
export function handOver(owner: HTMLElement, heir: HTMLElement, change: () => void): void {
  const focused = owner.contains(document.activeElement);
  change();
  if (focused && owner.hidden) {
    heir.querySelector<HTMLElement>('button:not([hidden]), summary')?.focus();
  }
}

/** A full-width note with one thing to do, for views that have nothing else to show. */
export function invitation(title: string, text: string, action: Button): HTMLElement {
  return element(
    'section',
    { class: 'flex flex-col items-start gap-3 py-4' },
    element('h1', { class: 'title' }, title),
    element('p', { class: 'text-muted' }, text),
    action.node,
  );
}
