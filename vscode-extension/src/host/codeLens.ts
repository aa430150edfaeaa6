import * as vscode from 'vscode';
import { hintOffer, isAtWork, unready } from '../core/readiness.js';
import { currentOf, find, type Placed, type TaskRef } from '../core/select.js';
import { hintWords, noHintWords, statusWords } from './labels.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';
import type { Work } from './work.js';

const TOP = new vscode.Range(0, 0, 0, 0);

/** What can be done with a task, above the first line of its program. */
export class TaskCodeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly work: Work,
  ) {
    this.subscriptions = [
      vscode.languages.registerCodeLensProvider({ pattern: '**/*' }, this),
      session.onDidChange(({ state, before }) => {
        if (state.goals !== before.goals) {
          this.changed.fire();
        }
      }),
      work.onDidChange(() => {
        this.changed.fire();
      }),
    ];
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const task = this.files.taskOf(document.uri);
    const placed = task && find(this.session.state, task);
    return placed ? this.commands(task, placed).map((command) => new vscode.CodeLens(TOP, command)) : [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private commands(task: TaskRef, placed: Placed): vscode.Command[] {
    const reason = unready(placed);
    const isOpen = reason === null;
    const isPassed = reason === 'passed' && currentOf(placed.goal) !== null;
    return [
      ...(isOpen ? [on(task, 'aiGoals.validate', `$(check) ${vscode.l10n.t('Check my work')}`)] : []),
      ...(isOpen || isPassed ? [on(task, 'aiGoals.run', `$(play) ${vscode.l10n.t('Run')}`)] : []),
      ...(isOpen && isAtWork(this.session.state, task) ? [hint(task, placed)] : []),
      ...(this.work.on(task).length > 0 ? [on(task, 'aiGoals.stop', `$(debug-stop) ${vscode.l10n.t('Stop')}`)] : []),
      ...(isPassed ? [on(task, 'aiGoals.nextTask', `$(arrow-right) ${vscode.l10n.t('Next task')}`)] : []),
      { title: standing(placed), command: '' },
    ];
  }
}

function on(task: TaskRef, command: string, title: string): vscode.Command {
  return { command, title, arguments: [task] };
}

function hint(task: TaskRef, placed: Placed): vscode.Command {
  const offer = hintOffer(placed);
  return typeof offer === 'object'
    ? on(task, 'aiGoals.hint', `$(lightbulb) ${hintWords(offer.level)}`)
    : { command: 'aiGoals.showFeedback', title: `$(lightbulb) ${noHintWords(offer)}` };
}

/** Where the learner stands with it; not a command. */
function standing({ goal, task }: Placed): string {
  const { order_index, status } = task;
  return vscode.l10n.t('Task {0} of {1}: {2}', order_index, goal.goal.tasks.length, statusWords(status));
}
