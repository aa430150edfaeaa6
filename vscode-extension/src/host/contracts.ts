import * as vscode from 'vscode';
import type { Terms } from '../protocol/wire.js';
import type { Courses } from './courses.js';
import { telling } from './notify.js';
import { Remembered } from './remembered.js';
import type { Session } from './session.js';

const SCHEME = 'aigoals-terms';
const WORDS = 'terms';
const ANSWERED = 'aiGoals.answeredTerms';

/** Shows what changed in a course's terms, side by side, and takes the learner's answer. */
export class Contracts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly shown = new Set<string>();
  private readonly answered: Remembered;

  constructor(
    private readonly session: Session,
    private readonly courses: Courses,
    memento: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.answered = new Remembered(memento, ANSWERED);
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      session.onDidChange(({ message, fresh }) => {
        if (message?.type === 'contract_changed' && fresh) {
          void this.announce(message.payload);
        }
      }),
      session.onDidChangeStatus(({ kind }) => {
        if (kind === 'online') {
          session.state.contracts
            .filter((terms) => terms.requires_acceptance && !this.isAnswered(terms))
            .forEach((terms) => {
              void this.announce(terms);
            });
        }
      }),
    ];
  }

  /** One side of the difference: its path is `/<course>/<old or new>/terms.md`. */
  provideTextDocumentContent(uri: vscode.Uri): string {
    const [, course, side] = uri.path.split('/');
    const terms = this.session.state.contracts.find(({ course_id }) => course_id === course);
    return terms ? text(terms, side === 'new' ? 'new' : 'old') : '';
  }

  /** Shows the terms of a course that wait for an answer; of the first such course where none is named. */
  async review(courseId: string): Promise<void> {
    const { contracts } = this.session.state;
    const waiting = contracts.find((one) => one.requires_acceptance && !this.isAnswered(one));
    const terms = courseId === '' ? (waiting ?? contracts[0]) : contracts.find((one) => one.course_id === courseId);
    if (!terms) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No terms wait for your answer.'));
      return;
    }
    await vscode.commands.executeCommand(
      'vscode.diff',
      side(terms, 'old'),
      side(terms, 'new'),
      vscode.l10n.t('Terms of {0}: before and now', this.title(terms)),
    );
    if (terms.requires_acceptance) {
      await this.decide(terms);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async announce(terms: Terms): Promise<void> {
    if (this.shown.has(this.keyOf(terms))) {
      return;
    }
    this.shown.add(this.keyOf(terms));
    const review = vscode.l10n.t('Show what changed');
    const words = terms.requires_acceptance
      ? vscode.l10n.t('The terms of {0} changed. Your goals there wait for your answer.', this.title(terms))
      : vscode.l10n.t('The terms of {0} changed.', this.title(terms));
    if ((await vscode.window.showInformationMessage(words, review)) === review) {
      await this.review(terms.course_id);
    }
  }

  private async decide(terms: Terms): Promise<void> {
    const accept = vscode.l10n.t('Accept');
    const decline = vscode.l10n.t('Decline');
    const words = vscode.l10n.t(
      'Do you accept the terms of {0}? Declining pauses your goals there.',
      this.title(terms),
    );
    const answer = await vscode.window.showInformationMessage(words, accept, decline);
    if (answer !== undefined) {
      const key = this.keyOf(terms);
      const reply = await telling(
        this.log,
        () =>
          this.session.send('contract_response', {
            course_id: terms.course_id,
            contract_version: terms.contract_version,
            accepted: answer === accept,
          }).reply,
      );
      if (reply) {
        await this.answered.add(key);
      }
    }
  }

  /** A declined version waits for nothing more; it can still be reviewed, and accepted. */
  private isAnswered(terms: Terms): boolean {
    return this.answered.has(this.keyOf(terms));
  }

  /** Each learner answers for themselves, though they share an editor. */
  private keyOf({ course_id, contract_version }: Terms): string {
    return [this.session.state.user?.id ?? '', course_id, contract_version].join(':');
  }

  private title(terms: Terms): string {
    return this.courses.all.find(({ id }) => id === terms.course_id)?.title ?? vscode.l10n.t('your course');
  }
}

function side(terms: Terms, which: 'old' | 'new'): vscode.Uri {
  const path = `/${terms.course_id}/${which}/terms.md`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: String(terms.contract_version) });
}

/** One side of what changed: each field by its name, then the course's own words. */
function text(terms: Terms, which: 'old' | 'new'): string {
  const fields = terms.changes.filter(({ field }) => field !== WORDS);
  const lines = fields
    .filter((change) => change[which] !== null && change[which] !== undefined)
    .map((change) => `- ${fieldWords(change.field)}: ${valueWords(change[which])}`);
  const changed = terms.changes.find(({ field }) => field === WORDS);
  const words = which === 'old' && changed ? (changed.old ?? '') : terms.terms;
  return [...lines, '', typeof words === 'string' ? words : ''].join('\n').trimStart();
}

function valueWords(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? vscode.l10n.t('yes') : vscode.l10n.t('no');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a field of the terms is; one that this version does not know by its name. */
function fieldWords(field: string): string {
  switch (field) {
    case 'deadline':
      return vscode.l10n.t('Deadline');
    case 'attempt_limit':
      return vscode.l10n.t('Tries for each task');
    case 'hint_ceiling':
      return vscode.l10n.t('Highest hint level');
    case 'data_consent':
      return vscode.l10n.t('A language model may read what you write');
    case 'requires_acceptance':
      return vscode.l10n.t('Your answer is needed');
    default:
      return field;
  }
}
