import { solutionsOf } from './bank.mjs';
import { residentBytes } from './processes.mjs';
import { until } from './waiting.mjs';
import { World } from './world.mjs';

const EXTENSION = 'aigoals.ai-goals-tracker';
const STARTS = 5;
const CHUNKS = 10_000;
const ROUNDS = 3;
const FLOOD_MS = 180_000;

/** Prints how long the extension takes to activate, and what its process takes in memory while agents say a great deal. */
export async function measure() {
    await inWorld(async (world) => {
        const starts = [];
        for (let start = 0; start < STARTS; start++) {
            starts.push(await activation(world.workbench));
            await world.workbench.reload();
        }
        report('activation, ms (load, call, finish)', starts.map((parts) => parts.join(' + ')).join('; '));
        const totals = starts
            .map((parts) => parts.reduce((sum, part) => sum + part, 0))
            .sort((one, other) => one - other);
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

async function flooded(world) {
    const { learner } = world;
    await learner.signIn();
    await learner.createGoal();
    const [{ wrong }] = await solutionsOf(world.goal.title);
    const host = await world.editor.extensionHost();
    const megabytes = () => Math.round(residentBytes(host) / 2 ** 20);
    report('extension host before, MB', megabytes());
    for (let round = 1; round <= ROUNDS; round++) {
        await learner.write(`${wrong[0]}# ${round}\n`);
        const seen = [];
        const began = Date.now();
        await learner.check();
        await until(
            'the end of the flood',
            () => {
                seen.push(megabytes());
                return world.recorder.of('gateway').filter(isFinal).length >= round;
            },
            { limit: FLOOD_MS },
        );
        await learner.told('Not there yet');
        report(
            `${CHUNKS} chunks, round ${round}: most, after, MB; s`,
            [Math.max(...seen), megabytes(), (Date.now() - began) / 1000].join(', '),
        );
    }
}

function isFinal({ type, payload }) {
    return type === 'validation_result' && payload.final;
}

function report(what, value) {
    console.log(`${what.padEnd(48)} ${value}`);
}
