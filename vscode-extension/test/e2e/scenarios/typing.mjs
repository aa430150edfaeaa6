import assert from 'node:assert/strict';
import { scenario } from '../world.mjs';

/** Nobody can run it: the bracket of its last line is open. The cursor is below it. */
const BROKEN = 'def countdown(start):\n    return str(start)\n\n\nprint(countdown(3)\n\n';

scenario('A suggestion while the learner types', async (world, step) => {
  const { learner, workbench, recorder } = world;
  let suggestion;

  await step('comes beside the program when the typing rests', async () => {
    await learner.signIn();
    await learner.createGoal();
    await workbench.text.replaceAll(BROKEN);
    suggestion = (await recorder.heard('a suggestion', isSuggestion, { limit: 60_000 })).payload;
    await workbench.text.remarked(suggestion.text.slice(0, 30));
  });

  await step('leaves the cursor where it was', async () => {
    await workbench.text.type('# hm');
    assert.equal(await workbench.text.read(), `${BROKEN}# hm`);
  });

  await step('goes with Escape', async () => {
    await workbench.text.goTo(1);
    await workbench.text.remarked(suggestion.text.slice(0, 30));
    await workbench.text.press('Escape');
    await workbench.text.unremarked();
  });

  await step('is off with one setting, and on again', async () => {
    await workbench.changeSettings({ 'aiGoals.suggestions': false });
    const before = drafts(recorder).length;
    await learner.write(`${BROKEN}# unsent\n`);
    await learner.check();
    await recorder.verdict(1);
    await workbench.changeSettings({ 'aiGoals.suggestions': true });
    await learner.write(`${BROKEN}# sent\n`);
    await recorder.asked('the draft', () => drafts(recorder).some((code) => code.includes('# sent')));
    assert.deepEqual(
      drafts(recorder)
        .slice(before)
        .filter((code) => code.includes('# unsent')),
      [],
    );
  });
});

function isSuggestion({ type }) {
  return type === 'suggestion';
}

/** The programs that were sent while the learner typed, oldest first. */
function drafts(recorder) {
  return recorder
    .of('editor')
    .filter(({ type }) => type === 'code_update')
    .map(({ payload }) => payload.code);
}
