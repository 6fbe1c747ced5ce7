import type { Shape } from '../index.ts';
import { byLanguage } from '../part.ts';
import type { party } from './en.ts';

export type PartyText = Shape<typeof party>;

export const loadParty = byLanguage({
	en: async () => (await import('./en.ts')).party,
	es: async () => (await import('./es.ts')).party,
	fr: async () => (await import('./fr.ts')).party,
	pt: async () => (await import('./pt.ts')).party
});
