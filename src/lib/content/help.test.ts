import { expect, test } from 'vitest';
import { loadHelp, TOPICS } from './help/index.ts';
import { dangerIn } from './testing/danger.ts';

/** As much as a card holds: an example has to fit on one. */
const CARD = 400;

test.each(['en', 'es', 'fr', 'pt'])('help for every board in %s: why, examples, questions, care', async (language) => {
	const { help, language: found } = await loadHelp(language);
	const { help: english } = await loadHelp('en');
	expect(found).toBe(language);
	expect(Object.keys(help)).toEqual([...TOPICS]);
	for (const topic of TOPICS) {
		const { why, examples, ask, care } = help[topic];
		const words = [why, care, ...ask, ...examples.flatMap((one) => [one.who, one.words])];
		expect(examples.length, topic).toBe(english[topic].examples.length);
		expect(examples.length, topic).toBeGreaterThan(0);
		expect(ask.length, topic).toBe(english[topic].ask.length);
		expect(ask.length, topic).toBeGreaterThanOrEqual(2);
		expect(ask.length, topic).toBeLessThanOrEqual(4);
		for (const text of words) {
			expect(text.trim(), topic).toBe(text);
			expect(text.length, text).toBeGreaterThan(10);
			expect(text.length, text).toBeLessThanOrEqual(CARD);
			expect(dangerIn(text), text).toBeUndefined();
		}
		if (language !== 'en') expect(why).not.toBe(english[topic].why);
	}
});

test('a reader of Arabic has the help in English, and knows it', async () => {
	expect((await loadHelp('ar')).language).toBe('en');
});

test('the watch over our words sees what it is there for', () => {
	expect(dangerIn('We meet at 7')).toBe('7');
	expect(dangerIn('Ask the lawyer Rosa Prado first')).toBe('Rosa Prado');
	expect(dangerIn('We ask the State for protection. Nobody goes alone.')).toBeUndefined();
});
