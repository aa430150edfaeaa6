import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { ServerMessage } from '../protocol/wire.js';
import { reasonOf, telling } from './notify.js';
import { Remembered } from './remembered.js';
import type { Session } from './session.js';

const ASKED = 'aiGoals.askedForModelConsent';

/**
 * Asks each learner once whether the language model of a provider may read what they write; where the server has none, nobody. Windows
 * that connect in the same moment may each ask.
 */
export class ModelConsent implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Learners with nothing left to ask in this window. */
  private readonly settled = new Set<string>();
  private readonly asked: Remembered;

  constructor(
    session: Session,
    private readonly api: Api,
    memento: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.asked = new Remembered(memento, ASKED);
    this.subscription = session.onDidChange(({ state, message, fresh }) => {
      if (state.user && message && isOccasion(message, fresh) && !this.settled.has(state.user.id)) {
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
      if (id !== learner || provider === undefined) {
        this.settled.delete(learner);
      } else if (!settings.model_consent && !this.asked.has(`${learner} ${provider}`)) {
        await this.asked.add(`${learner} ${provider}`);
        await this.ask(learner, provider);
      }
    } catch (error) {
      this.settled.delete(learner);
      this.log.warn(`consent: ${reasonOf(error)}`);
    }
  }

  /** An answer counts for the learner and the provider that the question was about: it may come when others are here. */
  private async ask(learner: string, provider: string): Promise<void> {
    const allow = vscode.l10n.t('Allow');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The agents can speak through a language model at {0}. If you allow it, it reads your goals, your programs, what they print and how your tries go, except where a course forbids it. Without it, checks and hints go on. You can change your mind under "How I Am Helped".',
        provider,
      ),
      allow,
      vscode.l10n.t('Not now'),
    );
    if (chosen !== allow) {
      return;
    }
    await telling(this.log, async () => {
      const now = await this.api.me();
      if (now.id === learner && now.model_provider === provider) {
        await this.api.change({ settings: { model_consent: true } });
      } else {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Nothing was changed: the question was about another learner or another server.'),
        );
      }
    });
  }
}

/** A server may have found its model since the connection began: a new goal is the first that it could help with. */
function isOccasion({ type }: ServerMessage, fresh: boolean): boolean {
  return type === 'session_established' || (type === 'goal_created' && fresh);
}
