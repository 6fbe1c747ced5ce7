// Words that every part of a workshop needs.
import { byLanguage } from '../part.ts';

export const workshopWords = byLanguage({
	en: async () => (await import('./en.ts')).workshop,
	es: async () => (await import('./es.ts')).workshop,
	fr: async () => (await import('./fr.ts')).workshop,
	pt: async () => (await import('./pt.ts')).workshop
});
export type WorkshopWords = Awaited<ReturnType<typeof workshopWords>>;
