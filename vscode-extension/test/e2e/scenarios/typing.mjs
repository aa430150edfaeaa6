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

  await step('is off with one setting', async () => {
    await workbench.changeSettings({ 'aiGoals.suggestions': false });
    const before = drafts(recorder);
    for (let check = 1; check <= 2; check++) {
      await learner.write(`${BROKEN}${'#'.repeat(check)}\n`);
      await learner.check();
      await recorder.heard(`verdict ${check}`, () => verdicts(recorder) >= check, { limit: 60_000 });
    }
    assert.equal(drafts(recorder), before);
  });
});

function isSuggestion({ type }) {
  return type === 'suggestion';
}

function drafts(recorder) {
  return recorder.of('editor').filter(({ type }) => type === 'code_update').length;
}

function verdicts(recorder) {
  return recorder.of('gateway').filter(({ type, payload }) => type === 'validation_result' && payload.final).length;
}
