import type { Adapter } from '../adapters/adapter.ts';
import type { ServerProcess } from '../lib/server-process.ts';

export const SCENARIOS = ['saturate', 'workshop', 'cold', 'idle', 'durability'] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

export interface Run {
	adapter: Adapter;
	/** `1x20`: rooms and people. A bare number: people, edits or rooms, as the scenario counts. */
	variant: string;
	round: number;
	port: number;
	dataDir: string;
	/** Also again after a stop or a kill, on the same data. */
	start(): Promise<ServerProcess>;
}

export type Figures = Record<string, unknown>;
export type Scenario = (run: Run) => Promise<Figures>;

export async function loadScenario(name: ScenarioName): Promise<Scenario> {
	const { default: scenario } = (await import(`./${name}.ts`)) as { default: Scenario };
	return scenario;
}
