import type { FeedbackModel } from '../core/views.js';
import type { Context } from './context.js';
import { button, handOver, invitation } from './controls.js';
import { drawing, element, setText } from './dom.js';
import { hintsPart } from './hints.js';
import { icon } from './icons.js';
import { livePart } from './live.js';
import { modalPart } from './modal.js';
import { optional, type Part } from './part.js';
import { actionsPart, descriptionPart, taskPart } from './task.js';
import { verdictPart } from './verdict.js';

/** The panel in which the agents speak while the learner works. */
export function feedbackView(context: Context): Part<FeedbackModel> {
  const { say, ask } = context;
  const trouble = optional(troublePart(context));
  const signedOut = invitation(
    say('signedOutTitle'),
    say('signedOutText'),
    button(ask, 'primary', () => ({ ask: 'signIn' }), say('signIn')),
  );
  const noTask = invitation(
    say('noTaskTitle'),
    say('noTaskText'),
    button(ask, 'primary', () => ({ ask: 'createGoal' }), say('createGoal')),
  );
  const modal = optional(modalPart(context));
  const work = workPart(context);
  const node = element(
    'main',
    { class: 'page mx-auto max-w-page gap-4' },
    trouble.node,
    signedOut,
    modal.node,
    noTask,
    work.node,
  );
  return {
    node,
    show: (model) => {
      const working = model.signedIn && model.task !== null;
      trouble.show(model.trouble === null ? null : { text: model.trouble, restricted: model.restricted });
      signedOut.hidden = model.signedIn || model.restricted;
      handOver(modal.node, work.node, () => {
        modal.show(model.modal);
      });
      noTask.hidden = !model.signedIn || model.task !== null;
      work.node.hidden = !working;
      if (working) {
        work.show(model);
      }
    },
  };
}

function workPart(context: Context): Part<FeedbackModel> {
  const task = optional(taskPart(context));
  const actions = actionsPart(context);
  const celebration = celebrationPart(context);
  const live = optional(livePart(context));
  const verdict = optional(verdictPart(context));
  const hints = hintsPart(context);
  const description = optional(descriptionPart(context));
  return {
    node: element(
      'div',
      { class: 'flex flex-col gap-5' },
      task.node,
      actions.node,
      celebration.node,
      live.node,
      verdict.node,
      hints.node,
      description.node,
    ),
    show: (model) => {
      const busy = model.live !== null;
      task.show(model.task);
      description.show(model.task);
      actions.show({ busy, hasNext: model.hasNext });
      celebration.show(model.celebrate);
      handOver(live.node, actions.node, () => {
        live.show(model.live);
      });
      verdict.show(model.verdict && { verdict: model.verdict, earlier: model.live?.work === 'validation' });
      hints.show({ hints: model.hints, busy });
    },
  };
}

function troublePart({ say, ask }: Context): Part<{ text: string; restricted: boolean }> {
  const text = element('p', { class: 'wrap-anywhere' });
  const reconnect = button(ask, 'link', () => ({ ask: 'reconnect' }), say('reconnect'));
  const trust = button(ask, 'link', () => ({ ask: 'trust' }), say('trust'));
  return {
    node: element(
      'div',
      { class: 'card card-warning flex items-start gap-2 px-3 py-2', role: 'status' },
      icon('warning', 'mt-0.5 text-warning'),
      element('div', { class: 'min-w-0' }, text, reconnect.node, trust.node),
    ),
    show: (trouble) => {
      setText(text, trouble.text);
      reconnect.node.hidden = trouble.restricted;
      trust.node.hidden = !trouble.restricted;
    },
  };
}

const SPARKS = 10;

/** The words stay as long as `celebrate` is set; the sparks fly once, and not at all for those who want no motion. */
function celebrationPart({ say }: Context): Part<boolean> {
  const sparks = Array.from({ length: SPARKS }, (_, index) =>
    drawing(
      'g',
      { transform: `rotate(${String((index * 360) / SPARKS)})` },
      drawing('circle', { class: 'spark', r: index % 2 === 0 ? '1.6' : '1.1', cy: '-9' }),
    ),
  );
  const node = element(
    'section',
    { class: 'card card-passed flex items-center gap-3 p-3' },
    drawing(
      'svg',
      { viewBox: '-20 -20 40 40', class: 'celebration', 'aria-hidden': 'true' },
      ...sparks,
      drawing('circle', { class: 'celebration-ring', r: '8.5' }),
      drawing('path', { class: 'celebration-tick', d: 'M-4 .5-1 3.5 4.5-3', pathLength: '1' }),
    ),
    element(
      'div',
      {},
      element('h2', { class: 'heading' }, say('celebrateTitle')),
      element('p', {}, say('celebrateText')),
    ),
  );
  return {
    node,
    show: (celebrate) => {
      node.hidden = !celebrate;
    },
  };
}
