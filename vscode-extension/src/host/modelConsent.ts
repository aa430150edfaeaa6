import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import { telling } from './notify.js';
import type { Session } from './session.js';

const ASKED = 'aiGoals.askedForModelConsent';
const MOST_ASKED = 100;

/** Asks each learner once whether the server's language model may read what they write; where the server has none, nobody. */
export class ModelConsent implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Learners whose server said in this window that it has no model, or that they have consented. */
  private readonly settled = new Set<string>();

  constructor(
    session: Session,
    private readonly api: Api,
    private readonly memento: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = session.onDidChange(({ state, message }) => {
      if (message?.type === 'session_established' && state.user && !this.isAsked(state.user.id)) {
        void this.look(state.user.id);
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async look(learner: string): Promise<void> {
    this.settled.add(learner);
    try {
      const { id, settings, model_provider: provider } = await this.api.me();
      if (id === learner && provider !== undefined && !settings.model_consent) {
        await this.ask(learner, provider);
      }
    } catch (error) {
      this.settled.delete(learner);
      this.log.warn(`consent: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async ask(learner: string, provider: string): Promise<void> {
    const asked = this.memento.get<string[]>(ASKED, []);
    await this.memento.update(ASKED, [...asked, learner].slice(-MOST_ASKED));
    const allow = vscode.l10n.t('Allow');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The agents can speak through a language model at {0}. If you allow it, it reads your goals, your programs and what they print. Without it, checks and hints go on. You can change your mind under "How I Am Helped".',
        provider,
      ),
      allow,
      vscode.l10n.t('Not now'),
    );
    if (chosen === allow) {
      await telling(this.log, () => this.api.change({ settings: { model_consent: true } }));
    }
  }

  private isAsked(learner: string): boolean {
    return this.settled.has(learner) || this.memento.get<string[]>(ASKED, []).includes(learner);
  }
}
