import { byLanguage } from '../part.ts';
import type { Shape } from '../index.ts';
import type { network } from './en.ts';

export type NetworkWords = Shape<typeof network>;

export const networkWords = byLanguage<typeof network>({
	en: async () => (await import('./en.ts')).network,
	es: async () => (await import('./es.ts')).network,
	fr: async () => (await import('./fr.ts')).network,
	pt: async () => (await import('./pt.ts')).network
});
