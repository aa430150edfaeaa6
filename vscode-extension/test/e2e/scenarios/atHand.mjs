import { scenario } from '../world.mjs';

scenario(
  'A server on this machine',
  async (world, step) => {
    const { learner, workbench } = world;
    const { address, accounts } = world.backend;

    await step('is offered where none is set', async () => {
      await workbench.press(`A server of AI Goals runs on this machine: ${address}`, 'Use it');
    });

    await step('names its accounts', async () => {
      await workbench.pick(/has these accounts/, new RegExp(accounts[0].username));
      await learner.online();
    });
  },
  {
    settings: { 'aiGoals.server': undefined },
    machine: ({ data }) => ({ links: { '.local/share/ai-goals-tracker': data } }),
  },
);
