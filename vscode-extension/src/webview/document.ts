import type { DocumentModel } from '../core/views.js';
import { duration, number, percent, type Context } from './context.js';
import { button, handOver } from './controls.js';
import { element, setText } from './dom.js';
import { figures } from './figures.js';
import { icon, type IconName } from './icons.js';
import { markdown } from './markdown.js';
import { list, onChange, optional, replaced, type Part } from './part.js';
import { badge, statusIcon } from './statuses.js';
import { topics } from './topics.js';

type Task = DocumentModel['tasks'][number];
type Performance = NonNullable<DocumentModel['performance']>;

const PHASES: Readonly<Record<string, IconName>> = {
  active: 'inProgress',
  paused: 'paused',
  stuck: 'support',
  completed: 'passed',
  failed: 'failed',
  abandoned: 'failed',
};

/** A goal's document. */
export function documentView(context: Context): Part<DocumentModel> {
  const { say, ask } = context;
  const head = headPart(context);
  const performance = optional(performancePart(context));
  const description = chapter(say('description'), markdown(ask));
  const documentation = chapter(say('documentation'), markdown(ask));
  let goalId = '';
  const items = list(
    element('ol', { class: 'flex flex-col gap-2' }),
    ({ id }: Task) => id,
    () => taskItem(context, () => goalId),
  );
  const tasks = element(
    'section',
    { class: 'flex flex-col gap-2' },
    element('h2', { class: 'heading' }, say('tasks')),
    items.node,
  );
  return {
    node: element(
      'main',
      { class: 'page mx-auto max-w-page gap-6 wide:px-8 wide:py-6' },
      head.node,
      performance.node,
      description.node,
      tasks,
      documentation.node,
    ),
    show: onChange((model) => {
      goalId = model.goalId;
      head.show(model);
      performance.show(model.performance);
      description.show(model.description);
      items.show(model.tasks);
      tasks.hidden = model.tasks.length === 0;
      documentation.show(model.documentation);
    }),
  };
}

function headPart({ say, ask }: Context): Part<DocumentModel> {
  let goalId = '';
  const title = element('h1', { class: 'title' });
  const phase = replaced('p', {}, (model: Pick<DocumentModel, 'phase' | 'phaseLabel'>) => [
    badge(model.phaseLabel, icon(PHASES[model.phase] ?? 'pending')),
  ]);
  const reason = element('p', { class: 'text-muted' });
  const facts = replaced('dl', { class: 'grid grid-cols-figures gap-x-4 gap-y-2' }, (values: DocumentModel['facts']) =>
    values.map(({ label, value }) =>
      element(
        'div',
        {},
        element('dt', { class: 'text-small text-muted' }, label),
        element('dd', { class: 'wrap-anywhere' }, value),
      ),
    ),
  );
  const pause = button(ask, 'secondary', () => ({ ask: 'pause', goalId }), say('pause'));
  const resume = button(ask, 'primary', () => ({ ask: 'resume', goalId }), say('resume'));
  const controls = element('div', { class: 'flex gap-2' }, pause.node, resume.node);
  const node = element(
    'header',
    { class: 'flex flex-col gap-3' },
    element('div', { class: 'flex flex-wrap items-start justify-between gap-x-4 gap-y-2' }, title, controls),
    phase.node,
    reason,
    facts.node,
  );
  return {
    node,
    show: (model) => {
      goalId = model.goalId;
      setText(title, model.title);
      phase.show({ phase: model.phase, phaseLabel: model.phaseLabel });
      setText(reason, model.reason ?? '');
      reason.hidden = model.reason === null;
      facts.show(model.facts);
      facts.node.hidden = model.facts.length === 0;
      resume.node.hidden = model.phase !== 'paused';
      handOver(pause.node, controls, () => {
        pause.node.hidden = model.phase !== 'active';
      });
      controls.hidden = pause.node.hidden && resume.node.hidden;
    },
  };
}

function chapter(title: string, content: Part<string>): Part<string> {
  const node = element(
    'section',
    { class: 'flex flex-col gap-2' },
    element('h2', { class: 'heading' }, title),
    content.node,
  );
  return {
    node,
    show: (text) => {
      node.hidden = text === '';
      content.show(text);
    },
  };
}

function taskItem({ say, ask }: Context, goalId: () => string): Part<Task> {
  let taskId = '';
  let current = false;
  const head = replaced('span', { class: 'flex min-w-0 items-start gap-2' }, (task: Task) => [
    statusIcon(task.status, 'mt-0.5'),
    element(
      'span',
      { class: 'flex min-w-0 flex-wrap items-center gap-x-2' },
      element('span', { class: 'font-semibold wrap-anywhere' }, `${String(task.number)}. ${task.title}`),
      element('span', { class: 'text-small text-muted' }, task.statusLabel),
      task.current ? badge(say('currentTask'), icon('flag')) : null,
    ),
  ]);
  const description = markdown(ask);
  const checks = replaced('ul', { class: 'flex flex-col gap-1' }, (values: Task['checks']) =>
    values.map(({ name, visible }) =>
      element(
        'li',
        { class: 'flex flex-wrap items-center gap-x-2 gap-y-1' },
        element('span', { class: 'min-w-0 wrap-anywhere' }, name),
        visible ? null : badge(say('hidden'), icon('hidden')),
      ),
    ),
  );
  const checksSection = element('div', {}, element('h3', { class: 'subheading mb-1' }, say('checks')), checks.node);
  const open = button(ask, 'secondary', () => ({ ask: 'openTask', goalId: goalId(), taskId }), say('openTask'));
  const details = element(
    'details',
    { class: 'min-w-0 flex-1' },
    element('summary', { class: 'summary px-3 py-2' }, head.node),
    element('div', { class: 'flex flex-col gap-3 px-3 pb-3' }, description.node, checksSection),
  );
  const node = element(
    'li',
    { class: 'card flex items-start' },
    details,
    element('div', { class: 'p-1.5' }, open.node),
  );
  return {
    node,
    show: onChange((task) => {
      taskId = task.id;
      head.show(task);
      description.show(task.description);
      checks.show(task.checks);
      checksSection.hidden = task.checks.length === 0;
      open.node.setAttribute('aria-label', say('openTaskNamed', task.number, task.title));
      node.classList.toggle('card-accent', task.current);
      if (task.current !== current) {
        current = task.current;
        details.open = current;
      }
    }),
  };
}

function performancePart(context: Context): Part<Performance> {
  const { say, ask } = context;
  const facts = figures();
  const summary = markdown(ask);
  const strengths = topics(say('strengths'), 'passed');
  const focusAreas = topics(say('focusAreas'), 'flag');
  const node = element(
    'section',
    { class: 'flex flex-col gap-3' },
    element('h2', { class: 'heading' }, say('performance')),
    facts.node,
    summary.node,
    element('div', { class: 'grid gap-4 wide:grid-cols-2' }, strengths.node, focusAreas.node),
  );
  return {
    node,
    show: (performance) => {
      facts.show([
        { label: say('score'), value: percent(performance.score, context) },
        { label: say('tries'), value: number(performance.tries, context) },
        { label: say('hintsTaken'), value: number(performance.hints, context) },
        { label: say('time'), value: duration(performance.minutes, context) },
      ]);
      summary.show(performance.summary);
      strengths.show(performance.strengths);
      focusAreas.show(performance.focusAreas);
    },
  };
}
