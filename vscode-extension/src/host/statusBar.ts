import * as vscode from 'vscode';
import type { Status, Trouble } from '../client/connection.js';
import { hintOffer, unready } from '../core/readiness.js';
import { hintsLeft, refOf, type Placed } from '../core/select.js';
import type { Focus } from './focus.js';
import { hintWords, noHintWords } from './labels.js';
import type { Session } from './session.js';

const WARNING = new vscode.ThemeColor('statusBarItem.warningBackground');

/** Connection, current task and hints left, at the foot of the window. */
export class StatusBar implements vscode.Disposable {
  private readonly connection = item('aiGoals.connection', vscode.l10n.t('AI Goals: connection'), 12);
  private readonly task = item('aiGoals.task', vscode.l10n.t('AI Goals: task'), 11);
  private readonly hints = item('aiGoals.hints', vscode.l10n.t('AI Goals: hints'), 10);
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly session: Session,
    private readonly focus: Focus,
  ) {
    this.subscriptions = [
      session.onDidChangeStatus(() => {
        this.show();
      }),
      session.onDidChange(({ speech }) => {
        if (!speech) {
          this.show();
        }
      }),
      focus.onDidChange(() => {
        this.show();
      }),
    ];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.connection, this.task, this.hints).dispose();
  }

  private show(): void {
    this.showConnection(this.session.status);
    this.showTask();
  }

  private showConnection(status: Status): void {
    const { text, tooltip, command, warn } = appearance(status, this.session.state.user?.username);
    this.connection.text = text;
    this.connection.tooltip = tooltip;
    this.connection.command = command;
    this.connection.backgroundColor = warn ? WARNING : undefined;
    this.connection.show();
  }

  private showTask(): void {
    const placed = this.focus.placed;
    if (!placed || this.session.status.kind === 'off') {
      this.task.hide();
      this.hints.hide();
      return;
    }
    const { goal, task } = placed;
    const place = `${String(task.order_index)}/${String(goal.goal.tasks.length)}`;
    this.task.text = `$(target) ${place} ${task.title}`;
    this.task.tooltip = vscode.l10n.t('Task {0} of "{1}": open its program', place, goal.goal.title);
    this.task.command = {
      command: 'aiGoals.openTask',
      title: '',
      arguments: [refOf(placed)],
    };
    this.task.show();
    this.showHints(placed);
  }

  private showHints(placed: Placed): void {
    const { goal, task, work } = placed;
    if (task.id !== goal.currentTaskId || unready(placed) !== null) {
      this.hints.hide();
      return;
    }
    const left = hintsLeft(goal.goal.hints, work.hints);
    const offer = hintOffer(placed);
    const words = typeof offer === 'object' ? hintWords(offer.level) : noHintWords(offer);
    this.hints.text = `$(lightbulb) ${String(left)}`;
    this.hints.tooltip = `${vscode.l10n.t('Hints left: {0}', left)}\n${left === 0 ? '' : words}`.trim();
    this.hints.command = 'aiGoals.hint';
    this.hints.accessibilityInformation = { label: this.hints.tooltip };
    this.hints.show();
  }
}

interface Appearance {
  text: string;
  tooltip: string;
  command: string;
  warn?: boolean;
}

function appearance(status: Status, name: string | undefined): Appearance {
  if (!vscode.workspace.isTrusted) {
    return {
      text: `$(shield) ${vscode.l10n.t('AI Goals: restricted')}`,
      tooltip: vscode.l10n.t('This folder is not trusted: nothing is sent. Trust it to learn here.'),
      command: 'workbench.trust.manage',
    };
  }
  switch (status.kind) {
    case 'off':
      return {
        text: `$(target) ${vscode.l10n.t('AI Goals: sign in')}`,
        tooltip: vscode.l10n.t('Sign in to learn'),
        command: 'aiGoals.signIn',
      };
    case 'connecting':
      return {
        text: `$(sync~spin) ${vscode.l10n.t('AI Goals: connecting')}`,
        tooltip: vscode.l10n.t('Connecting to the server'),
        command: 'aiGoals.reconnect',
      };
    case 'online':
      return {
        text: `$(target) AI Goals`,
        tooltip: vscode.l10n.t('Connected as {0}. Show the dashboard', name ?? ''),
        command: 'aiGoals.dashboard',
      };
    case 'offline':
      return {
        text: `$(debug-disconnect) ${vscode.l10n.t('AI Goals: offline')}${status.queued > 0 ? ` (${String(status.queued)})` : ''}`,
        tooltip: `${troubleWords(status.why)}\n${waiting(status.queued)}`,
        command: 'aiGoals.reconnect',
        warn: true,
      };
  }
}

function waiting(queued: number): string {
  return queued === 0
    ? vscode.l10n.t('Click to connect now.')
    : vscode.l10n.t('{0} of your requests wait and go out when it is back. Click to connect now.', queued);
}

/** Why there is no connection, and what can be done. */
export function troubleWords(why: Trouble): string {
  switch (why) {
    case 'unreachable':
      return vscode.l10n.t('The server cannot be reached. Is it running, and is its address right in the settings?');
    case 'busy':
      return vscode.l10n.t('The server is not ready yet. The connection comes back by itself.');
    case 'forbidden':
      return vscode.l10n.t('The server does not let this editor in. Ask who runs it.');
    case 'version':
      return vscode.l10n.t('The server speaks another version. Update this extension, or the server.');
    case 'too_many':
      return vscode.l10n.t('Too many connections of yours are open. Close other windows; this one tries again.');
    case 'signed_out':
      return vscode.l10n.t('Your login has ended. Sign in again.');
  }
}

function item(id: string, name: string, priority: number): vscode.StatusBarItem {
  const created = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, priority);
  created.name = name;
  return created;
}
