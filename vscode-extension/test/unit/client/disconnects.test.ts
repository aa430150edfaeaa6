import { afterEach, beforeEach, expect, onTestFailed, test } from 'vitest';
import { ScriptedGateway, type Moment } from './scriptedGateway.js';
import { seeded } from './seeded.js';
import { Window, type Memory } from './window.js';

const DISCONNECTS = 1_000;
/** How often a socket is lost at each moment. */
const CHANCES: Readonly<Record<Moment, number>> = {
  handshake: 0.05,
  opened: 0.04,
  established: 0.06,
  replaying: 0.05,
  synchronized: 0.08,
  taken: 0.1,
  answered: 0.1,
  published: 0.05,
};

let gateway: ScriptedGateway;
beforeEach(async () => {
  gateway = await ScriptedGateway.start();
});
afterEach(async () => {
  await gateway.stop();
});

/** Loses sockets by the seed, at every kind of moment, until there were enough. */
function script(random: () => number): Map<Moment, number> {
  const losses = new Map<Moment, number>();
  gateway.loses = (moment) => {
    const lost = random() < CHANCES[moment] && total(losses) < DISCONNECTS;
    if (lost) {
      losses.set(moment, (losses.get(moment) ?? 0) + 1);
    }
    return lost;
  };
  gateway.effect = (request, learner) => {
    gateway.publish(learner, 'run_output', {
      request_id: request.id,
      attempt: 1,
      final: true,
      stdout: '',
      stderr: '',
      truncated: { stdout: false, stderr: false },
      exit: { code: 0 },
      milliseconds: 1,
    });
    for (let more = Math.floor(random() * 3); more > 0; more--) {
      const verified = random() < 0.5;
      const suggestion = { suggestion_id: 's', goal_id: 'g', task_id: 't', text: 'words', verified };
      gateway.publish(learner, 'suggestion', suggestion);
    }
  };
  return losses;
}

/** Handshakes that failed are no disconnects. */
function total(losses: ReadonlyMap<Moment, number>): number {
  return [...losses].reduce((sum, [moment, times]) => sum + (moment === 'handshake' ? 0 : times), 0);
}

async function turn(): Promise<void> {
  await new Promise(setImmediate);
}

test(
  `${String(DISCONNECTS)} disconnects lose nothing, bring nothing twice and change no order`,
  { timeout: 60_000 },
  async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const hint = `SEED=${String(seed)}`;
    onTestFailed(() => {
      console.error(`once more with ${hint}`);
    });
    const random = seeded(seed);
    const losses = script(random);
    const open = (memory?: Memory) =>
      new Window(gateway.address, { pause: () => Math.round(random()), ...(memory && { memory }) }).start();

    const places: number[] = [];
    let window = open();
    let sent = 0;
    while (
      total(losses) < DISCONNECTS ||
      window.kept.length > 0 ||
      window.state.cursor < gateway.learner('ada').lastSeq
    ) {
      if (window.kept.length < 5 && total(losses) < DISCONNECTS && random() < 0.3) {
        window.ask('run_request', { goal_id: 'g', task_id: 't', code: '', stdin: String(sent++) });
        window.ask('activity_signal', { goal_id: 'g', kind: 'active' });
      }
      if (random() < 0.0005) {
        places.push(...window.places);
        window = open(window.close());
      }
      await turn();
    }
    places.push(...window.places);
    window.close();

    const { lastSeq, effects } = gateway.learner('ada');
    expect(places, hint).toEqual(Array.from({ length: lastSeq }, (_, n) => n + 1));
    const inputs = effects.flatMap((one) => (one.type === 'run_request' ? [one.payload.stdin] : []));
    expect(inputs, hint).toEqual(Array.from({ length: sent }, (_, n) => String(n)));
    for (const moment of Object.keys(CHANCES)) {
      expect(losses.get(moment as Moment) ?? 0, `${hint} ${moment}`).toBeGreaterThan(0);
    }
  },
);
