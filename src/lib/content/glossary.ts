import type { Words } from './index.ts';

/** A word as the interface uses it. */
export interface Term extends Words {
	id: string;
}

export async function loadGlossary(): Promise<readonly Term[]> {
	return (await import('./glossary.json', { with: { type: 'json' } })).default;
}
