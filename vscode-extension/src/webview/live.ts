import type { FeedbackModel } from '../core/views.js';
import type { WordKey } from '../core/words.js';
import type { Context } from './context.js';
import { button } from './controls.js';
import { element, setAttribute, setText } from './dom.js';
import { markdown } from './markdown.js';
import type { Part } from './part.js';

type Live = NonNullable<FeedbackModel['live']>;

const TITLES: Readonly<Record<Live['work'], WordKey>> = {
  validation: 'liveValidation',
  hint: 'liveHint',
  run: 'liveRun',
};
/** How far from its end, in pixels, the text still counts as read to the end. */
const NEAR_END = 24;

/** What is being said just now. */
export function livePart({ say, ask }: Context): Part<Live> {
  const title = element('h2', { class: 'heading' });
  const status = element('p', { class: 'text-small text-muted' });
  const prose = markdown(ask, 'kept');
  const output = element('pre', { class: 'output' });
  const text = element('div', { class: 'stream', role: 'region', tabindex: '0' }, prose.node, output);
  const stop = button(ask, 'secondary', () => ({ ask: 'stop' }), say('stop'));
  const node = element(
    'section',
    { class: 'card flex flex-col gap-2 p-3' },
    element(
      'div',
      { class: 'flex items-center gap-2' },
      element('span', { class: 'spinner', 'aria-hidden': 'true' }),
      element('div', { class: 'min-w-0 flex-1' }, title, status),
      stop.node,
    ),
    text,
  );
  return {
    node,
    show: (live) => {
      const running = live.work === 'run';
      setText(title, say(TITLES[live.work]));
      setText(status, live.status ?? '');
      status.hidden = live.status === null;
      setAttribute(text, 'aria-label', say(running ? 'liveOutput' : 'liveText'));
      text.hidden = live.text === '';
      output.hidden = !running;
      prose.node.hidden = running;
      pinned(text, () => {
        setText(output, running ? live.text : '');
        prose.show(running ? '' : live.text);
      });
    },
  };
}

/** Keeps a reader who is at the end there, and every other one where they are. */
function pinned(box: HTMLElement, change: () => void): void {
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
  change();
  if (atEnd) {
    box.scrollTop = box.scrollHeight;
  }
}
