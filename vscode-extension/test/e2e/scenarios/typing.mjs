import assert from 'node:assert/strict';
import { scenario } from '../world.mjs';

/** Its bracket is open. */
const WRONG_LINE = 'print(countdown(3)';
/** Nobody can run it. */
const BROKEN = `def countdown(start):\n    return str(start)\n\n\n${WRONG_LINE}\n\n`;
const ABOVE = '# above\n';

scenario('A suggestion while the learner types', async (world, step) => {
  const { learner, workbench, recorder } = world;
  let suggestion;

  await step('is asked for when the typing rests', async () => {
    await learner.signIn();
    await learner.createGoal();
    await workbench.text.replaceAll(BROKEN);
    await recorder.asked('the draft', () => drafts(recorder).includes(BROKEN));
  });

  await step('stands at its line, whatever was typed above it until it came', async () => {
    await workbench.text.goTo(1);
    await workbench.text.type(ABOVE);
    suggestion = (await recorder.heard('a suggestion', isSuggestion, { limit: 60_000 })).payload;
    await workbench.text.remarked(suggestion.text.slice(0, 30), WRONG_LINE);
  });

  await step('leaves the cursor where it was', async () => {
    await workbench.text.type('# hm\n');
    assert.equal(await workbench.text.read(), `${ABOVE}# hm\n${BROKEN}`);
  });

  await step('goes with Escape', async () => {
    await workbench.text.goTo(1);
    await workbench.text.remarked(suggestion.text.slice(0, 30), WRONG_LINE);
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
