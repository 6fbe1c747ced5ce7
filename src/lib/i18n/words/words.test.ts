import { describe, expect, test } from 'vitest';
import { drawWords, plainPassphrase, strengthOf, WORDS } from './index.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { words as fr } from './fr.ts';
import { words as pt } from './pt.ts';

describe('passphrases', () => {
	test.each(Object.entries({ en, es, fr, pt }))('the list in %s has 2048 different plain words', (_language, words) => {
		const list = words.trim().split(/\s+/);
		expect(new Set(list).size).toBe(2048);
		for (const word of list) expect(word).toMatch(/^[a-z]{2,9}$/);
	});

	test('six words are drawn, not the same twice', async () => {
		const [one, other] = [await drawWords('es'), await drawWords('es')];
		expect(one.split(' ')).toHaveLength(WORDS);
		expect(one).not.toBe(other);
	});

	test('what a phone adds to the words does not lock anybody out', () => {
		expect(plainPassphrase(' Ábaco  río\ncanción ')).toBe('abaco rio cancion');
	});

	test('the hint is modest', () => {
		expect(strengthOf('minga')).toBe('short');
		expect(strengthOf('aaaaaaaaaaaaaaaa')).toBe('short');
		expect(strengthOf('elriosuena1')).toBe('short');
		expect(strengthOf('el rio suena')).toBe('weak');
		expect(strengthOf('abaco rio luna maiz piedra canto')).toBe('good');
	});
});
