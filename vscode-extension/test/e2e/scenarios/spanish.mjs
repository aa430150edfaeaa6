import assert from 'node:assert/strict';
import { scenario } from '../world.mjs';

scenario(
  'A learner who reads Spanish',
  async (world, step) => {
    const { learner, workbench, recorder } = world;

    await step('is met in Spanish', async () => {
      await workbench.sideBar('AI Goals');
      await workbench.pane('Metas').getByText('Di qué quieres aprender').waitFor();
    });

    await step('signs in', async () => {
      await workbench.run('AI Goals: Iniciar sesión');
      await workbench.answer(/Nombre de usuario/, learner.account.username);
      await workbench.answer(/Contraseña/, learner.account.password);
      await learner.online();
    });

    await step('gets a goal in Spanish', async () => {
      await workbench.run('AI Goals: Crear una meta');
      await workbench.answer(/¿Qué quieres aprender\?/, 'bucles for y while en Python');
      await workbench.pick(/¿En qué lenguaje\?/, 'Python');
      await workbench.pick(/¿Con qué dificultad\?/, 'Fácil');
      await workbench.pick(/¿Cuánto tiempo tienes\?/, '30 minutos');
      await learner.taskOpen(1);
      const steps = recorder.of('gateway').filter(({ type }) => type === 'goal_progress');
      assert.match(steps.map(({ payload }) => payload.message).join(' '), /esta meta/);
    });

    await step('is told in Spanish how it went', async () => {
      await workbench.run('AI Goals: Comprobar mi trabajo');
      const feedback = await workbench.webview('main button:text-is("Comprobar mi trabajo")');
      await feedback.getByRole('heading', { name: 'Aún no', exact: true }).waitFor({ timeout: 60_000 });
    });
  },
  { locale: 'es-ES' },
);
