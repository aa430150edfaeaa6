import { solutionsOf } from '../bank.mjs';
import { converse } from '../conversation.mjs';
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
    await recorder.asked('the answer', answerTo(modal, correction));
    const feedback = await learner.feedback();
    await feedback.getByRole('heading', { name: modal.title, exact: true }).waitFor({ state: 'detached' });
  });
});

scenario(
  'A learner wants such words in a dialog',
  async (world, step) => {
    const { learner, workbench, recorder } = world;
    let modal;

    await step('the word and its answers stand in the middle of the window', async () => {
      await learner.signIn();
      await learner.createGoal();
      modal = await struggleElsewhere(world);
      const dialog = workbench.dialog(modal.title);
      await dialog.getByText(modal.message.split('\n')[0]).waitFor();
      for (const { label } of modal.actions) {
        await dialog.getByRole('button', { name: label, exact: true }).waitFor();
      }
    });

    await step('an answer closes it, and the agents hear it', async () => {
      const [first] = modal.actions;
      await workbench.dialog(modal.title).getByRole('button', { name: first.label, exact: true }).click();
      await recorder.asked('the answer', answerTo(modal, first));
      await workbench.dialog(modal.title).waitFor({ state: 'hidden' });
      await workbench.sideBar('AI Goals');
      const feedback = await learner.feedback();
      await feedback.getByRole('heading', { name: modal.title, exact: true }).waitFor({ state: 'detached' });
    });
  },
  { settings: { 'aiGoals.motivation': 'modal' } },
);

/** Fails where no dialog is in the way, until the emotional support agent says something; answers what it says. */
async function struggleElsewhere({ backend, learner, goal }) {
  const elsewhere = await converse(backend, await backend.signedIn(learner.account));
  const [{ wrong }] = await solutionsOf(goal.title);
  const task = { goal_id: goal.id, task_id: goal.tasks[0].id };
  try {
    for (let failure = 1; failure <= FAILURES; failure++) {
      const check = await elsewhere.ask('validate_task_request', { ...task, code: `${wrong[0]}# ${failure}\n` });
      await elsewhere.heard('the verdict', ({ type, payload }) => {
        return type === 'validation_result' && payload.request_id === check.reply_to && payload.final;
      });
    }
    return (await elsewhere.heard('the word', isModal, { limit: 60_000 })).payload;
  } finally {
    elsewhere.close();
  }
}

function answerTo({ modal_id }, { id }) {
  return ({ type, payload }) => type === 'user_response' && payload.modal_id === modal_id && payload.action_id === id;
}

function isModal({ type }) {
  return type === 'motivation_modal';
}
