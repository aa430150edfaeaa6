import { solutionsOf } from '../bank.mjs';
import { scenario } from '../world.mjs';

scenario("A task's checks in the Testing view", async (world, step) => {
  const { learner, workbench, recorder } = world;
  let solutions;
  let task;

  await step('stand there by their names', async () => {
    await learner.signIn();
    await learner.createGoal();
    solutions = await solutionsOf(world.goal.title);
    task = world.goal.tasks[0];
    await workbench.sideBar('Testing');
    await workbench.expand(workbench.treeItem('Test Explorer', world.goal.title));
    await workbench.expand(workbench.treeItem('Test Explorer', task.title));
    for (const { name } of task.checks) {
      await workbench.treeItem('Test Explorer', name).waitFor();
    }
  });

  await step('are run from there, and show which fail', async () => {
    await learner.write(solutions[0].wrong[0]);
    await workbench.rowAction(workbench.treeItem('Test Explorer', task.title), 'Run Test');
    const { payload } = await recorder.verdict(1);
    for (const { name, passed } of payload.checks) {
      const mark = passed ? 'passed' : 'failed';
      await workbench.treeItem('Test Explorer', name).locator(`.codicon-testing-${mark}-icon`).waitFor();
    }
  });

  await step('and pass when the program is right', async () => {
    await learner.write(solutions[0].reference);
    await workbench.rowAction(workbench.treeItem('Test Explorer', task.title), 'Run Test');
    await workbench.treeItem('Test Explorer', task.title).locator('.codicon-testing-passed-icon').waitFor();
  });
});
