import { element } from './dom.js';
import { replaced, type Part } from './part.js';

export interface Figure {
  label: string;
  value: string;
}

/** Figures as cards in a description list. */
export function figures(): Part<readonly Figure[]> {
  return replaced('dl', { class: 'grid grid-cols-figures gap-2' }, (values: readonly Figure[]) =>
    values.map(({ label, value }) =>
      element(
        'div',
        { class: 'card flex flex-col-reverse justify-end px-3 py-2' },
        element('dt', { class: 'text-small text-muted' }, label),
        element('dd', { class: 'text-figure' }, value),
      ),
    ),
  );
}
