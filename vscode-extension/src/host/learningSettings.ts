import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { Settings } from '../protocol/rest.js';
import { locale } from './signIn.js';
import { isConnectable, reasonOf, telling } from './notify.js';
import type { Session } from './session.js';

interface Item extends vscode.QuickPickItem {
  change: Partial<Settings>;
}

/** What the server knows of how a learner wants to be helped: language, consent to a model, suggestions, encouragement, tone. */
export class LearningSettings implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Once for this window: another one may speak another language. */
  private told = false;

  constructor(
    private readonly session: Session,
    private readonly api: Api,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = session.onDidChange(({ state, message }) => {
      if (message?.type === 'session_established' && !this.told && state.user && state.user.locale !== locale()) {
        this.told = true;
        void this.tellLocale();
      }
    });
  }

  /** Shows every setting as it stands; choosing one changes it at once. */
  async change(): Promise<void> {
    await telling(this.log, async () => {
      if (!(await isConnectable(this.session))) {
        return;
      }
      let { settings } = await this.api.me();
      for (let item = await pick(settings); item; item = await pick(settings)) {
        ({ settings } = await this.api.change({ settings: item.change }));
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** The agents speak the language of the editor. */
  private async tellLocale(): Promise<void> {
    try {
      await this.api.change({ locale: locale() });
    } catch (error) {
      this.log.warn(`settings: ${reasonOf(error)}`);
    }
  }
}

async function pick(settings: Settings): Promise<Item | undefined> {
  return vscode.window.showQuickPick(items(settings), {
    title: vscode.l10n.t('How do you want to be helped?'),
    placeHolder: vscode.l10n.t('Choose what to change; Escape when it is right'),
  });
}

function items({ model_consent, suggestions, motivation, tone }: Settings): Item[] {
  const on = vscode.l10n.t('on');
  const off = vscode.l10n.t('off');
  return [
    {
      label: vscode.l10n.t('A language model may read what I write'),
      description: model_consent ? on : off,
      change: { model_consent: !model_consent },
    },
    {
      label: vscode.l10n.t('Suggestions while I write'),
      description: suggestions === 'on' ? on : off,
      change: { suggestions: suggestions === 'on' ? 'off' : 'on' },
    },
    {
      label: vscode.l10n.t('Words of encouragement'),
      description: motivation === 'on' ? on : off,
      change: { motivation: motivation === 'on' ? 'off' : 'on' },
    },
    {
      label: vscode.l10n.t('Tone'),
      description: tone === 'friendly' ? vscode.l10n.t('friendly') : vscode.l10n.t('terse'),
      change: { tone: tone === 'friendly' ? 'terse' : 'friendly' },
    },
  ];
}
