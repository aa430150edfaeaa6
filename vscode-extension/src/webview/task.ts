import type { FeedbackModel } from '../core/views.js';
import type { WordKey } from '../core/words.js';
import type { Context } from './context.js';
import { button, handOver } from './controls.js';
import { element, setAttribute, setText } from './dom.js';
import { markdown } from './markdown.js';
import { onChange, replaced, type Part } from './part.js';
import { badge, statusIcon, type TaskStatus } from './statuses.js';

type Task = NonNullable<FeedbackModel['task']>;

const LABELS: Readonly<Record<TaskStatus, WordKey>> = {
  pending: 'pending',
  in_progress: 'inProgress',
  completed: 'completed',
  failed: 'failed',
};

/** Which task the learner is at. */
export function taskPart({ say, ask }: Context): Part<Task> {
  let goalId = '';
  const goal = button(ask, 'link', () => ({ ask: 'openGoal', goalId }));
  const title = element('h1', { class: 'title' });
  const status = replaced('span', { class: 'shrink-0' }, (value: TaskStatus) => [
    badge(say(LABELS[value]), statusIcon(value)),
  ]);
  const node = element(
    'section',
    {},
    goal.node,
    element('div', { class: 'flex flex-wrap items-start justify-between gap-x-3 gap-y-1' }, title, status.node),
  );
  return {
    node,
    show: onChange((task) => {
      goalId = task.goalId;
      setText(goal.node, task.goal);
      setAttribute(goal.node, 'aria-label', say('openGoal', task.goal));
      setText(title, task.title);
      status.show(task.status);
    }),
  };
}

/** What the learner is asked to do: open for each new task, below what the agents say of it. */
export function descriptionPart({ say, ask }: Context): Part<Task> {
  let taskId = '';
  const description = markdown(ask);
  const details = element(
    'details',
    { open: '' },
    element('summary', { class: 'summary mb-1 text-muted' }, say('whatToDo')),
    description.node,
  );
  return {
    node: element('section', {}, details),
    show: onChange((task) => {
      description.show(task.description);
      details.hidden = task.description === '';
      if (task.taskId !== taskId) {
        taskId = task.taskId;
        details.open = true;
      }
    }),
  };
}

/** The buttons under the task. */
export function actionsPart({ say, ask }: Context): Part<{ busy: boolean; hasNext: boolean }> {
  const check = button(ask, 'primary', () => ({ ask: 'validate' }), say('checkMyWork'));
  const run = button(ask, 'secondary', () => ({ ask: 'run' }), say('run'));
  const next = button(ask, 'primary', () => ({ ask: 'nextTask' }), say('nextTask'));
  const open = button(ask, 'secondary', () => ({ ask: 'openFile' }), say('openFile'));
  const node = element(
    'div',
    { class: 'flex flex-wrap gap-2', role: 'group', 'aria-label': say('actions') },
    next.node,
    check.node,
    run.node,
    open.node,
  );
  return {
    node,
    show: onChange(({ busy, hasNext }) => {
      check.enable(!busy);
      run.enable(!busy);
      check.node.className = `button button-${hasNext ? 'secondary' : 'primary'}`;
      handOver(next.node, node, () => {
        next.node.hidden = !hasNext;
      });
    }),
  };
}
