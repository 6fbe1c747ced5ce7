// Data in four languages, each file loaded when it is first asked for.

/** The fictional example community, as the text of a case file, in its own languages (Spanish and Portuguese). */
export async function loadExample(): Promise<string> {
	const { default: river } = await import('./example/river.json', { with: { type: 'json' } });
	return JSON.stringify(river);
}

export type Words = Record<'en' | 'es' | 'fr' | 'pt', string>;

export interface Prompt {
	id: string;
	aim: 'A' | 'B';
	title: Words;
	prompt: Words;
}

/** The prompts behind the measures board, aim A first. */
export async function loadPrompts(): Promise<Prompt[]> {
	const { default: prompts } = await import('./prompts.json', { with: { type: 'json' } });
	return prompts.measures as Prompt[];
}
