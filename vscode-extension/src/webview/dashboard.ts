import type { DashboardModel } from '../core/views.js';
import { activityGrid, bar } from './charts.js';
import { duration, number, type Context } from './context.js';
import { button, invitation } from './controls.js';
import { element, setText } from './dom.js';
import { figures } from './figures.js';
import { list, onChange, replaced, type Part } from './part.js';
import { topics } from './topics.js';

const UNKNOWN = '–';

type Goal = DashboardModel['perGoal'][number];

/** The learner's figures. */
export function dashboardView(context: Context): Part<DashboardModel> {
  const { say, ask } = context;
  const empty = invitation(
    say('emptyTitle'),
    say('emptyText'),
    button(ask, 'primary', () => ({ ask: 'createGoal' }), say('createGoal')),
  );
  const full = fullPart(context);
  return {
    node: element('main', { class: 'page mx-auto max-w-wide-page wide:px-8 wide:py-6' }, empty, full.node),
    show: onChange((model) => {
      empty.hidden = model.goals > 0;
      full.node.hidden = model.goals === 0;
      if (model.goals > 0) {
        full.show(model);
      }
    }),
  };
}

function fullPart(context: Context): Part<DashboardModel> {
  const { say } = context;
  const title = element('h1', { class: 'title' });
  const facts = figures();
  const activity = activityPart(context);
  const progress = progressPart(context);
  const tries = triesPart(context);
  const strengths = topics(say('strengths'), 'passed');
  const focusAreas = topics(say('focusAreas'), 'flag');
  return {
    node: element(
      'div',
      { class: 'flex flex-col gap-6' },
      title,
      facts.node,
      element(
        'div',
        { class: 'grid items-start gap-6 wide:grid-cols-2' },
        activity.node,
        element('div', { class: 'flex flex-col gap-4' }, strengths.node, focusAreas.node),
        progress.node,
        tries.node,
      ),
    ),
    show: (model) => {
      setText(title, say('dashboardTitle', model.name));
      facts.show([
        { label: say('goalsCompleted'), value: of(model.completed, model.goals, context) },
        { label: say('tasksCompleted'), value: of(model.tasksCompleted, model.tasks, context) },
        { label: say('streak'), value: number(model.streak, context) },
        { label: say('tries'), value: number(model.tries, context) },
        { label: say('hintsTaken'), value: model.hints === null ? UNKNOWN : number(model.hints, context) },
        { label: say('time'), value: model.minutes === null ? UNKNOWN : duration(model.minutes, context) },
      ]);
      activity.show({ days: model.days, streak: model.streak });
      progress.show(model.perGoal);
      tries.show(model.perGoal);
      strengths.show(model.strengths);
      focusAreas.show(model.focusAreas);
    },
  };
}

function of(done: number, all: number, context: Context): string {
  return context.say('ofTotal', number(done, context), number(all, context));
}

function activityPart({ say, language }: Context): Part<Pick<DashboardModel, 'days' | 'streak'>> {
  const textOf = (days: DashboardModel['days'], streak: number) =>
    say('activityText', days.filter(({ active }) => active).length, days.length, streak);
  const text = element('p', { class: 'text-small text-muted' });
  const grid = replaced(
    'div',
    { class: 'overflow-x-auto' },
    ({ days, streak }: Pick<DashboardModel, 'days' | 'streak'>) => [
      activityGrid(days, textOf(days, streak), language, ({ active }, date) =>
        say(active ? 'dayActive' : 'dayQuiet', date),
      ),
    ],
  );
  return {
    node: titled(say('activity'), grid.node, text),
    show: (value) => {
      grid.show(value);
      setText(text, textOf(value.days, value.streak));
    },
  };
}

function progressPart(context: Context): Part<readonly Goal[]> {
  const items = list(
    element('ul', { class: 'flex flex-col gap-3' }),
    ({ id }: Goal) => id,
    () => goalItem(context),
  );
  return { node: titled(context.say('progressByGoal'), items.node), show: items.show };
}

function goalItem(context: Context): Part<Goal> {
  const { say, ask } = context;
  let goalId = '';
  const open = button(ask, 'link', () => ({ ask: 'openGoal', goalId }));
  const done = element('span', { class: 'shrink-0 text-small text-muted' });
  const chart = replaced('div', {}, ({ title, done: completed, tasks }: Goal) => [
    bar(tasks === 0 ? 0 : completed / tasks, say('progressText', title, completed, tasks)),
  ]);
  return {
    node: element(
      'li',
      {},
      element('div', { class: 'flex items-baseline justify-between gap-3' }, open.node, done),
      chart.node,
    ),
    show: (goal) => {
      goalId = goal.id;
      setText(open.node, goal.title);
      const time = goal.minutes === null ? '' : ` · ${duration(goal.minutes, context)}`;
      setText(done, of(goal.done, goal.tasks, context) + time);
      chart.show(goal);
    },
  };
}

function triesPart(context: Context): Part<readonly Goal[]> {
  const { say } = context;
  const items = replaced('ul', { class: 'flex flex-col gap-3' }, (goals: readonly Goal[]) => {
    const most = Math.max(1, ...goals.map(({ tries }) => tries));
    return goals.map(({ title, tries }) =>
      element(
        'li',
        {},
        element(
          'div',
          { class: 'flex items-baseline justify-between gap-3' },
          element('span', { class: 'min-w-0 wrap-anywhere' }, title),
          element('span', { class: 'text-small text-muted' }, number(tries, context)),
        ),
        bar(tries / most, say('triesText', title, tries)),
      ),
    );
  });
  return { node: titled(say('triesByGoal'), items.node), show: items.show };
}

function titled(title: string, ...content: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: 'flex min-w-0 flex-col gap-3' },
    element('h2', { class: 'heading' }, title),
    ...content,
  );
}
