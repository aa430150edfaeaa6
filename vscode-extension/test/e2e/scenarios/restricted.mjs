import assert from 'node:assert/strict';
import { scenario } from '../world.mjs';

scenario(
  'A folder that is not trusted',
  async (world, step) => {
    const { learner, workbench, recorder } = world;
    const trust = workbench.page.locator('.workspace-trust-editor');

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
      await trust.getByRole('button', { name: 'Trust', exact: true }).click();
      await learner.signIn();
    });

    await step('sends nothing for one who is signed in, once it is trusted no more', async () => {
      await learner.createGoal();
      const before = asked(recorder);
      await workbench.run('Workspaces: Manage Workspace Trust');
      await workbench.rowAction(trust.locator('.monaco-list-row').first(), 'Delete');
      await workbench.statusItem('AI Goals: restricted').waitFor({ timeout: 60_000 });
      await workbench.sideBar('AI Goals');
      await workbench.pane('Goals').getByText('This folder is not trusted, so nothing is sent from it.').waitFor();
      await workbench.open(world.goal.tasks[0].file_name);
      await workbench.text.type('# mine alone');
      await workbench.text.save(await workbench.text.path());
      assert.equal(asked(recorder), before);
    });
  },
  { restricted: true },
);

/** How often the editor turned to the gateway: by a request, or by a message on its socket. */
function asked(recorder) {
  return [...recorder.sent.matchAll(/^[A-Z]+ \S+ HTTP\/1\.1/gm)].length + recorder.of('editor').length;
}
