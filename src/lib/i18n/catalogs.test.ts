import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import {
	directionOf,
	fill,
	formatDuration,
	LANGUAGES,
	loadMessages,
	pickLanguage,
	plural,
	type Plural
} from './index.ts';

const FULL = { en, es, fr, pt };
/** The words of the parts, each in its folder: every language with the first thing that its file says. */
const PARTS = readdirSync(import.meta.dirname, { withFileTypes: true })
	.filter(
		(entry) =>
			entry.isDirectory() && entry.name !== 'words' && existsSync(join(import.meta.dirname, entry.name, 'en.ts'))
	)
	.map(({ name }) => name);
const partCatalogs = async (part: string) =>
	Promise.all(
		Object.keys(FULL).map(async (language) => {
			const file = (await import(`./${part}/${language}.ts`)) as Record<string, unknown>;
			return [language, new Map(leaves(Object.values(file)[0]))] as const;
		})
	);

function isPlural(value: unknown): value is Plural {
	return typeof value === 'object' && value !== null && 'other' in value && 'one' in value;
}

/** Every message with its path; the forms of a plural stay together. */
function leaves(value: unknown, path = ''): [path: string, leaf: string | Plural][] {
	if (typeof value === 'string' || isPlural(value)) return [[path, value]];
	return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
const english = new Map(leaves(en));

describe.each(Object.entries(FULL))('the catalog %s', (language, catalog) => {
	const own = new Map(leaves(catalog));

	test('says everything that English says, and nothing else', () => {
		expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
	});

	test('has no empty message and no space left over', () => {
		for (const [path, leaf] of own) {
			for (const text of typeof leaf === 'string' ? [leaf] : Object.values(leaf)) {
				expect(text.trim(), path).toBe(text);
				expect(text, path).not.toBe('');
			}
		}
	});

	test('puts the same values in', () => {
		for (const [path, leaf] of own) {
			const wanted = english.get(path)!;
			const from = (message: string | Plural) => places(typeof message === 'string' ? message : message.other);
			expect(from(leaf), path).toEqual(from(wanted));
		}
	});

	test('has every plural form that the language asks for', () => {
		const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
		for (const [path, leaf] of own) {
			if (typeof leaf !== 'string') expect(Object.keys(leaf).sort(), path).toEqual([...forms].sort());
		}
	});
});

describe.each(PARTS)('the words of %s', (part) => {
	test('are there in every language, with the same values and the plurals it asks for', async () => {
		const catalogs = await partCatalogs(part);
		const wanted = catalogs[0]![1];
		for (const [language, own] of catalogs) {
			const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
			expect([...own.keys()].sort(), language).toEqual([...wanted.keys()].sort());
			for (const [path, leaf] of own) {
				const from = (message: string | Plural) => places(typeof message === 'string' ? message : message.other);
				expect(from(leaf), `${language} ${path}`).toEqual(from(wanted.get(path)!));
				for (const text of typeof leaf === 'string' ? [leaf] : Object.values(leaf))
					expect(text.trim(), path).toBe(text);
				if (typeof leaf !== 'string') expect(Object.keys(leaf).sort(), path).toEqual([...forms].sort());
			}
		}
	});
});

describe('Arabic, the frame alone', () => {
	test('has its six forms and falls back to English for the rest', async () => {
		for (const [path, leaf] of leaves(ar)) {
			expect(english.has(path), path).toBe(true);
			if (typeof leaf !== 'string')
				expect(Object.keys(leaf).sort(), path).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
		}
		const messages = await loadMessages('ar');
		expect(messages.landing.open).toBe(ar.landing?.open);
		expect(messages.card.linkTo).toBe(en.card.linkTo);
		expect(
			leaves(messages)
				.map(([path]) => path)
				.sort()
		).toEqual([...english.keys()].sort());
	});
});

describe('words around values', () => {
	test('a value is never read as a pattern, and a missing one stays visible', () => {
		expect(fill('{name} is writing', { name: '$& {name}' })).toBe('$& {name} is writing');
		expect(fill('{constructor}', {})).toBe('{constructor}');
	});

	test('plurals follow the language', () => {
		expect(plural('en', en.board.cards, 1)).toBe('1 card');
		expect(plural('fr', fr.board.cards, 0)).toBe('0 carte');
		expect(plural('es', es.board.cards, 2)).toBe('2 tarjetas');
	});

	test('time is told in its largest unit', () => {
		expect(formatDuration('en', 12_000)).toBe('12 seconds');
		expect(formatDuration('es', 180_000)).toBe('3 minutos');
	});

	test('the first language that we speak is picked', () => {
		expect(pickLanguage(['qu-BO', 'es-BO', 'en'])).toBe('es');
		expect(pickLanguage(['de'])).toBe('en');
		expect(LANGUAGES.map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl']);
	});
});
