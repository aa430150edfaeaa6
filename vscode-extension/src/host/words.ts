import * as vscode from 'vscode';
import { WORDS } from '../core/words.js';

/** The words of the webviews in the editor's language. */
export function localizedWords(): Record<string, string> {
  return Object.fromEntries(Object.entries(WORDS).map(([key, english]) => [key, vscode.l10n.t(english)]));
}
