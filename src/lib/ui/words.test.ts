import { describe, expect, test } from 'vitest';
import { columnsOf, KINDS, MODEL } from '../domain/index.ts';
import { en } from '../i18n/en.ts';
import { fieldName, relationName, valueName } from './words.ts';

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
