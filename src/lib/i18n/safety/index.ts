// The page about safety is long and rarely opened: its words are loaded by nobody else.
import type { Language } from '../index.ts';
import type { SafetyText } from './stored.ts';

export { STORED, type SafetyText, type Table } from './stored.ts';

/** The text, and the language it is in: Arabic has the frame alone so far. */
export async function loadSafety(language: Language): Promise<{ text: SafetyText; textLanguage: Language }> {
	switch (language) {
		case 'es':
			return { text: (await import('./es.ts')).safety, textLanguage: 'es' };
		case 'fr':
			return { text: (await import('./fr.ts')).safety, textLanguage: 'fr' };
		case 'pt':
			return { text: (await import('./pt.ts')).safety, textLanguage: 'pt' };
		default:
			return { text: (await import('./en.ts')).safety, textLanguage: 'en' };
	}
}
