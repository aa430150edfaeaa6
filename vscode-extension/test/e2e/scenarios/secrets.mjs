import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scenario } from '../world.mjs';

/** Names under which people keep what nobody else should see; the last ones are sources of the goal's language. */
const NAMES = [
  '.env',
  '.env.local',
  '.npmrc',
  '.netrc',
  '.pypirc',
  '.git-credentials',
  'id_rsa',
  'id_ed25519',
  'server.key',
  'server.pem',
  'store.p12',
  'passwords.kdbx',
  'credentials.json',
  'service-account.json',
  'kubeconfig.yaml',
  'terraform.tfstate',
  'notes.txt',
  'secrets.py',
  'api_token.py',
  'aws_credentials.py',
];
const SECRETS = Object.fromEntries(NAMES.map((name) => [name, `canary${randomBytes(12).toString('hex')}`]));
const FILES = Object.fromEntries(NAMES.map((name) => [name, `SECRET = "${SECRETS[name]}"\n`]));

scenario(
  'Secrets stay in the editor',
  async (world, step) => {
    const { learner, workbench, recorder } = world;
    let program;

    await step('the program has secrets all around it', async () => {
      await learner.signIn();
      await learner.createGoal();
      program = await workbench.text.path();
      for (const [name, content] of Object.entries(FILES)) {
        await writeFile(join(dirname(program), name), content);
      }
    });

    await step('the learner works', async () => {
      await learner.write(`def countdown(start):\n    return "spoken-aloud"\n`);
      await learner.check();
      await learner.told('Not there yet');
      await learner.hint();
      await learner.told('Hint 1');
      await learner.runProgram('Ada');
      await recorder.heard('the output', ({ type, payload }) => type === 'run_output' && payload.final);
    });

    await step('the learner works in a secret file, and asks from there', async () => {
      await workbench.open('.env');
      await workbench.text.goTo(1);
      await workbench.text.type(`# ${SECRETS['.env']} `);
      const checks = () => recorder.of('editor').filter(({ type }) => type === 'validate_task_request').length;
      const before = checks();
      await learner.check();
      await recorder.asked('the check', () => checks() > before);
      await recorder.verdict(checks());
    });

    await step('what was to be sent was sent, and readable for this test', () => {
      assert.match(recorder.sent, /spoken-aloud/);
      assert.doesNotMatch(recorder.sent, /^(content-encoding|sec-websocket-extensions):/im);
    });

    await step('no secret was sent', () => {
      const { sent } = recorder;
      const told = NAMES.filter((name) => spellings(SECRETS[name]).some((spelling) => sent.includes(spelling)));
      assert.deepEqual(told, []);
      assert.deepEqual(world.browser.strangers, []);
    });
  },
  { files: FILES },
);

/** As it is, and as Base64 has it wherever it may lie in a longer text. */
function spellings(secret) {
  const encoded = [0, 1, 2].map((shift) => {
    const text = Buffer.from(' '.repeat(shift) + secret).toString('base64');
    // The first and the last group depend on what stands beside the secret.
    return text.slice(4, -4);
  });
  return [secret, ...encoded];
}
