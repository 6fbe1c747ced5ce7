// npm run bench: the servers side by side. Options: README.md beside this file.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ADAPTERS } from './adapters/adapter.ts';
import { SCENARIOS, type ScenarioName } from './scenarios/scenario.ts';
import { tables, type Row } from './table.ts';

const DEFAULT_VARIANTS: Record<ScenarioName, string[]> = {
	saturate: ['1x20', '200x5'],
	workshop: ['50'],
	cold: ['10000'],
	idle: ['500'],
	durability: ['']
};
const PEERS = resolve(import.meta.dirname, 'peers');

const { values: options } = parseArgs({
	options: {
		adapter: { type: 'string', default: ADAPTERS.join() },
		scenario: { type: 'string', default: SCENARIOS.join() },
		variant: { type: 'string' },
		rounds: { type: 'string', default: '1' },
		json: { type: 'boolean', default: false }
	}
});

function chosen<T extends string>(known: readonly T[], text: string, what: string): T[] {
	return text.split(',').map((name) => {
		const found = known.find((one) => one === name);
		if (!found) throw new Error(`no ${what} "${name}"; there are ${known.join(', ')}`);
		return found;
	});
}

function installPeers(): void {
	if (existsSync(resolve(PEERS, 'node_modules/yjs'))) return;
	console.error('installing the servers to compare with …');
	// Its output does not belong among the JSON lines.
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', PEERS], {
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error('npm ci in bench/peers failed');
}

function play(adapter: string, scenario: ScenarioName, variant: string, round: number): Promise<Row> {
	const run = resolve(import.meta.dirname, 'run.ts');
	const command = ['--no-warnings', run, adapter, scenario, variant, String(round)];
	const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
	let output = '';
	child.stdout.on('data', (text) => (output += text));
	return new Promise((done) =>
		child.on('close', () => {
			try {
				done(JSON.parse(output) as Row);
			} catch {
				done({ adapter, scenario, variant, round, error: 'the run ended without a figure' });
			}
		})
	);
}

const adapters = chosen(ADAPTERS, options.adapter, 'adapter');
const scenarios = chosen(SCENARIOS, options.scenario, 'scenario');
installPeers();
const rows: Row[] = [];
for (let round = 1; round <= Number(options.rounds); round++)
	for (const scenario of scenarios)
		for (const variant of options.variant?.split(',') ?? DEFAULT_VARIANTS[scenario])
			for (const adapter of adapters) {
				if (!options.json) process.stderr.write(`${scenario} ${variant} ${adapter} …\n`);
				const row = await play(adapter, scenario, variant, round);
				rows.push(row);
				if (options.json) console.log(JSON.stringify(row));
			}
if (!options.json) console.log(`\n${tables(rows)}`);
process.exitCode = rows.some(({ error }) => error) ? 1 : 0;
