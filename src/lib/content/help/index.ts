// Help in three layers: why this board, an example, questions to ask. Only the reader's language is loaded.
import type { Help } from './shape.ts';

export { TOPICS, type Help, type HelpText, type Topic } from './shape.ts';

/** The help, and the language it is in: Arabic has the frame alone so far. */
export async function loadHelp(language: string): Promise<{ help: Help; language: 'en' | 'es' | 'fr' | 'pt' }> {
	switch (language) {
		case 'es':
			return { help: (await import('./es.ts')).help, language };
		case 'fr':
			return { help: (await import('./fr.ts')).help, language };
		case 'pt':
			return { help: (await import('./pt.ts')).help, language };
		default:
			return { help: (await import('./en.ts')).help, language: 'en' };
	}
}
