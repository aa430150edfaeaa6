import * as vscode from 'vscode';
import { wordsOf, type Live } from '../core/live.js';
import { hintOffer } from '../core/readiness.js';
import type { Placed } from '../core/select.js';
import { Soon } from '../core/soon.js';
import type { Asked, FeedbackModel } from '../core/views.js';
import type { FinalValidation } from '../protocol/wire.js';
import type { Focus } from './focus.js';
import { noHintWords } from './labels.js';
import type { Session } from './session.js';
import { troubleWords } from './statusBar.js';
import { ViewChannel } from './webviews.js';
import type { Work } from './work.js';

const FRAME_MS = 33;
const CELEBRATION_MS = 6_000;

/** The view in which the agents speak while the learner works. */
export class FeedbackView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private channel: ViewChannel | null = null;
  /** Shows at most one model a frame, however fast the words come. */
  private readonly redrawing = new Soon(FRAME_MS, () => {
    this.channel?.show();
  });
  private celebrated: { taskId: string; until: number } | null = null;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly session: Session,
    private readonly focus: Focus,
    work: Work,
    private readonly ask: (wish: Asked) => void,
  ) {
    const redraw = (): void => {
      this.redrawing.ask();
    };
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider('aiGoals.feedback', this),
      session.onDidChange(({ message, fresh }) => {
        if (fresh && message?.type === 'task_completed') {
          this.celebrated = { taskId: message.payload.task_id, until: Date.now() + CELEBRATION_MS };
          setTimeout(redraw, CELEBRATION_MS + FRAME_MS);
        }
        redraw();
      }),
      session.onDidChangeStatus(redraw),
      focus.onDidChange(redraw),
      work.onDidChange(redraw),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.channel?.dispose();
    const channel = new ViewChannel(view.webview, this.extension, () => this.model(), this.ask);
    this.channel = channel;
    view.onDidChangeVisibility(() => {
      if (view.visible) {
        channel.show();
      }
    });
    view.onDidDispose(() => {
      channel.dispose();
      this.channel = this.channel === channel ? null : this.channel;
    });
  }

  dispose(): void {
    this.redrawing.cancel();
    this.channel?.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private model(): FeedbackModel {
    const { status, state } = this.session;
    const placed = this.focus.placed;
    const live =
      Object.values(state.live).findLast(({ taskId }) => taskId === null || taskId === placed?.task.id) ?? null;
    const celebrate = this.celebrated !== null && this.celebrated.until > Date.now();
    return {
      view: 'feedback',
      signedIn: status.kind !== 'off',
      restricted: !vscode.workspace.isTrusted,
      trouble: trouble(this.session),
      task: placed && task(placed),
      live: live && speech(live),
      verdict: placed?.work.verdict ? verdict(placed.work.verdict) : null,
      hints: placed ? hints(placed) : { told: [], used: 0, next: null, locked: null },
      modal: modal(this.session),
      hasNext: placed !== null && hasNext(placed),
      celebrate,
    };
  }
}

function trouble({ status }: Session): string | null {
  if (!vscode.workspace.isTrusted) {
    return vscode.l10n.t('This folder is not trusted: nothing is sent. Trust it to learn here.');
  }
  if (status.kind === 'offline') {
    const waiting = status.queued === 0 ? '' : ` ${vscode.l10n.t('Your requests wait: {0}.', status.queued)}`;
    return troubleWords(status.why) + waiting;
  }
  return null;
}

function task({ goal, task: { id, title, description, status } }: Placed): FeedbackModel['task'] {
  return { goalId: goal.goal.id, taskId: id, goal: goal.goal.title, title, description, status };
}

function speech(live: Live): FeedbackModel['live'] {
  const status = live.chunks.filter(({ kind }) => kind === 'status').at(-1)?.text ?? null;
  return { work: live.work, text: wordsOf(live), status };
}

function verdict(final: FinalValidation): FeedbackModel['verdict'] {
  return {
    verdict: final.verdict,
    score: final.score,
    tries: final.tries,
    text: final.text,
    stopped: final.stopped ?? false,
    checks: final.checks.map((check) => ({
      name: check.name,
      visible: check.visible,
      passed: check.passed,
      message: check.message ?? null,
      expected: check.expected ?? null,
      actual: check.actual ?? null,
    })),
  };
}

function hints(placed: Placed): FeedbackModel['hints'] {
  const { goal, task, work } = placed;
  const told = [...work.hints]
    .sort((one, other) => one.level - other.level)
    .map(({ level, text, verified }) => ({ level, text, verified }));
  const offer = hintOffer(placed);
  const level = typeof offer === 'object' && task.id === goal.currentTaskId ? offer.level : null;
  return {
    told,
    used: goal.goal.hints.used,
    next: level === null ? null : { level, price: vscode.l10n.t('costs 5 % of this task’s score') },
    locked: level === null ? noHintWords(offer) : null,
  };
}

function modal({ state }: Session): FeedbackModel['modal'] {
  const newest = state.modals.at(-1);
  return newest ? { id: newest.modal_id, title: newest.title, message: newest.message, actions: newest.actions } : null;
}

function hasNext({ goal, task: { id, status } }: Placed): boolean {
  return status === 'completed' && goal.currentTaskId !== null && goal.currentTaskId !== id;
}
