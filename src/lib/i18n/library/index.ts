import { byLanguage } from '../part.ts';
import type { Shape } from '../index.ts';
import type { library } from './en.ts';

export type LibraryWords = Shape<typeof library>;

export const libraryWords = byLanguage<typeof library>({
	en: async () => (await import('./en.ts')).library,
	es: async () => (await import('./es.ts')).library,
	fr: async () => (await import('./fr.ts')).library,
	pt: async () => (await import('./pt.ts')).library
});
