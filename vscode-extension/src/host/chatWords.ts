import * as vscode from 'vscode';
import { hintOffer, unready } from '../core/readiness.js';
import type { Placed, TaskRef } from '../core/select.js';
import { asDescription } from '../core/topic.js';
import type { CheckResult, FinalHint } from '../protocol/wire.js';
import { hintWords, statusWords } from './labels.js';

type Stream = vscode.ChatResponseStream;

/** Says Markdown of the agents, or words of ours: no command runs from it and no HTML is shown. */
export function say(stream: Stream, markdown: string): void {
  if (markdown !== '') {
    stream.markdown(new vscode.MarkdownString(markdown));
  }
}

export const buttons = {
  check: (task: TaskRef) => button('aiGoals.validate', vscode.l10n.t('Check my work'), task),
  open: (task: TaskRef) => button('aiGoals.openTask', vscode.l10n.t('Open the program'), task),
  next: (task: TaskRef) => button('aiGoals.nextTask', vscode.l10n.t('Next task'), task),
  hint: (task: TaskRef, level: number) => button('aiGoals.hint', hintWords(level), task),
  create: (description?: string) => button('aiGoals.createGoal', vscode.l10n.t('Create a goal'), description),
  signIn: () => button('aiGoals.signIn', vscode.l10n.t('Sign in')),
  reconnect: () => button('aiGoals.reconnect', vscode.l10n.t('Connect now')),
  trust: () => button('workbench.trust.manage', vscode.l10n.t('Trust this folder')),
};

function button(command: string, title: string, argument?: unknown): vscode.Command {
  return { command, title, ...(argument !== undefined && { arguments: [argument] }) };
}

/** Where the learner stands, and what can be done from there. */
export function sayStanding(stream: Stream, task: TaskRef, placed: Placed): void {
  const words = new vscode.MarkdownString('**').appendText(taskWords(placed)).appendMarkdown('**\n\n');
  stream.markdown(words.appendText(lastResult(placed)));
  const reason = unready(placed);
  if (reason === null) {
    stream.button(buttons.check(task));
    const offer = hintOffer(placed);
    if (typeof offer === 'object') {
      stream.button(buttons.hint(task, offer.level));
    }
  }
  stream.button(reason === 'passed' ? buttons.next(task) : buttons.open(task));
}

function taskWords({ goal, task }: Placed): string {
  const tasks = goal.goal.tasks.length;
  return vscode.l10n.t(
    'Task {0} of {1}, "{2}", of the goal "{3}"',
    task.order_index,
    tasks,
    task.title,
    goal.goal.title,
  );
}

function lastResult({ task, work: { verdict } }: Placed): string {
  if (!verdict || task.status === 'completed') {
    return vscode.l10n.t('It is {0}.', statusWords(task.status));
  }
  if (verdict.verdict === 'inconclusive') {
    return vscode.l10n.t('The last check came to no result.');
  }
  const passed = verdict.checks.filter((check) => check.passed).length;
  return vscode.l10n.t('Last check: {0} of {1} checks passed.', passed, verdict.checks.length);
}

/** What of a verdict failed, from its own words and values alone. */
export function sayFailures(stream: Stream, text: string, checks: readonly CheckResult[]): void {
  say(stream, text);
  const failed = checks.filter(({ passed }) => !passed);
  failed
    .filter(({ visible }) => visible)
    .forEach((check) => {
      stream.markdown(failure(check));
    });
  const hidden = failed.filter(({ visible }) => !visible).length;
  if (hidden > 0) {
    say(stream, `\n\n${vscode.l10n.t('Hidden checks that fail: {0}', hidden)}`);
  }
}

function failure({ name, message, expected, actual }: CheckResult): vscode.MarkdownString {
  const words = new vscode.MarkdownString('\n\n**')
    .appendText(name)
    .appendMarkdown('**\n\n')
    .appendText(message ?? '');
  if (expected !== undefined) {
    words.appendMarkdown('\n\n').appendText(vscode.l10n.t('Expected:')).appendCodeblock(expected, 'text');
  }
  if (actual !== undefined) {
    words.appendMarkdown('\n\n').appendText(vscode.l10n.t('Got:')).appendCodeblock(actual, 'text');
  }
  return words;
}

/** What follows on a hint's text. */
export function sayHintEnding(stream: Stream, { verified, stopped }: FinalHint): void {
  if (stopped) {
    say(stream, `\n\n${vscode.l10n.t('Stopped.')}`);
  } else if (verified) {
    say(stream, `\n\n✓ ${vscode.l10n.t('checked by running it')}`);
  }
}

/** Offers to make a goal of a learner's words. */
export function offerGoal(stream: Stream, words: string): void {
  const description = asDescription(words);
  const asked = vscode.l10n.t('Nine agents can make a goal with tasks of these words:');
  stream.markdown(new vscode.MarkdownString(`${asked}\n\n> `).appendText(description.replace(/\s+/g, ' ')));
  stream.button(buttons.create(description));
}

/** What a learner may want to say next. */
export function followups(placed: Placed | null): vscode.ChatFollowup[] {
  if (!placed) {
    return [];
  }
  const reason = unready(placed);
  const isFailing = placed.work.verdict?.verdict === 'failed';
  return [
    ...(reason === 'passed' ? [followup('next', vscode.l10n.t('Go to the next task'))] : []),
    ...(reason === null && isFailing ? [followup('explain', vscode.l10n.t('Explain what fails'))] : []),
    ...(reason === null && hintOffer(placed) !== 'all_taken'
      ? [followup('hint', vscode.l10n.t('Give me a hint'))]
      : []),
  ];
}

function followup(command: string, label: string): vscode.ChatFollowup {
  return { command, label, prompt: label };
}
