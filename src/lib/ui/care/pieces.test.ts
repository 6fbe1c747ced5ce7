import { describe, expect, test } from 'vitest';
import { MAX_TEXT } from '../../domain/limits.ts';
import { pieces } from './pieces.ts';
import { carried, rebased } from './merge.ts';

const letters = (text: string) => text.replace(/\s+/gu, '');

describe('a long text', () => {
	test.each([
		['paragraphs', Array.from({ length: 40 }, (_, n) => `Párrafo ${n}. ${'palabra '.repeat(20)}`).join('\n\n')],
		['one line of words', 'palabra '.repeat(12_500)],
		['no space at all', 'x'.repeat(100_000)],
		['emoji', '👩‍🌾'.repeat(2000)],
		['Arabic', 'النهر لنا؟ '.repeat(300)],
		['lines of Windows', 'uno dos\r\n'.repeat(200)]
	])('%s: becomes cards that fit, and nothing is lost', (_name, text) => {
		const cards = pieces(text);
		expect(cards.every((card) => card.length > 0 && card.length <= MAX_TEXT)).toBe(true);
		expect(letters(cards.join(' '))).toBe(letters(text));
		expect(cards.join('')).not.toMatch(/\p{Surrogate}/u);
	});

	test('a paragraph is a card', () => {
		expect(pieces('uno\n\ndos\ntres\n\n  \n\ncuatro'.padEnd(500, '\n\nx'))).toContain('dos\ntres');
	});

	test('100,000 characters take no time', () => {
		const before = performance.now();
		expect(pieces('palabra. '.repeat(11_112)).length).toBeGreaterThan(200);
		expect(performance.now() - before).toBeLessThan(500);
	});
});

describe('what was typed and not shared', () => {
	test.each([
		['nobody else wrote', 'abc', 'abc 4.7110, -74.0721', 'abc', 'abc 4.7110, -74.0721'],
		['others wrote before it', 'abc', 'abc x', 'Oh: abc', 'Oh: abc x'],
		['others wrote behind it', 'abc', 'x abc', 'abc def', 'x abc def'],
		['both wrote in the middle', 'one two', 'one big two', 'one two three', 'one big two three'],
		['others took it away', 'one two', 'one two!', '', '!']
	])('%s', (_name, base, mine, now, both) => expect(rebased(base, mine, now)).toBe(both));

	test('the caret stays between the same letters', () => {
		expect(carried('abc', 'xabc', 3)).toBe(4);
		expect(carried('abc', 'abcx', 1)).toBe(1);
	});
});
