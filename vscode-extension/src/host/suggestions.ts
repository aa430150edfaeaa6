import * as vscode from 'vscode';
import { moved, type Lines } from '../core/anchor.js';
import { lastLineOfCode } from '../core/locate.js';
import { unready } from '../core/readiness.js';
import { dismissed } from '../core/reduce.js';
import { find } from '../core/select.js';
import type { SentDrafts } from '../core/sentDrafts.js';
import { shorten } from '../core/shorten.js';
import type { Suggestion } from '../protocol/wire.js';
import type { Session } from './session.js';
import type { TaskFiles } from './taskFiles.js';

const LONGEST = 90;
const VISIBLE = 'aiGoals.suggestionVisible';

interface Visible {
  suggestion: Suggestion;
  lines: Lines;
}

/** Shows what the agents suggest while the learner types: quietly, after the end of a line. */
export class Suggestions implements vscode.Disposable {
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: {
      color: new vscode.ThemeColor('editorCodeLens.foreground'),
      fontStyle: 'italic',
      margin: '0 0 0 2em',
    },
  });
  /** Where the newest suggestion of each task is by now, as its program changes; null where its lines were changed. */
  private readonly places = new Map<string, { suggestion: string; lines: Lines | null }>();
  private readonly subscriptions: vscode.Disposable[];
  private told = false;

  constructor(
    private readonly session: Session,
    private readonly files: TaskFiles,
    private readonly drafts: SentDrafts,
  ) {
    this.subscriptions = this.watch();
    this.show();
  }

  /** Waves away what the active editor shows. */
  dismiss(): void {
    const editor = vscode.window.activeTextEditor;
    const suggestion = editor ? this.visibleIn(editor.document)?.suggestion : undefined;
    if (suggestion) {
      this.session.update((state) => dismissed(state, suggestion.suggestion_id));
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.decoration).dispose();
  }

  private watch(): vscode.Disposable[] {
    const show = (): void => {
      this.show();
    };
    return [
      this.session.onDidChange(({ state, before }) => {
        if (state.goals !== before.goals) {
          this.show();
        }
      }),
      vscode.window.onDidChangeVisibleTextEditors(show),
      vscode.window.onDidChangeActiveTextEditor(show),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('aiGoals.suggestions')) {
          this.show();
        }
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.follow(event);
      }),
    ];
  }

  private show(): void {
    vscode.window.visibleTextEditors.forEach((editor) => {
      const visible = this.visibleIn(editor.document);
      editor.setDecorations(this.decoration, visible ? [shown(visible, editor.document)] : []);
    });
    const active = vscode.window.activeTextEditor;
    const isVisible = active !== undefined && this.visibleIn(active.document) !== null;
    if (isVisible !== this.told) {
      this.told = isVisible;
      void vscode.commands.executeCommand('setContext', VISIBLE, isVisible);
    }
  }

  private visibleIn(document: vscode.TextDocument): Visible | null {
    const task = this.files.taskOf(document.uri);
    const placed = task && find(this.session.state, task);
    if (!placed || unready(placed) || !vscode.workspace.getConfiguration('aiGoals').get<boolean>('suggestions', true)) {
      return null;
    }
    const { suggestion } = placed.work;
    const lines = suggestion ? this.linesOf(suggestion, document) : null;
    return suggestion && lines ? { suggestion, lines } : null;
  }

  private linesOf({ suggestion_id, task_id, range }: Suggestion, document: vscode.TextDocument): Lines | null {
    const known = this.places.get(task_id);
    if (known?.suggestion === suggestion_id) {
      return known.lines;
    }
    const last = lastLineOfCode(document.getText());
    const lines = range
      ? this.drafts.now(task_id, { start: range.start_line - 1, end: Math.max(range.start_line, range.end_line) - 1 })
      : { start: last, end: last };
    this.places.set(task_id, { suggestion: suggestion_id, lines });
    return lines;
  }

  /** Who changes a line that a suggestion speaks of has heard it, or needs it no more. */
  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const task = contentChanges.length > 0 ? this.files.taskOf(document.uri) : null;
    const known = task ? this.places.get(task.taskId) : undefined;
    if (!task || !known?.lines) {
      return;
    }
    const { suggestion } = known;
    const lines = moved(known.lines, contentChanges);
    this.places.set(task.taskId, { suggestion, lines });
    if (!lines) {
      this.session.update((state) => dismissed(state, suggestion));
    }
  }
}

function shown({ suggestion, lines }: Visible, document: vscode.TextDocument): vscode.DecorationOptions {
  const { end } = document.lineAt(Math.min(lines.start, document.lineCount - 1)).range;
  return {
    range: new vscode.Range(end, end),
    hoverMessage: hover(suggestion),
    renderOptions: { after: { contentText: shorten(suggestion.text, LONGEST) } },
  };
}

/** The text is a model's: no command runs from it, no HTML and no image is loaded. */
function hover({ text, verified }: Suggestion): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(text.replaceAll('![', '!\\['));
  shown.isTrusted = false;
  shown.supportHtml = false;
  if (verified) {
    shown.appendMarkdown('\n\n').appendText(`✓ ${vscode.l10n.t('checked by running it')}`);
  }
  const how = vscode.l10n.t('Press Escape to dismiss it, or change the line.');
  return shown.appendMarkdown('\n\n').appendText(how);
}
