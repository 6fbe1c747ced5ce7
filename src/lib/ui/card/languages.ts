import type { Frame } from '../frame.svelte.ts';

/** Languages that people in such communities often write in; any other can come with an import. */
const OFFERED = ['es', 'pt', 'fr', 'en', 'qu', 'ay', 'gn', 'arn', 'nah', 'quc', 'kek', 'mam', 'ht', 'sw', 'ar'];

/** The collective's own first, then the reader's, then the rest; `also` is there in any case. */
export function languagesFor(frame: Frame, reader: string, ...also: string[]): string[] {
	const known = [...frame.session.view.collective.languages, reader, ...OFFERED, ...also];
	return [...new Set(known)].filter((tag) => tag !== 'und');
}
