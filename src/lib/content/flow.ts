import type { Words } from './index.ts';

export const VARIANTS = ['ninety', 'half-day', 'two-day', 'remote-series'] as const;
export type VariantId = (typeof VARIANTS)[number];

/** One step of a workshop. What only a facilitator reads is in English so far: `technique`, `purpose`, `prompts`, `exit`. */
export interface Stage {
	id: string;
	title: Words;
	question: Words;
	board: string;
	technique: string;
	purpose: string;
	prompts: readonly string[];
	/** When the group may go on. */
	exit: string;
	/** By variant; 0 where the variant leaves the stage out. */
	minutes: Readonly<Record<VariantId, number>>;
	produces: readonly string[];
	/** Ids of the stages that build on it. */
	flowsTo: readonly string[];
}

export interface Variant {
	/** Minutes, pauses of `extra` included. */
	total: number;
	note: string;
	/** Ids of stages. */
	order: readonly string[];
	/** Minutes by what they are for. */
	extra: Readonly<Record<string, number>>;
	/** For a series: what each session holds, as `stage minutes`. */
	sessions?: readonly (readonly string[])[];
}

export interface Flow {
	stages: readonly Stage[];
	variants: Readonly<Record<VariantId, Variant>>;
}

export async function loadFlow(): Promise<Flow> {
	return (await import('./flow.json', { with: { type: 'json' } })).default as unknown as Flow;
}
