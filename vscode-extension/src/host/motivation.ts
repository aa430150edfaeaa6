import * as vscode from 'vscode';
import type { Modal } from '../protocol/wire.js';
import { telling } from './notify.js';
import type { Session } from './session.js';

/** Shows the learner what the emotional support agent says, once in this window, and gives their answer back. */
export class Motivation implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly shown = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      session.onDidChange(({ speech }) => {
        if (!speech) {
          this.look();
        }
      }),
      session.onDidChangeStatus(() => {
        this.look();
      }),
    ];
  }

  /** The question that waits for an answer, newest first. */
  get pending(): Modal | null {
    return this.session.state.modals.at(-1) ?? null;
  }

  async answer(modalId: string, actionId: string): Promise<void> {
    await telling(this.log, () => this.session.send('user_response', { modal_id: modalId, action_id: actionId }).reply);
  }

  /** The agent took the learner's mood for another than it is. */
  async notHowIFeel(): Promise<void> {
    const modal = this.pending;
    if (modal) {
      await this.answer(modal.modal_id, 'not_how_i_feel');
    } else {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No agent has said anything about how you feel just now.'),
      );
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private look(): void {
    const modal = this.pending;
    if (!modal || this.session.status.kind !== 'online' || this.shown.has(modal.modal_id)) {
      return;
    }
    this.shown.add(modal.modal_id);
    const display = vscode.workspace.getConfiguration('aiGoals').get<string>('motivation', 'notification');
    if (display !== 'panel') {
      void this.show(modal, display === 'modal');
    }
  }

  private async show(modal: Modal, centred: boolean): Promise<void> {
    const items = modal.actions.map(({ id, label }) => ({ title: label, id }));
    const chosen = centred
      ? await vscode.window.showInformationMessage(modal.title, { modal: true, detail: modal.message }, ...items)
      : await vscode.window.showInformationMessage(`${modal.title}: ${modal.message}`, ...items);
    if (chosen && this.session.state.modals.some(({ modal_id }) => modal_id === modal.modal_id)) {
      await this.answer(modal.modal_id, chosen.id);
    }
  }
}
