import assert from 'node:assert/strict';
import { solutionsOf } from '../bank.mjs';
import { Learner } from '../learner.mjs';
import { scenario } from '../world.mjs';

scenario('Two windows of one learner', async (world, step) => {
  const { learner, workbench, recorder } = world;
  let other;
  let solutions;

  await step('a second window is signed in as the first is', async () => {
    await learner.signIn();
    await learner.createGoal();
    solutions = await solutionsOf(world.goal.title);
    other = new Learner(await world.browser.another(), learner.account);
    await other.online();
    await other.workbench.sideBar('AI Goals');
    await other.workbench.treeItem('Goals', world.goal.title).waitFor();
  });

  await step('what is checked in one is told in both, once', async () => {
    await learner.write(solutions[0].wrong[0]);
    await learner.check();
    await learner.told('Not there yet');
    await other.workbench.treeItem('Goals', world.goal.tasks[0].title).click();
    const feedback = await other.told('Not there yet');
    assert.equal(await feedback.getByRole('heading', { name: 'Not there yet' }).count(), 1);
    assert.equal(recorder.of('editor').filter(({ type }) => type === 'validate_task_request').length, 1);
  });

  await step('who signs out in one has left the other', async () => {
    await other.workbench.run('AI Goals: Sign Out');
    await workbench.pane('Goals').getByText('Say what you want to learn').waitFor();
  });
});
