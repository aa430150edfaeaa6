import * as vscode from 'vscode';
import * as v from 'valibot';
import { shown, type Asked, type DashboardModel, type DocumentModel, type Model } from '../core/views.js';
import { Soon } from '../core/soon.js';
import { statistics } from '../core/statistics.js';
import { seen } from '../core/reduce.js';
import type { GoalState } from '../core/state.js';
import { phaseWords, statusWords } from './labels.js';
import type { Progress } from './progress.js';
import type { Session } from './session.js';
import { ViewChannel } from './webviews.js';

const DOCUMENT = 'aiGoals.document';
const DASHBOARD = 'aiGoals.dashboard';
const FRAME_MS = 100;
const GRID_DAYS = 84;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Open {
  panel: vscode.WebviewPanel;
  channel: ViewChannel;
}

/** Goals' documents and the dashboard, each in an editor tab of its own. */
export class Documents implements vscode.Disposable {
  /** By their goal; null is the dashboard. */
  private readonly open = new Map<string | null, Open>();
  private readonly subscription: vscode.Disposable;
  private readonly redrawing = new Soon(FRAME_MS, () => {
    this.open.forEach(({ channel }) => {
      channel.show();
    });
  });

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: Session,
    private readonly progress: Progress,
    private readonly ask: (wish: Asked) => void,
  ) {
    this.subscription = vscode.Disposable.from(
      session.onDidChange(({ speech, message }) => {
        if (!speech) {
          this.redrawing.ask();
        }
        if (message?.type === 'validation_result' && message.payload.final) {
          this.count();
        }
      }),
      session.onDidChangeStatus(({ kind }) => {
        if (kind === 'online') {
          this.count();
        }
      }),
      progress.onDidChange(() => {
        this.redrawing.ask();
      }),
      vscode.window.registerWebviewPanelSerializer(DOCUMENT, {
        deserializeWebviewPanel: (panel, before) => this.revive(panel, before),
      }),
      vscode.window.registerWebviewPanelSerializer(DASHBOARD, {
        deserializeWebviewPanel: (panel, before) => this.revive(panel, before),
      }),
    );
  }

  showGoal(goalId: string): void {
    const goal = this.session.state.goals[goalId];
    if (goal) {
      this.session.update((state) => seen(state, goalId));
      this.show(goalId, DOCUMENT, goal.goal.title);
    }
  }

  showDashboard(): void {
    this.show(null, DASHBOARD, vscode.l10n.t('AI Goals: dashboard'));
    this.count();
  }

  dispose(): void {
    this.redrawing.cancel();
    this.subscription.dispose();
    this.open.forEach(({ panel }) => {
      panel.dispose();
    });
  }

  private show(goalId: string | null, type: string, title: string): void {
    const before = this.open.get(goalId);
    if (before) {
      before.panel.reveal();
      before.channel.show();
      return;
    }
    this.adopt(goalId, vscode.window.createWebviewPanel(type, title, vscode.ViewColumn.Active));
  }

  /** A tab that was open when the editor was closed shows what it showed, as it is now. */
  private revive(panel: vscode.WebviewPanel, before: unknown): Promise<void> {
    const read = v.safeParse(shown, before);
    this.adopt(read.success && read.output.model.view === 'document' ? read.output.model.goalId : null, panel);
    this.count();
    return Promise.resolve();
  }

  private adopt(goalId: string | null, panel: vscode.WebviewPanel): void {
    panel.iconPath = vscode.Uri.joinPath(this.extension, 'media', 'icon.png');
    const channel = new ViewChannel(panel.webview, this.extension, () => this.model(goalId), this.ask);
    this.open.set(goalId, { panel, channel });
    panel.onDidDispose(() => {
      channel.dispose();
      this.open.delete(goalId);
    });
  }

  /** Only the dashboard has figures that the server alone knows. */
  private count(): void {
    if ([...this.open.keys()].some((goalId) => !this.goal(goalId))) {
      void this.progress.load();
    }
  }

  /** The dashboard stands in for a goal that is not known here. */
  private model(goalId: string | null): Model {
    const goal = this.goal(goalId);
    return goal ? document(goal) : this.dashboard();
  }

  private goal(goalId: string | null): GoalState | undefined {
    return goalId === null ? undefined : this.session.state.goals[goalId];
  }

  private dashboard(): DashboardModel {
    const today = new Date().toISOString().slice(0, 10);
    const { days } = this.session.state;
    return {
      view: 'dashboard',
      name: this.session.state.user?.username ?? '',
      ...statistics(this.session.state, today, this.progress.all),
      days: grid(days, today),
    };
  }
}

function grid(active: readonly string[], today: string): DashboardModel['days'] {
  return Array.from({ length: GRID_DAYS }, (_, index) => {
    const date = new Date(Date.parse(today) - (GRID_DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return { date, active: active.includes(date) };
  });
}

function document({ goal, currentTaskId, reason, performance }: GoalState): DocumentModel {
  return {
    view: 'document',
    goalId: goal.id,
    title: goal.title,
    phase: goal.phase,
    phaseLabel: phaseWords(goal.phase),
    reason: reason ?? null,
    facts: facts(goal),
    description: goal.description,
    documentation: goal.documentation,
    tasks: [...goal.tasks]
      .sort((one, other) => one.order_index - other.order_index)
      .map(({ id, order_index, title, description, status, checks }) => ({
        id,
        number: order_index,
        title,
        description,
        status,
        statusLabel: statusWords(status),
        current: id === currentTaskId,
        checks,
      })),
    performance: performance
      ? {
          score: performance.score,
          tries: performance.tries,
          hints: performance.hints_used,
          minutes: performance.minutes,
          summary: performance.summary,
          strengths: performance.strengths,
          focusAreas: performance.focus_areas,
        }
      : null,
  };
}

function facts({ language, difficulty, estimated_time, source, hints }: GoalState['goal']): DocumentModel['facts'] {
  return [
    { label: vscode.l10n.t('Language'), value: language === 'javascript' ? 'JavaScript' : 'Python' },
    { label: vscode.l10n.t('Difficulty'), value: difficultyWords(difficulty) },
    { label: vscode.l10n.t('Time'), value: vscode.l10n.t('about {0} minutes', estimated_time) },
    { label: vscode.l10n.t('From'), value: sourceWords(source) },
    { label: vscode.l10n.t('Hints taken'), value: String(hints.used) },
  ];
}

function difficultyWords(difficulty: GoalState['goal']['difficulty']): string {
  switch (difficulty) {
    case 'easy':
      return vscode.l10n.t('Easy');
    case 'medium':
      return vscode.l10n.t('Medium');
    case 'hard':
      return vscode.l10n.t('Hard');
  }
}

function sourceWords(source: GoalState['goal']['source']): string {
  switch (source) {
    case 'bank':
      return vscode.l10n.t('the verified exercises');
    case 'model':
      return vscode.l10n.t('written for you, proven by running');
    case 'course':
      return vscode.l10n.t('your course');
  }
}
