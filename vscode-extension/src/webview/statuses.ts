import { element } from './dom.js';
import { icon, type IconName } from './icons.js';

export type TaskStatus = 'pending' | 'in_progress' | 'completed' | 'failed';

const ICONS: Readonly<Record<TaskStatus, readonly [IconName, string]>> = {
  pending: ['pending', 'text-muted'],
  in_progress: ['inProgress', 'text-accent'],
  completed: ['passed', 'text-passed'],
  failed: ['failed', 'text-failed'],
};

export function statusIcon(status: TaskStatus, classes = ''): SVGSVGElement {
  const [name, colour] = ICONS[status];
  return icon(name, `${colour} ${classes}`);
}

export function badge(label: string, ...before: readonly Node[]): HTMLElement {
  return element('span', { class: 'badge' }, ...before, label);
}
