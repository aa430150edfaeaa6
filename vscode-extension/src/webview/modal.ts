import type { FeedbackModel } from '../core/views.js';
import type { Context } from './context.js';
import { button } from './controls.js';
import { element, setText } from './dom.js';
import { icon } from './icons.js';
import { onChange, replaced, type Part } from './part.js';

type Modal = NonNullable<FeedbackModel['modal']>;

/** A question of the emotional support agent: a card among the others, which takes no focus and covers nothing. */
export function modalPart({ say, ask }: Context): Part<Modal> {
  const title = element('h2', { class: 'heading', id: 'modal-title' });
  const message = element('p', { class: 'whitespace-pre-line wrap-anywhere' });
  const actions = replaced('div', { class: 'flex flex-wrap gap-2' }, (modal: Modal) =>
    modal.actions.map(
      ({ id, label }) =>
        button(ask, 'secondary', () => ({ ask: 'answer', modalId: modal.id, actionId: id }), label).node,
    ),
  );
  const node = element(
    'section',
    { class: 'card card-accent flex flex-col gap-3 p-3', 'aria-labelledby': title.id },
    element(
      'div',
      {},
      element('p', { class: 'flex items-center gap-2 text-small text-muted' }, icon('support'), say('support')),
      title,
    ),
    message,
    actions.node,
  );
  return {
    node,
    show: onChange((modal) => {
      setText(title, modal.title);
      setText(message, modal.message);
      actions.show(modal);
    }),
  };
}
