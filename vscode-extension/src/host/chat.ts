import * as vscode from 'vscode';
import { NotConnected } from '../client/exchange.js';
import { wordsOf } from '../core/live.js';
import { hintOffer, unready } from '../core/readiness.js';
import { currentOf, find, latest, type Placed, type TaskRef } from '../core/select.js';
import { asksForTopic } from '../core/topic.js';
import { Unsaid } from '../core/unsaid.js';
import type { FinalHint } from '../protocol/wire.js';
import { buttons, followups, offerGoal, say, sayFailures, sayHintEnding, sayStanding } from './chatWords.js';
import type { CheckedPrograms } from './checkedPrograms.js';
import type { Focus } from './focus.js';
import { noHintWords } from './labels.js';
import { wordsFor } from './notify.js';
import type { Session } from './session.js';
import { noVerdictWords, reasonWords } from './testResults.js';
import type { Started, Work } from './work.js';

/** A request in the chat, and where its answer goes. */
interface Turn {
  task: TaskRef;
  placed: Placed;
  stream: vscode.ChatResponseStream;
  token: vscode.CancellationToken;
}

/** The learner's task in the editor's chat: `@goals` with `/hint`, `/explain` and `/next`. No language model of the editor is asked. */
export class ChatParticipant implements vscode.Disposable {
  private readonly participant: vscode.ChatParticipant | null;

  constructor(
    private readonly session: Session,
    private readonly focus: Focus,
    private readonly work: Work,
    private readonly checked: CheckedPrograms,
  ) {
    this.participant = this.create();
  }

  dispose(): void {
    this.participant?.dispose();
  }

  /** Editors without a chat have no room for a participant. */
  private create(): vscode.ChatParticipant | null {
    const { chat } = vscode as { chat?: Partial<typeof vscode.chat> };
    const participant = chat?.createChatParticipant?.('aiGoals.goals', (request, _context, stream, token) =>
      this.answer(request, stream, token),
    );
    if (!participant) {
      return null;
    }
    participant.iconPath = new vscode.ThemeIcon('target');
    participant.followupProvider = { provideFollowups: () => followups(this.focus.placed) };
    return participant;
  }

  private async answer(
    request: vscode.ChatRequest,
    stream: vscode.ChatResponseStream,
    token: vscode.CancellationToken,
  ): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      say(stream, vscode.l10n.t('This folder is not trusted: nothing is sent. Trust it to learn here.'));
      stream.button(buttons.trust());
    } else if (this.session.status.kind === 'off') {
      say(stream, vscode.l10n.t('Sign in to work on goals here.'));
      stream.button(buttons.signIn());
    } else {
      await this.turn(request, stream, token);
    }
  }

  private async turn(
    { command, prompt }: vscode.ChatRequest,
    stream: vscode.ChatResponseStream,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const task = this.focus.task;
    const placed = this.focus.placed;
    const words = prompt.trim();
    const hasGoal = latest(this.session.state) !== null;
    if (command === undefined && words !== '' && (!hasGoal || asksForTopic(words))) {
      offerGoal(stream, words);
    } else if (!task || !placed) {
      say(stream, vscode.l10n.t('No goal is open. Say what you want to learn, or create a goal.'));
      stream.button(buttons.create());
    } else {
      await this.onTask(command, { task, placed, stream, token });
    }
  }

  private async onTask(command: string | undefined, turn: Turn): Promise<void> {
    switch (command) {
      case 'hint':
        await this.hint(turn);
        break;
      case 'explain':
        this.explain(turn);
        break;
      case 'next':
        await this.next(turn);
        break;
      default:
        sayStanding(turn.stream, turn.task, turn.placed);
    }
  }

  /** Whether a next hint is open is the server's to say: it knows of changed code, and of time. */
  private async hint(turn: Turn): Promise<void> {
    const { task, placed, stream } = turn;
    const reason = unready(placed);
    if (reason) {
      say(stream, vscode.l10n.t('No new hint for this task: {0}.', reasonWords(reason)));
      stream.button(buttons.next(task));
    } else if (hintOffer(placed) === 'all_taken') {
      say(stream, noHintWords('all_taken'));
      stream.button(buttons.check(task));
    } else if (this.session.status.kind !== 'online') {
      this.sayProblem(stream, new NotConnected());
    } else {
      await this.newHint(turn);
    }
  }

  private async newHint({ task, stream, token }: Turn): Promise<void> {
    stream.progress(vscode.l10n.t('Preparing a hint'));
    try {
      const started = await this.work.hint(task);
      if (started) {
        await this.streamHint(started, task, stream, token);
      }
    } catch (error) {
      this.sayProblem(stream, error);
      stream.button(buttons.check(task));
    }
  }

  private async streamHint(
    { request, done }: Started<FinalHint>,
    task: TaskRef,
    stream: vscode.ChatResponseStream,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const unsaid = new Unsaid();
    const listening = this.session.onDidChange(({ state }) => {
      const live = state.live[request];
      if (live) {
        say(stream, unsaid.grow(wordsOf(live)));
      }
    });
    const cancelled = new Promise<null>((resolve) => {
      token.onCancellationRequested(() => {
        this.work.stop(task).catch(() => undefined);
        resolve(null);
      });
    });
    try {
      const hint = await Promise.race([done, cancelled]);
      if (hint) {
        say(stream, unsaid.end(hint.text));
        sayHintEnding(stream, hint);
      }
    } finally {
      listening.dispose();
    }
  }

  /** Takes no new try: all of it was said with the verdict. */
  private explain({ task, placed, stream }: Turn): void {
    const verdict = placed.work.verdict;
    if (placed.task.status === 'completed' || verdict?.verdict === 'passed') {
      say(stream, vscode.l10n.t('Nothing fails: this task is passed.'));
      stream.button(buttons.next(task));
      return;
    }
    if (!verdict) {
      say(stream, vscode.l10n.t('This task has not been checked yet.'));
    } else if (this.checked.isStale(task)) {
      say(stream, vscode.l10n.t('Your program has changed since the last check. Check it again.'));
    } else if (verdict.verdict === 'inconclusive') {
      say(stream, noVerdictWords(verdict));
    } else {
      sayFailures(stream, verdict.text, verdict.checks);
      if (this.checked.codeOf(task) === null) {
        say(stream, `\n\n${vscode.l10n.t('That was the last check; your program may have changed since.')}`);
      }
    }
    stream.button(buttons.check(task));
  }

  private async next({ task, placed, stream }: Turn): Promise<void> {
    const current = currentOf(placed.goal);
    await vscode.commands.executeCommand('aiGoals.nextTask', task);
    const next = current && find(this.session.state, current);
    if (!current || !next) {
      say(stream, vscode.l10n.t('That was the last task of this goal.'));
      stream.button(buttons.create());
      return;
    }
    if (current.taskId === task.taskId) {
      say(stream, vscode.l10n.t('The next task opens when this one is passed.') + '\n\n');
    }
    sayStanding(stream, current, next);
  }

  private sayProblem(stream: vscode.ChatResponseStream, error: unknown): void {
    say(stream, wordsFor(error));
    if (error instanceof NotConnected) {
      stream.button(buttons.reconnect());
    }
  }
}
