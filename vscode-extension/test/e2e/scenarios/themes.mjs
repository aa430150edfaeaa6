import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { solutionsOf } from '../bank.mjs';
import { pictures, scenario } from '../world.mjs';

/** The themes, and what a webview's body then says of itself. */
const THEMES = { light: 'vscode-light', dark: 'vscode-dark', contrast: 'vscode-high-contrast' };

scenario('The window in every theme', async (world, step) => {
  const { learner, workbench } = world;

  await step('a learner is at work', async () => {
    await mkdir(pictures(), { recursive: true });
    await learner.signIn();
    await learner.createGoal();
    await learner.write((await solutionsOf(world.goal.title))[0].wrong[0]);
    await learner.check();
    await learner.told('Not there yet');
    await learner.hint();
    await learner.told('Hint 1');
  });

  for (const [theme, sign] of Object.entries(THEMES)) {
    const picture = (what) => workbench.screenshot(join(pictures(), `${theme}-${what}.png`));

    await step(`its work is drawn in ${theme}`, async () => {
      await workbench.theme(theme);
      await learner.taskOpen(1);
      const feedback = await learner.feedback();
      await feedback.locator(`body.${sign}`).waitFor();
      await picture('task');
      await (await learner.told('Not there yet')).getByRole('heading', { name: 'Checks' }).scrollIntoViewIfNeeded();
      await picture('feedback');
    });

    await step(`its goal is drawn in ${theme}`, async () => {
      await workbench.tab(world.goal.title).click();
      await workbench.webview(`body.${sign} h1:has-text("${world.goal.title}")`);
      await picture('goal');
    });

    await step(`its figures are drawn in ${theme}`, async () => {
      await workbench.run('AI Goals: Show the Dashboard');
      await workbench.webview(`body.${sign} h1:has-text("Progress of")`);
      await picture('dashboard');
      await workbench.run('View: Close Editor');
      await workbench.tab(world.goal.tasks[0].file_name).click();
    });
  }
});
