import { solutionsOf } from '../bank.mjs';
import { scenario } from '../world.mjs';

/** The emotional support agent speaks at the latest after as many failed checks of a task in a row. */
const FAILURES = 5;

scenario('An agent sees that a learner struggles', async (world, step) => {
  const { learner, workbench, recorder } = world;
  let modal;

  await step('a learner fails again and again, and is spoken to', async () => {
    await learner.signIn();
    await learner.createGoal();
    const [{ wrong }] = await solutionsOf(world.goal.title);
    for (let failure = 1; failure <= FAILURES && !recorder.of('gateway').some(isModal); failure++) {
      await learner.write(`${wrong[0]}# ${failure}\n`);
      await learner.check();
      await recorder.verdict(failure);
    }
    modal = (await recorder.heard('the word', isModal, { limit: 60_000 })).payload;
    await workbench.notification(modal.title).waitFor();
  });

  await step('it is said in the feedback too, and takes no focus', async () => {
    const feedback = await learner.told(modal.title);
    await feedback.getByText(modal.message.split('\n')[0]).first().waitFor();
    await workbench.text.type('# still writing');
    await workbench.text.shows('# still writing');
  });

  await step('the learner says that this is not how they feel', async () => {
    const correction = modal.actions.find(({ id }) => id === 'not_how_i_feel');
    await workbench.press(modal.title, correction.label);
    await recorder.asked('the answer', ({ type, payload }) => {
      return type === 'user_response' && payload.modal_id === modal.modal_id && payload.action_id === correction.id;
    });
    const feedback = await learner.feedback();
    await feedback.getByRole('heading', { name: modal.title, exact: true }).waitFor({ state: 'detached' });
  });
});

function isModal({ type }) {
  return type === 'motivation_modal';
}
