import * as vscode from 'vscode';
import { wordsOf } from '../core/live.js';
import { Unsaid } from '../core/unsaid.js';
import type { FinalRun } from '../protocol/wire.js';
import type { Session } from './session.js';

/** The output of a learner's own runs, in the editor's output view. */
export class RunOutput implements vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('AI Goals: Run');
  private readonly subscription: vscode.Disposable;
  private request: string | null = null;
  private attempt = 0;
  private unsaid = new Unsaid();

  constructor(private readonly session: Session) {
    this.subscription = session.onDidChange(({ message }) => {
      if (message?.type === 'run_output' && message.payload.request_id === this.request) {
        this.write(message.payload.final ? message.payload : null);
      }
    });
  }

  /** Shows the output of one request, from its first word. */
  follow(request: string): void {
    this.request = request;
    this.attempt = 0;
    this.unsaid = new Unsaid();
    this.channel.clear();
    this.channel.show(true);
  }

  dispose(): void {
    this.subscription.dispose();
    this.channel.dispose();
  }

  private write(final: FinalRun | null): void {
    if (final) {
      this.channel.replace(`${final.stdout}${errors(final.stderr)}\n${ending(final)}\n`);
      this.request = null;
      return;
    }
    const live = this.request === null ? undefined : this.session.state.live[this.request];
    if (!live) {
      return;
    }
    if (live.attempt !== this.attempt) {
      this.attempt = live.attempt;
      this.unsaid = new Unsaid();
      this.channel.clear();
    }
    this.channel.append(this.unsaid.grow(wordsOf(live)));
  }
}

function errors(stderr: string): string {
  return stderr === '' ? '' : `\n${stderr}`;
}

function ending({ exit, milliseconds, truncated }: FinalRun): string {
  const cut =
    truncated.stdout || truncated.stderr ? ` ${vscode.l10n.t('The output was too long; its end is missing.')}` : '';
  return `[${exitWords(exit, milliseconds)}${cut}]`;
}

function exitWords(exit: FinalRun['exit'], milliseconds: number): string {
  if ('code' in exit) {
    return vscode.l10n.t('ended with code {0} after {1} ms', exit.code, milliseconds);
  }
  if ('limit' in exit) {
    return limitWords(exit.limit);
  }
  return 'stopped' in exit
    ? vscode.l10n.t('stopped')
    : vscode.l10n.t('could not be run just now; this says nothing about your program');
}

function limitWords(limit: 'time' | 'memory' | 'output' | 'processes'): string {
  switch (limit) {
    case 'time':
      return vscode.l10n.t('ended: it ran for too long');
    case 'memory':
      return vscode.l10n.t('ended: it used too much memory');
    case 'output':
      return vscode.l10n.t('ended: it wrote too much');
    case 'processes':
      return vscode.l10n.t('ended: it started too many processes');
  }
}
