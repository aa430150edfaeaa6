import assert from 'node:assert/strict';
import { solutionsOf } from '../bank.mjs';
import { scenario } from '../world.mjs';

scenario(
  'The gateway is killed while it speaks',
  async (world, step) => {
    const { learner, recorder, gateway } = world;
    let connection;
    let final;

    await step('a learner has a program checked', async () => {
      await learner.signIn();
      await learner.createGoal();
      await learner.write(slow((await solutionsOf(world.goal.title))[0].wrong[0]));
      connection = await learner.followConnection();
    });

    await step('the gateway dies between the first word and the last', async () => {
      const word = recorder.next(({ type }) => type === 'validation_result');
      await learner.check();
      await word;
      await gateway.kill();
      assert.deepEqual(recorder.verdicts, [], 'the last word came before the kill');
      await learner.offline();
    });

    await step('the connection comes back with the gateway', async () => {
      await gateway.start();
      await learner.online();
      assert.deepEqual(kinds(await connection()), ['online', 'offline', 'online']);
    });

    await step('the last word is shown, once', async () => {
      final = await recorder.verdict(1);
      const feedback = await learner.told('Not there yet');
      const closing = final.payload.text.trim().split('\n').at(-1);
      assert.equal(await feedback.getByText(closing).count(), 1);
      assert.equal(await feedback.getByRole('heading', { name: 'Not there yet' }).count(), 1);
    });

    await step('the stream has no gap and nothing twice', () => {
      const seqs = recorder.stream.map(({ seq }) => seq);
      const whole = Array.from({ length: Math.max(...seqs) }, (_, index) => index + 1);
      assert.deepEqual(seqs, whole);
      assert.equal(recorder.verdicts.length, 1);
    });
  },
  { ownGateway: true },
);

/** Each of its runs takes its time, so that there is one to be killed in. */
function slow(program) {
  return `import time\ntime.sleep(1)\n${program}`;
}

/** What the status bar said, without its tries to connect: how many there are depends on the machine. */
function kinds(words) {
  const known = words.map((word) => (word === 'AI Goals' ? 'online' : /offline/.test(word) ? 'offline' : null));
  return known.filter((kind) => kind !== null).filter((kind, index, all) => kind !== all[index - 1]);
}
