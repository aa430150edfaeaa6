import assert from 'node:assert/strict';
import { openCourse } from '../course.mjs';
import { Learner } from '../learner.mjs';
import { scenario } from '../world.mjs';

const LIMIT = { hint_ceiling: 1, terms: 'Be kind. **One hint** for each task.', requires_acceptance: true };
const LATER = { ...LIMIT, hint_ceiling: 2, terms: 'Be kind. **Two hints** for each task.' };

scenario('A course, its terms and its instructor', async (world, step) => {
  const { learner, workbench, recorder, browser } = world;
  let course;

  async function changed(terms) {
    await course.terms(terms);
    await workbench.press(`The terms of ${course.title} changed`, 'Show what changed');
    return workbench.difference();
  }

  await step('a learner joins a course by starting its goal', async () => {
    course = await openCourse(world.backend);
    await learner.signIn();
    await workbench.sideBar('AI Goals');
    await workbench.treeItem('Goals', course.title).waitFor();
    await workbench.rowAction(await workbench.firstInside('Goals', course.title), 'Start This Goal');
    await workbench.press(course.title, 'Join it');
    await learner.taskOpen(1);
  });

  await step('new terms are shown beside the old ones', async () => {
    const { before, now } = await changed(LIMIT);
    await now.filter({ hasText: 'Highest hint level: 1' }).waitFor();
    await now.filter({ hasText: 'One hint' }).waitFor();
    assert.equal(await before.filter({ hasText: 'Highest hint level' }).count(), 0);
  });

  await step('the learner accepts', async () => {
    await workbench.press(`Do you accept the terms of ${course.title}`, 'Accept');
    await recorder.asked('the answer', isAnswer(true));
  });

  await step('the learner declines the next ones, and the goal rests', async () => {
    const { before, now } = await changed(LATER);
    await before.filter({ hasText: 'Highest hint level: 1' }).waitFor();
    await now.filter({ hasText: 'Highest hint level: 2' }).waitFor();
    await workbench.press(`Do you accept the terms of ${course.title}`, 'Decline');
    await workbench.treeItem('Goals', /paused/i).waitFor();
  });

  await step('who changes their mind accepts them after all', async () => {
    const atWork = recorder.next(({ type, payload }) => type === 'goal_state_changed' && payload.phase === 'active');
    await workbench.run('AI Goals: Review the Terms');
    await workbench.press(`Do you accept the terms of ${course.title}`, 'Accept');
    await atWork;
  });

  await step('the instructor opens its workflow in the Temporal UI', async () => {
    await workbench.run('AI Goals: Sign Out');
    await new Learner(workbench, world.backend.account('instructor')).signIn();
    await workbench.run('AI Goals: Open in Temporal');
    await workbench.pick(/Which course/, course.title);
    const page = await browser.opened(() => workbench.pick(/Whose goal/, new RegExp(learner.account.username)));
    // This editor leads loopback addresses through a proxy of its own, of which the UI knows nothing.
    await page.goto(page.url().replace(/[^/]+\/proxy\/(\d+)/, '127.0.0.1:$1'));
    await page.getByText(course.goal.id).first().waitFor();
    await page.getByText('Which terms apply?').first().waitFor();
  });
});

function isAnswer(accepted) {
  return ({ type, payload }) => type === 'contract_response' && payload.accepted === accepted;
}
