// Words of the editor: they come with it.
import { byLanguage } from '../part.ts';

export const richWords = byLanguage({
	en: async () => (await import('./en.ts')).rich,
	es: async () => (await import('./es.ts')).rich,
	fr: async () => (await import('./fr.ts')).rich,
	pt: async () => (await import('./pt.ts')).rich
});
export type RichWords = Awaited<ReturnType<typeof richWords>>;
