import assert from 'node:assert/strict';
import { scenario } from '../world.mjs';

scenario(
  'A folder that is not trusted',
  async (world, step) => {
    const { learner, workbench, recorder } = world;

    await step('says that nothing is sent, and offers no sign-in', async () => {
      await workbench.sideBar('AI Goals');
      await workbench.pane('Goals').getByText('This folder is not trusted, so nothing is sent from it.').waitFor();
      const offered = await workbench.quickInput.offered('AI Goals: ', 'AI Goals: Show the Log');
      assert.deepEqual(
        offered.filter((title) => /Sign In|Check My Work/.test(title)),
        [],
      );
    });

    await step('has sent nothing by then', () => {
      assert.equal(recorder.sent.trim(), '');
    });

    await step('takes a learner in once they trust it', async () => {
      await workbench.pane('Goals').getByText('Trust this folder').click();
      await workbench.page
        .locator('.workspace-trust-editor')
        .getByRole('button', { name: 'Trust', exact: true })
        .click();
      await learner.signIn();
    });
  },
  { restricted: true },
);
