import { element } from './dom.js';
import { icon, type IconName } from './icons.js';
import { replaced, type Part } from './part.js';

/** A titled list of short texts; hidden while it is empty. */
export function topics(title: string, name: IconName): Part<readonly string[]> {
  const items = replaced('ul', { class: 'flex flex-col gap-1' }, (texts: readonly string[]) =>
    texts.map((text) =>
      element(
        'li',
        { class: 'flex gap-2' },
        icon(name, 'mt-0.5 text-muted'),
        element('span', { class: 'min-w-0 wrap-anywhere' }, text),
      ),
    ),
  );
  const node = element('section', {}, element('h3', { class: 'subheading mb-1' }, title), items.node);
  return {
    node,
    show: (texts) => {
      node.hidden = texts.length === 0;
      items.show(texts);
    },
  };
}
