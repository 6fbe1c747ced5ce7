import { byLanguage } from '../part.ts';
import type { Shape } from '../index.ts';
import type { en } from './en.ts';

export type DescentWords = Shape<typeof en>;

export const descentWords = byLanguage({
	en: async () => (await import('./en.ts')).en,
	es: async () => (await import('./es.ts')).es,
	fr: async () => (await import('./fr.ts')).fr,
	pt: async () => (await import('./pt.ts')).pt
});
