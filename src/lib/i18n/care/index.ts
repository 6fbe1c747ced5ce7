// What is said while somebody writes, and what burning is: loaded when it is wanted.
import { byLanguage } from '../part.ts';
import type { Shape } from '../index.ts';
import type { en } from './en.ts';

export const careWords = byLanguage({
	en: async () => (await import('./en.ts')).en,
	es: async () => (await import('./es.ts')).es,
	fr: async () => (await import('./fr.ts')).fr,
	pt: async () => (await import('./pt.ts')).pt
});

export type CareWords = Shape<typeof en>;
