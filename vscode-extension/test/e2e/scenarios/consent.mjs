import assert from 'node:assert/strict';
import { solutionsOf, WISH } from '../bank.mjs';
import { until } from '../waiting.mjs';
import { scenario } from '../world.mjs';

const AGENTS_MS = 60_000;

scenario(
  'A server whose agents have a language model',
  async (world, step) => {
    const { learner, workbench, recorder, backend, model } = world;
    const me = async () => (await backend.signedIn(learner.account)).call('GET', '/auth/me');
    let wrong;

    await step('asks the learner whether it may read what they write, and names it', async () => {
      await until('the agents to have found it', async () => (await me()).model_provider === model.host, {
        limit: AGENTS_MS,
      });
      await learner.signIn();
      await workbench.notification(model.host).waitFor();
    });

    await step('shows it nothing before they have answered', async () => {
      await learner.createGoal();
      [wrong] = (await solutionsOf(world.goal.title))[0].wrong;
      await learner.write(`${wrong}# unread\n`);
      await learner.check();
      await recorder.verdict(1);
      assert.equal(model.hasRead(WISH), false);
      assert.equal(model.hasRead('# unread'), false);
    });

    await step('takes a yes, also later', async () => {
      await workbench.run('Notifications: Show Notifications');
      await workbench.press(model.host, 'Allow');
      await until('the consent to be known', async () => (await me()).settings.model_consent);
    });

    await step('has it explain what fails from then on', async () => {
      await learner.write(`${wrong}# read\n`);
      await learner.check();
      await until('the model to be asked', () => model.hasRead('# read'), { limit: AGENTS_MS });
      assert.equal(model.hasRead('# unread'), false);
      await recorder.verdict(2);
    });
  },
  // Drafts are read too: what is seen here is what a check shows it.
  { model: true, settings: { 'aiGoals.suggestions': false } },
);
