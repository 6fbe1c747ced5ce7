import type { Shape } from '../index.ts';
import { byLanguage } from '../part.ts';
import type { map } from './en.ts';

export type MapText = Shape<typeof map>;

export const loadMap = byLanguage({
	en: async () => (await import('./en.ts')).map,
	es: async () => (await import('./es.ts')).map,
	fr: async () => (await import('./fr.ts')).map,
	pt: async () => (await import('./pt.ts')).map
});
