import type { FeedbackModel } from '../core/views.js';
import type { WordKey } from '../core/words.js';
import { number, percent, type Context } from './context.js';
import { element, setText, type Child } from './dom.js';
import { figures } from './figures.js';
import { icon, type IconName } from './icons.js';
import { markdown } from './markdown.js';
import { list, onChange, replaced, type Part } from './part.js';
import { badge } from './statuses.js';

type Verdict = NonNullable<FeedbackModel['verdict']>;
type Check = Verdict['checks'][number];

const LABELS: Readonly<Record<Verdict['verdict'], readonly [WordKey, IconName, string]>> = {
  passed: ['verdictPassed', 'passed', 'text-passed'],
  failed: ['verdictFailed', 'failed', 'text-failed'],
  inconclusive: ['verdictInconclusive', 'inconclusive', 'text-inconclusive'],
};

/** The last word on the learner's work. `earlier` where newer work is being checked just now. */
export function verdictPart(context: Context): Part<{ verdict: Verdict; earlier: boolean }> {
  const { say, ask } = context;
  const eyebrow = element('p', { class: 'text-small text-muted' });
  const heading = replaced('h2', { class: 'heading flex items-center gap-2' }, (verdict: Verdict['verdict']) => {
    const [label, name, colour] = LABELS[verdict];
    return [icon(name, colour), say(label)];
  });
  const stopped = element('p', { class: 'text-muted' }, say('stopped'));
  const facts = figures();
  const text = markdown(ask, 'kept');
  const count = element('p', { class: 'text-small text-muted' });
  const checks = list(
    element('ul', { class: 'flex flex-col gap-1' }),
    ({ name }: Check) => name,
    () => checkPart(context),
  );
  const checksSection = element(
    'section',
    { class: 'flex flex-col gap-2' },
    element(
      'div',
      { class: 'flex items-baseline justify-between gap-2' },
      element('h3', { class: 'subheading' }, say('checks')),
      count,
    ),
    checks.node,
  );
  const node = element(
    'section',
    { class: 'flex flex-col gap-3' },
    element('div', {}, eyebrow, heading.node),
    stopped,
    facts.node,
    text.node,
    checksSection,
  );
  const showVerdict = onChange((verdict: Verdict) => {
    heading.show(verdict.verdict);
    stopped.hidden = !verdict.stopped;
    facts.show([
      { label: say('score'), value: percent(verdict.score, context) },
      { label: say('tries'), value: number(verdict.tries, context) },
    ]);
    text.show(verdict.text);
    setText(count, say('checksPassed', passedOf(verdict), verdict.checks.length));
    checks.show(verdict.checks.toSorted((one, other) => Number(one.passed) - Number(other.passed)));
    checksSection.hidden = verdict.checks.length === 0;
  });
  return {
    node,
    show: ({ verdict, earlier }) => {
      setText(eyebrow, say(earlier ? 'earlierVerdict' : 'verdict'));
      showVerdict(verdict);
    },
  };
}

export function passedOf({ checks }: Verdict): number {
  return checks.filter(({ passed }) => passed).length;
}

/** Unfolded where it fails; a reader who folds it finds it folded until the check turns out otherwise. */
function checkPart(context: Context): Part<Check> {
  const node = element('li', { class: 'card' });
  const details = element('details');
  let passed: boolean | null = null;
  return {
    node,
    show: onChange((check) => {
      const head = headOf(check, context);
      const body = bodyOf(check, context);
      if (body.length === 0) {
        node.replaceChildren(element('div', { class: 'px-3 py-2' }, head));
        return;
      }
      details.replaceChildren(
        element('summary', { class: 'summary px-3 py-2' }, head),
        element('div', { class: 'flex flex-col gap-2 px-3 pb-3' }, ...body),
      );
      node.replaceChildren(details);
      if (check.passed !== passed) {
        details.open = !check.passed;
        passed = check.passed;
      }
    }),
  };
}

function headOf({ name, passed, visible }: Check, { say }: Context): HTMLElement {
  return element(
    'span',
    { class: 'flex min-w-0 items-start gap-2' },
    icon(passed ? 'passed' : 'failed', passed ? 'mt-0.5 text-passed' : 'mt-0.5 text-failed'),
    element('span', { class: 'sr-only' }, say(passed ? 'checkPassed' : 'checkFailed')),
    element(
      'span',
      { class: 'flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1' },
      element('span', { class: 'min-w-0 wrap-anywhere' }, name),
      visible ? null : badge(say('hidden'), icon('hidden')),
    ),
  );
}

function bodyOf({ message, expected, actual }: Check, { say }: Context): HTMLElement[] {
  return [
    message === null ? null : element('p', { class: 'wrap-anywhere' }, message),
    compared(say('expected'), expected),
    compared(say('actual'), actual),
  ].filter((part) => part !== null);
}

function compared(label: string, value: string | null): HTMLElement | null {
  const output: Child = value === null ? null : element('pre', { class: 'output' }, value);
  return output && element('div', {}, element('p', { class: 'text-small text-muted' }, label), output);
}
