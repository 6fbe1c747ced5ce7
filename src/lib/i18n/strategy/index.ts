// Words of the page of the strategy.
import { byLanguage } from '../part.ts';

export const strategyWords = byLanguage({
	en: async () => (await import('./en.ts')).strategy,
	es: async () => (await import('./es.ts')).strategy,
	fr: async () => (await import('./fr.ts')).strategy,
	pt: async () => (await import('./pt.ts')).strategy
});
export type StrategyWords = Awaited<ReturnType<typeof strategyWords>>;
