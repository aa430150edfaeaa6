import type * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { Course } from '../protocol/rest.js';
import { Listed } from './listed.js';
import type { Session } from './session.js';

/** The courses that the learner is in or could join. */
export class Courses extends Listed<Course> {
  constructor(session: Session, api: Api, log: vscode.LogOutputChannel) {
    super(session, 'courses', () => api.courses(), log);
    this.subscriptions.push(
      session.onDidChangeStatus(({ kind }) => {
        if (kind === 'online') {
          void this.load();
        }
      }),
    );
  }
}
