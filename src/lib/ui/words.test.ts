import { describe, expect, test } from 'vitest';
import { columnsOf, KINDS, MODEL } from '../domain/index.ts';
import { en } from '../i18n/en.ts';
import { fieldName, looksLikeContact, relationName, valueName } from './words.ts';

describe('every word that a card can ask for is in the catalog', () => {
	test.each(KINDS)('%s', (kind) => {
		expect(en.kind[kind]).toBeTruthy();
		expect(en.kinds[kind]).toBeTruthy();
		for (const column of columnsOf(kind))
			expect(valueName(en, kind, MODEL[kind].column, column), column).not.toBe(column);
		for (const field of MODEL[kind].fields) {
			expect(fieldName(en, field.name), field.name).not.toBe(field.name);
			if (field.type === 'links' || field.type === 'ties') {
				expect(Object.hasOwn(en.link, field.name), field.name).toBe(true);
				expect(Object.hasOwn(en.linkBack, field.name), field.name).toBe(true);
				expect(relationName(en, field.name, true)).not.toBe('');
			}
			const values = field.type === 'choice' || field.type === 'choices' ? field.values : [];
			for (const value of values)
				expect(valueName(en, kind, field.name, value), `${field.name} ${value}`).not.toBe(value);
		}
	});

	test('a name that somebody made up is no property of the catalog', () => {
		expect(valueName(en, 'practices', 'state', 'constructor')).toBe('constructor');
		expect(valueName(en, 'practices', '__proto__', 'toString')).toBe('toString');
		expect(fieldName(en, 'hasOwnProperty')).toBe('hasOwnProperty');
	});
});

test('what leads to a door is noticed, a month or a number of people is not', () => {
	for (const words of ['call +57 310 555 1234', 'ana@example.org', 'at 4.60971, -74.08175', '٣١٠٥٥٥١٢٣٤'])
		expect(looksLikeContact(words), words).toBe(true);
	for (const words of ['We were 120 in the assembly', 'since 2024-05', 'three calls, 2 and 3'])
		expect(looksLikeContact(words), words).toBe(false);
});
