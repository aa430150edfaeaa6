import type * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { ProgressRow } from '../protocol/rest.js';
import { Listed } from './listed.js';
import type { Session } from './session.js';

/** The learner's goals in numbers. A new window knows only from here of what was over before its stream begins. */
export class Progress extends Listed<ProgressRow> {
  constructor(session: Session, api: Api, log: vscode.LogOutputChannel) {
    super(session, 'progress', () => api.progress(), log);
  }
}
