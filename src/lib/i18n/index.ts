// Messages per language. Only the active catalog is downloaded; a missing key is a type error.
import type { en } from './en.ts';

/** Forms that Intl.PluralRules may ask for; `other` is always there. */
export interface Plural {
	zero?: string;
	one?: string;
	two?: string;
	few?: string;
	many?: string;
	other: string;
}

export type Shape<T> = T extends string
	? string
	: T extends { other: string; one: string }
		? Plural
		: { readonly [K in keyof T]: Shape<T[K]> };
export type Messages = Shape<typeof en>;

/** A catalog for the frame alone: what it does not say is said in English. */
export type PartialMessages = { [S in keyof Messages]?: Messages[S] extends string ? string : Partial<Messages[S]> };

export const LANGUAGES = ['en', 'es', 'fr', 'pt', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words, so that a reader of that language finds it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
	en: 'English',
	es: 'Español',
	fr: 'Français',
	pt: 'Português',
	ar: 'العربية'
};

export function isLanguage(value: unknown): value is Language {
	return (LANGUAGES as readonly unknown[]).includes(value);
}

/** Scripts written from right to left, also for the languages that cards are written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	return /^(ar|fa|he|ur|ps|ckb|dv|ug|yi|sd)\b/.test(language) ? 'rtl' : 'ltr';
}

/**
 * Of words that somebody wrote: their language's, unless what stands there is in another script, as a word of Arabic on a card
 * in Spanish. Then the browser looks at the letters.
 */
export function directionFor(language: string, words: string): 'ltr' | 'rtl' | 'auto' {
	const own = directionOf(language);
	if (language === 'und') return 'auto';
	const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(words);
	const rightward = /[A-Za-z\u00c0-\u024f]/.test(words);
	return own === 'rtl' ? (rightward && !leftward ? 'auto' : own) : leftward ? 'auto' : own;
}

/** The first of `wanted` that we speak. */
export function pickLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const base = tag.toLowerCase().split('-')[0];
		if (isLanguage(base)) return base;
	}
	return 'en';
}

function overEnglish(english: Messages, own: PartialMessages): Messages {
	const merged: Record<string, unknown> = {};
	for (const section of Object.keys(english) as (keyof Messages)[]) {
		const base = english[section];
		const over = own[section];
		merged[section] = typeof base === 'string' ? (over ?? base) : { ...base, ...(over as object | undefined) };
	}
	return merged as unknown as Messages;
}

export async function loadMessages(language: Language): Promise<Messages> {
	switch (language) {
		case 'es':
			return (await import('./es.ts')).es;
		case 'fr':
			return (await import('./fr.ts')).fr;
		case 'pt':
			return (await import('./pt.ts')).pt;
		case 'ar': {
			const [{ en }, { ar }] = await Promise.all([import('./en.ts'), import('./ar.ts')]);
			return overEnglish(en, ar);
		}
		default:
			return (await import('./en.ts')).en;
	}
}

export type Values = Record<string, string | number>;

/** Puts values into their places. A value is text: it is never read as a pattern. */
export function fill(message: string, values: Values): string {
	return message.replace(/\{(\w+)\}/g, (place, name: string) =>
		Object.hasOwn(values, name) ? String(values[name]) : place
	);
}

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
	const have = kept.get(key);
	if (have) return have;
	const made = make();
	kept.set(key, made);
	return made;
}

export function formatNumber(language: string, n: number): string {
	return once(numbers, language, () => new Intl.NumberFormat(language)).format(n);
}

export function plural(language: string, forms: Plural, n: number, values: Values = {}): string {
	const form = once(rules, language, () => new Intl.PluralRules(language)).select(n);
	return fill(forms[form] ?? forms.other, { n: formatNumber(language, n), ...values });
}

export function formatList(language: string, items: string[]): string {
	return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/** "40 seconds", "3 minutes": a length of time in its largest unit that fits. */
export function formatDuration(language: string, milliseconds: number): string {
	const seconds = Math.max(0, Math.round(milliseconds / 1000));
	const [value, unit] =
		seconds < 90
			? [seconds, 'second']
			: seconds < 5400
				? [Math.round(seconds / 60), 'minute']
				: [Math.round(seconds / 3600), 'hour'];
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value as number);
}

/** A day without its hour. */
export function formatDay(language: string, time: number): string {
	return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
}

/** "Portuguese", in the reader's language; the tag itself where nobody knows a name. */
export function nameOfLanguage(reader: string, tag: string): string {
	try {
		return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
	} catch {
		return tag;
	}
}
