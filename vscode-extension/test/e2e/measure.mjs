import assert from 'node:assert/strict';
import { clearInterval, setInterval } from 'node:timers';
import { solutionsOf } from './bank.mjs';
import { Heap } from './heap.mjs';
import { residentBytes } from './processes.mjs';
import { until } from './waiting.mjs';
import { World } from './world.mjs';

const EXTENSION = 'aigoals.ai-goals-tracker';
const STARTS = 5;
const CHUNKS = 10_000;
const ROUNDS = 3;
const FLOOD_MS = 180_000;
const SAMPLE_MS = 100;

/** Prints how long the extension takes to activate, and what its process takes in memory while agents say a great deal. */
export async function measure() {
  await inWorld(async ({ workbench, browser }) => {
    report('first activation, ms (load, call, finish)', (await activation(workbench)).join(' + '));
    // It draws without a graphics card, with the processors that the editor needs: a learner's does not.
    browser.giveWay();
    const starts = [];
    for (let start = 0; start < STARTS; start++) {
      await workbench.reload();
      starts.push(await activation(workbench));
    }
    report('activation, ms (load, call, finish)', starts.map((parts) => parts.join(' + ')).join('; '));
    const totals = starts.map((parts) => parts.reduce((sum, part) => sum + part, 0)).sort((one, other) => one - other);
    report('activation, ms: median of the sums', totals[Math.floor(STARTS / 2)]);
  });
  await inWorld(flooded, { flood: CHUNKS });
}

async function inWorld(measured, options = {}) {
  const world = new World();
  try {
    await world.open(options);
    await measured(world);
  } finally {
    await world.close();
  }
}

/** The editor's own figures: to load the code, to call `activate`, and until that has finished. */
async function activation(workbench) {
  const columns = await until('the extension among the activated ones', async () => {
    await workbench.run('Developer: Startup Performance');
    await workbench.text.showing((path) => /perf/i.test(path));
    const rows = (await workbench.text.read()).split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
    await workbench.run('View: Close All Editors');
    return rows.find(([, name]) => name === EXTENSION);
  });
  return columns.slice(3, 6).map(Number);
}

/** Each round is a check of a changed program; its agents say as many chunks as the flood pours. */
async function flooded(world) {
  const { learner, editor, recorder } = world;
  await learner.signIn();
  await learner.createGoal();
  const [{ wrong }] = await solutionsOf(world.goal.title);
  const heap = await Heap.of(await editor.extensionHost(), editor.log);
  reportMemory('extension host before', await heap.settled());
  for (let round = 1; round <= ROUNDS; round++) {
    await learner.write(`${wrong[0]}# ${round}\n`);
    const highest = await peak(heap.pid, async () => {
      await learner.check();
      await recorder.verdict(round, { limit: FLOOD_MS });
      // The view has it all once the list of checks takes the place of the words.
      const feedback = await learner.told('Not there yet');
      await feedback.getByText('Checking your work').waitFor({ state: 'hidden', timeout: FLOOD_MS });
    });
    assert.equal(recorder.of('gateway').filter(isChunk).length, round * CHUNKS);
    reportMemory(`after ${round * CHUNKS} chunks (highest ${megabytes(highest)})`, await heap.settled());
  }
  heap.close();
}

/** The most that a process takes in memory while something is done. */
async function peak(pid, act) {
  let highest = 0;
  const sample = setInterval(() => {
    highest = Math.max(highest, residentBytes(pid));
  }, SAMPLE_MS);
  await act();
  clearInterval(sample);
  return highest;
}

function isChunk({ type, payload }) {
  return type === 'validation_result' && !payload.final;
}

function reportMemory(what, { used, resident }) {
  report(`${what}, MB`, `${megabytes(resident)} resident, ${megabytes(used)} of live objects`);
}

function megabytes(bytes) {
  return (bytes / 2 ** 20).toFixed(1);
}

function report(what, value) {
  console.log(`${what.padEnd(52)} ${value}`);
}
