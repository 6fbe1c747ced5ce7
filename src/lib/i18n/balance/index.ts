// Words of the mirror. They come with its page.
import { byLanguage } from '../part.ts';
import type { Shape } from '../index.ts';
import type { balance } from './en.ts';

export type BalanceWords = Shape<typeof balance>;

export const loadBalance = byLanguage({
	en: async () => (await import('./en.ts')).balance,
	es: async () => (await import('./es.ts')).balance,
	fr: async () => (await import('./fr.ts')).balance,
	pt: async () => (await import('./pt.ts')).balance
});
