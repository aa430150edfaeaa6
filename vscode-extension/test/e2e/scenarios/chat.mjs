import { solutionsOf } from '../bank.mjs';
import { scenario } from '../world.mjs';

scenario(
  'The agents in the chat, without a language model of the editor',
  async (world, step) => {
    const { learner, workbench, recorder } = world;

    await step('a learner fails a check', async () => {
      await learner.signIn();
      await learner.createGoal();
      await learner.write((await solutionsOf(world.goal.title))[0].wrong[0]);
      await learner.check();
      await learner.told('Not there yet');
    });

    await step('@goals explains the failing check', async () => {
      const answer = await workbench.chat('@goals /explain');
      const { payload } = await recorder.verdict(1);
      const { name } = payload.checks.find(({ passed, visible }) => visible && !passed);
      await answer.getByText(name).first().waitFor();
    });

    await step('@goals gives a hint', async () => {
      const answer = await workbench.chat('@goals /hint');
      const { payload } = await recorder.heard('the hint', ({ type, payload: told }) => type === 'hint' && told.final);
      await answer.getByText(payload.text.slice(0, 40)).first().waitFor();
    });
  },
  { settings: { 'chat.disableAIFeatures': false } },
);
