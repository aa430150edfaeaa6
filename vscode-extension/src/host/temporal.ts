import * as vscode from 'vscode';
import type { Api } from '../client/api.js';
import type { Courses } from './courses.js';
import { telling } from './notify.js';
import { phaseWords } from './labels.js';

/** Leads an instructor from a goal to its workflow in the Temporal UI. */
export class OpenInTemporal {
  constructor(
    private readonly api: Api,
    private readonly courses: Courses,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** @param goalId one's own goal; without it a learner's is chosen */
  async open(goalId?: string): Promise<void> {
    await telling(this.log, async () => {
      const url = goalId === undefined ? await this.choose() : ((await this.api.goal(goalId)).workflow_url ?? null);
      if (url === undefined) {
        return;
      }
      if (url === null || !/^https?:\/\//.test(url)) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The server names no Temporal UI for this goal. Instructors of its course get the link.'),
        );
        return;
      }
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
    });
  }

  /** @returns undefined where nothing was chosen */
  private async choose(): Promise<string | null | undefined> {
    const courses = this.courses.all.map((course) => ({ label: course.title, course }));
    const course = await vscode.window.showQuickPick(courses, { placeHolder: vscode.l10n.t('Which course?') });
    if (!course) {
      return undefined;
    }
    const rows = await this.api.learners(course.course.id);
    const titles = new Map(course.course.goals.map(({ id, title }) => [id, title]));
    const goals = rows.flatMap(({ username, goals: runs }) =>
      runs.map((run) => ({
        label: `$(account) ${username}`,
        description: titles.get(run.goal_id) ?? run.goal_id,
        detail: `${phaseWords(run.phase)}, ${String(run.tasks_completed)}/${String(run.tasks)}`,
        url: run.workflow_url ?? null,
      })),
    );
    const placeHolder = goals.length === 0 ? vscode.l10n.t('Nobody has a goal here yet') : vscode.l10n.t('Whose goal?');
    return (await vscode.window.showQuickPick(goals, { placeHolder, matchOnDescription: true }))?.url;
  }
}
