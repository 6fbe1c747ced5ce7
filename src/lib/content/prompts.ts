import type { Words } from './index.ts';

export interface Prompt {
	/** What a measure's `prompt` names. */
	id: string;
	aim: 'A' | 'B';
	title: Words;
	prompt: Words;
	/** What it grows from, such as `practice`. */
	startsFrom: readonly string[];
}

/** A way in which plans for protection go wrong. */
export interface Pitfall {
	id: string;
	title: Words;
	/** What to ask of the plan. */
	ask: Words;
	/** Ids of the checks that see it. */
	rules: readonly string[];
}

export interface Gap {
	/** The check's id. */
	id: string;
	title: Words;
}

const load = async () => (await import('./prompts.json', { with: { type: 'json' } })).default;

/** The prompts behind the measures board, aim A first. */
export async function loadPrompts(): Promise<readonly Prompt[]> {
	return (await load()).measures as Prompt[];
}

export async function loadPitfalls(): Promise<readonly Pitfall[]> {
	return (await load()).pitfalls;
}

export async function loadGaps(): Promise<readonly Gap[]> {
	return (await load()).gaps;
}
