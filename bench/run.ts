// One run in a process of its own: node bench/run.ts ADAPTER SCENARIO VARIANT ROUND. Prints one JSON line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADAPTERS, loadAdapter } from './adapters/adapter.ts';
import { SCENARIOS, loadScenario, type Figures } from './scenarios/scenario.ts';
import { pins, sleep, type ServerProcess } from './lib/server-process.ts';

const LONGEST = 600_000;

const [adapterName, scenarioName, variant = '', turn = '1'] = process.argv.slice(2);
const name = ADAPTERS.find((known) => known === adapterName);
const scenario = SCENARIOS.find((known) => known === scenarioName);
if (!name || !scenario) throw new Error(`no such run: ${adapterName} ${scenarioName}`);

const dataDir = mkdtempSync(join(tmpdir(), 'minga-bench-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
process.setMaxListeners(0);

function report(figures: Figures): void {
	const settings = Object.keys(adapter.settings).length > 0 ? { settings: adapter.settings } : {};
	const what = { adapter: name, scenario, variant, round: Number(turn) };
	console.log(JSON.stringify({ ...what, ...figures, ...settings, pinned: pins, node: process.version }));
}

const adapter = await loadAdapter(name);
/** Below the range from which the system takes ports for outgoing connections. */
const port = 18_000 + (process.pid % 14_000);
let server: ServerProcess | undefined;
setTimeout(() => {
	report({ error: 'timed out' });
	process.exit(1);
}, LONGEST).unref();
try {
	const play = await loadScenario(scenario);
	const start = async () => (server = await adapter.start(port, dataDir));
	report(await play({ adapter, variant, round: Number(turn), port, dataDir, start }));
} catch (error) {
	report({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	process.exitCode = 1;
}
// A profile is written when the server ends by itself.
await Promise.race([process.env['BENCH_CPU_PROF'] ? server?.stop() : server?.kill(), sleep(10_000)]);
process.exit();
