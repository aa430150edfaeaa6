import type { FeedbackModel } from '../core/views.js';
import type { Context } from './context.js';
import { button, handOver } from './controls.js';
import { element, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { list, onChange, type Part } from './part.js';
import { badge } from './statuses.js';

type Hints = FeedbackModel['hints'];
type Hint = Hints['told'][number];

/** The hints that were told, and the next one where there is one. */
export function hintsPart(context: Context): Part<{ hints: Hints; busy: boolean }> {
  const { say } = context;
  const used = element('p', { class: 'text-small text-muted' });
  const told = list(
    element('ol', { class: 'flex flex-col gap-2' }),
    ({ level }: Hint) => String(level),
    () => hintPart(context),
  );
  const next = nextPart(context);
  const reason = element('span');
  const locked = element('p', { class: 'flex items-center gap-2 text-muted' }, icon('lock'), reason);
  const node = element(
    'section',
    { class: 'flex flex-col gap-3' },
    element(
      'div',
      { class: 'flex flex-wrap items-baseline justify-between gap-x-3' },
      element('h2', { class: 'heading' }, say('hints')),
      used,
    ),
    told.node,
    next.node,
    locked,
  );
  return {
    node,
    show: onChange(({ hints, busy }) => {
      setText(used, say('hintsUsed', hints.used));
      told.show(hints.told);
      told.node.hidden = hints.told.length === 0;
      handOver(next.node, node, () => {
        next.show({ next: hints.next, busy });
      });
      setText(reason, hints.locked ?? '');
      locked.hidden = hints.locked === null;
    }),
  };
}

function hintPart({ say, ask }: Context): Part<Hint> {
  const title = element('h3', { class: 'subheading' });
  const verified = badge(say('verified'), icon('verified', 'text-passed'));
  const text = markdown(ask, 'kept');
  const node = element(
    'li',
    { class: 'card' },
    element(
      'details',
      { open: '' },
      element(
        'summary',
        { class: 'summary px-3 py-2' },
        element('span', { class: 'flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1' }, title, verified),
      ),
      element('div', { class: 'px-3 pb-3' }, text.node),
    ),
  );
  return {
    node,
    show: (hint) => {
      setText(title, say('hintLevel', hint.level));
      verified.hidden = !hint.verified;
      text.show(hint.text);
    },
  };
}

function nextPart({ say, ask }: Context): Part<{ next: Hints['next']; busy: boolean }> {
  let level = 0;
  const take = button(ask, 'secondary', () => ({ ask: 'hint', level }));
  const price = element('p', { class: 'text-small text-muted', id: 'hint-price' });
  const node = element('div', { class: 'flex flex-wrap items-center gap-x-3 gap-y-1' }, take.node, price);
  setAttribute(take.node, 'aria-describedby', price.id);
  return {
    node,
    show: ({ next, busy }) => {
      node.hidden = next === null;
      take.enable(!busy);
      if (next !== null) {
        level = next.level;
        setText(take.node, say('takeHint', level));
        setText(price, next.price);
      }
    },
  };
}
