// Words around the help and the templates.
import type { Shape } from '../index.ts';
import { byLanguage } from '../part.ts';
import type { en } from './en.ts';

export type HelpWords = Shape<typeof en>;

export const helpWords = byLanguage<typeof en>({
	en: async () => (await import('./en.ts')).en,
	es: async () => (await import('./es.ts')).es,
	fr: async () => (await import('./fr.ts')).fr,
	pt: async () => (await import('./pt.ts')).pt
});
