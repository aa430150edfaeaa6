import assert from 'node:assert/strict';
import { solutionsOf } from '../bank.mjs';
import { until } from '../waiting.mjs';
import { scenario } from '../world.mjs';

scenario('A learner reaches a goal', async (world, step) => {
  const { learner, recorder, workbench } = world;
  let solutions;

  await step('signs in', () => learner.signIn());

  await step('asks for a goal, and its first program opens', async () => {
    await learner.createGoal();
    solutions = await solutionsOf(world.goal.title);
    assert.equal((await workbench.text.read()).trim(), world.goal.tasks[0].starter_code.trim());
  });

  await step('has a wrong program checked, and sees which checks fail', async () => {
    await learner.write(solutions[0].wrong[0]);
    await learner.check();
    const feedback = await learner.told('Not there yet');
    const { payload } = await recorder.verdict(1);
    for (const { name } of payload.checks.filter(({ passed }) => !passed)) {
      await feedback.locator('li', { hasText: name }).filter({ hasText: 'Failed' }).first().waitFor();
    }
    await workbench.treeItem('Goals', world.goal.title).waitFor();
  });

  await step('takes a hint', async () => {
    await learner.hint();
    await learner.told('Hint 1');
  });

  await step('solves every task, and each opens the next', async () => {
    for (const [index, { reference }] of solutions.entries()) {
      await learner.taskOpen(index + 1);
      await learner.write(reference);
      await learner.check();
    }
  });

  await step('has reached the goal', async () => {
    await workbench.notification(`Goal completed: ${world.goal.title}`).waitFor({ timeout: 60_000 });
    await workbench.treeItem('Goals', `${solutions.length}/${solutions.length}`).waitFor();
    await recorder.heard('the end of the goal', ({ type }) => type === 'goal_completed');
  });

  await step('reads how it went', async () => {
    await workbench.press('Goal completed', 'How it went');
    const report = await workbench.webview(`h1:has-text("${world.goal.title}")`);
    await report.getByRole('heading', { name: 'How it went' }).waitFor();
  });

  await step('sees it in the figures, for which the server is asked', async () => {
    await workbench.run('AI Goals: Show the Dashboard');
    const dashboard = await workbench.webview('h1:has-text("Progress of")');
    const tries = dashboard.locator('dl > div', { hasText: 'Tries' });
    await tries.getByText(String(solutions.length + 1), { exact: true }).waitFor();
    await until('the figures of the server', () => recorder.sent.includes('GET /api/v1/me/progress'));
  });

  await step('asked nothing of strangers', () => assert.deepEqual(world.browser.strangers, []));
});
