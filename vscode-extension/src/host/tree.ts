import * as vscode from 'vscode';
import { seen } from '../core/reduce.js';
import { closed } from '../core/state.js';
import { isReachable, ordered, refOf, shownCourses } from '../core/select.js';
import { Soon } from '../core/soon.js';
import type { GoalState } from '../core/state.js';
import type { Course, PublishedGoal } from '../protocol/rest.js';
import type { Task } from '../protocol/wire.js';
import type { Courses } from './courses.js';
import { phaseIcon, phaseWords, statusIcon, statusWords } from './labels.js';
import type { Session } from './session.js';

/** A row of the view. */
export type Node =
  | { kind: 'course'; course: Course }
  | { kind: 'planning'; goalId: string }
  | { kind: 'goal'; goal: GoalState }
  | { kind: 'published'; goal: PublishedGoal }
  | { kind: 'task'; goal: GoalState; task: Task };

const REDRAW_AFTER_MS = 50;

/** Courses, goals and tasks in the side bar. */
export class GoalTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Node>;
  private readonly subscriptions: vscode.Disposable[];
  private readonly redrawing = new Soon(REDRAW_AFTER_MS, () => {
    this.redraw();
  });

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly session: Session,
    private readonly courses: Courses,
  ) {
    this.view = vscode.window.createTreeView('aiGoals.goals', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      session.onDidChange(({ speech }) => {
        if (!speech) {
          this.redrawing.ask();
        }
      }),
      session.onDidChangeStatus(() => {
        this.redrawing.ask();
      }),
      courses.onDidChange(() => {
        this.redrawing.ask();
      }),
      this.view.onDidChangeSelection(({ selection }) => {
        const node = selection[0];
        if (node?.kind === 'goal') {
          session.update((state) => seen(state, node.goal.goal.id));
        }
      }),
    ];
  }

  getChildren(node?: Node): Node[] {
    const state = this.session.state;
    if (!node) {
      return this.roots();
    }
    if (node.kind === 'course') {
      const own = ordered(Object.values(state.goals).filter(({ goal }) => goal.course_id === node.course.id));
      const offered = node.course.goals.filter(({ id }) => !state.goals[id] && !state.planning[id]);
      return [
        ...own.map((goal) => ({ kind: 'goal' as const, goal })),
        ...offered.map((goal) => ({ kind: 'published' as const, goal })),
      ];
    }
    if (node.kind === 'goal') {
      return [...node.goal.goal.tasks]
        .sort((one, other) => one.order_index - other.order_index)
        .map((task) => ({ kind: 'task', goal: node.goal, task }));
    }
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'course':
        return courseItem(node.course);
      case 'planning':
        return planningItem(node.goalId, this.session);
      case 'goal':
        return goalItem(node.goal, this.session.state.news.includes(node.goal.goal.id));
      case 'published':
        return publishedItem(node.goal);
      case 'task':
        return taskItem(node.goal, node.task);
    }
  }

  dispose(): void {
    this.redrawing.cancel();
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  /** Goals stand below their course; those of courses that are not loaded, or that are being made, at the top. */
  private roots(): Node[] {
    const { state, status } = this.session;
    if (status.kind === 'off') {
      return [];
    }
    const shown = shownCourses(this.courses.all, state);
    const known = new Set(shown.map(({ id }) => id));
    const others = ordered(Object.values(state.goals).filter(({ goal }) => !known.has(goal.course_id)));
    return [
      ...Object.keys(state.planning).map((goalId) => ({ kind: 'planning' as const, goalId })),
      ...shown.map((course) => ({ kind: 'course' as const, course })),
      ...others.map((goal) => ({ kind: 'goal' as const, goal })),
    ];
  }

  private redraw(): void {
    const count = this.session.state.news.length;
    this.view.badge =
      count === 0 ? undefined : { value: count, tooltip: vscode.l10n.t('Goals with something new: {0}', count) };
    this.changed.fire(undefined);
  }
}

function courseItem(course: Course): vscode.TreeItem {
  const item = new vscode.TreeItem(course.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `course:${course.id}`;
  item.iconPath = new vscode.ThemeIcon(course.personal ? 'home' : 'mortar-board');
  item.tooltip = course.description;
  item.contextValue = 'course';
  return item;
}

function planningItem(goalId: string, session: Session): vscode.TreeItem {
  const step = session.state.planning[goalId]?.at(-1);
  const item = new vscode.TreeItem(vscode.l10n.t('A goal is being made'), vscode.TreeItemCollapsibleState.None);
  item.id = `planning:${goalId}`;
  item.description = step?.message ?? '';
  item.iconPath = new vscode.ThemeIcon('sync~spin');
  item.contextValue = 'planning';
  return item;
}

function goalItem({ goal, reason }: GoalState, news: boolean): vscode.TreeItem {
  const done = goal.tasks.filter(({ status }) => status === 'completed').length;
  const item = new vscode.TreeItem(
    goal.title,
    closed(goal.phase) ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  const progress = `${String(done)}/${String(goal.tasks.length)}`;
  item.id = `goal:${goal.id}`;
  item.description = `${progress} · ${phaseWords(goal.phase)}${news ? ' ●' : ''}`;
  item.tooltip = new vscode.MarkdownString().appendText(`${goal.title}\n${reason ?? goal.description}`);
  item.iconPath = phaseIcon(goal.phase);
  item.contextValue = `goal.${goal.phase}`;
  item.accessibilityInformation = {
    label: [goal.title, progress, phaseWords(goal.phase), ...(news ? [vscode.l10n.t('something new')] : [])].join(', '),
  };
  return item;
}

function publishedItem(goal: PublishedGoal): vscode.TreeItem {
  const item = new vscode.TreeItem(goal.title, vscode.TreeItemCollapsibleState.None);
  item.id = `published:${goal.id}`;
  item.description = vscode.l10n.t('not started');
  item.tooltip = goal.description;
  item.iconPath = new vscode.ThemeIcon('circle-large-outline');
  item.contextValue = 'published';
  return item;
}

function taskItem(goal: GoalState, task: Task): vscode.TreeItem {
  const item = new vscode.TreeItem(`${String(task.order_index)}. ${task.title}`, vscode.TreeItemCollapsibleState.None);
  const reachable = isReachable(goal, task);
  item.id = `task:${goal.goal.id}:${task.id}`;
  item.description = reachable ? statusWords(task.status) : vscode.l10n.t('after the ones before it');
  item.tooltip = new vscode.MarkdownString(task.description);
  item.iconPath = reachable ? statusIcon(task.status) : new vscode.ThemeIcon('lock');
  item.contextValue = reachable ? `task.${task.status}` : 'task.locked';
  item.accessibilityInformation = { label: `${task.title}, ${item.description}` };
  if (reachable) {
    const ref = refOf({ goal, task });
    item.command = { command: 'aiGoals.openTask', title: vscode.l10n.t('Open'), arguments: [ref] };
  }
  return item;
}
