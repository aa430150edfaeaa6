import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import { Resting } from '../core/resting.js';
import type { Found } from '../protocol/rest.js';
import { wordsFor } from './notify.js';
import type { Session } from './session.js';

const REST_MS = 300;

type Item = vscode.QuickPickItem & { found: Found };

/** Finds goals by what they are about: the learner's own, those of their courses, and the verified exercises. */
export class GoalSearch {
  constructor(
    private readonly session: Session,
    private readonly api: Api,
    private readonly chosen: (found: Found) => Promise<void>,
  ) {}

  show(): void {
    const pick = vscode.window.createQuickPick<Item>();
    pick.title = vscode.l10n.t('Search goals');
    pick.placeholder = vscode.l10n.t('What is it about?');
    const typed = new Resting<string>(REST_MS, 0, (query) => void this.search(pick, query));
    pick.onDidChangeValue((query) => {
      typed.touch(query);
    });
    pick.onDidAccept(() => {
      const item = pick.selectedItems[0];
      pick.hide();
      if (item) {
        void this.chosen(item.found);
      }
    });
    pick.onDidHide(() => {
      typed.cancel();
      pick.dispose();
    });
    pick.show();
  }

  private async search(pick: vscode.QuickPick<Item>, query: string): Promise<void> {
    if (query.trim() === '') {
      pick.items = [];
      return;
    }
    pick.busy = true;
    try {
      const found = await this.api.search(query);
      if (pick.value === query) {
        pick.items = found.map((one) => this.item(one));
        pick.title = found.length === 0 ? vscode.l10n.t('Nothing found') : vscode.l10n.t('Search goals');
      }
    } catch (error) {
      pick.title = wordsFor(error);
    } finally {
      pick.busy = false;
    }
  }

  private item(found: Found): Item {
    const own = this.session.state.goals[found.goal_id] !== undefined;
    return {
      label: `$(${own ? 'target' : 'circle-large-outline'}) ${found.title}`,
      description: own ? vscode.l10n.t('yours') : vscode.l10n.t('not started'),
      alwaysShow: true,
      found,
    };
  }
}
