import { expect, test } from 'vitest';
import { findCards } from './find.ts';
import { cardsOf, type Card } from './read.ts';
import { newSpace } from './space.ts';
import { addCard, setCardText } from './verbs.ts';

test('the best first: what begins so, then beginnings of words, then the middle of words', () => {
	const space = newSpace();
	for (const text of ['Todo prueba', 'La vez del río', 'Arriola', 'Río arriba'])
		addCard(space, 'practices', { lang: 'es', text });
	const said = (query: string) => findCards(cardsOf(space, 'practices'), query).map((card) => card.text.get('es'));
	expect(said('RIO')).toEqual(['Río arriba', 'La vez del río', 'Arriola']);
	expect(said('río vez')).toEqual(['La vez del río']);
	expect(said('  ')).toEqual([]);
	expect(said('[')).toEqual([]);
});

test('a card that changed is found by what it says now', () => {
	const space = newSpace();
	const made = addCard(space, 'practices', { lang: 'es', text: 'antes' });
	expect(findCards(cardsOf(space, 'practices'), 'antes')).toHaveLength(1);
	if (made.ok) setCardText(space, made.value, 'es', 'ahora');
	expect(findCards(cardsOf(space, 'practices'), 'antes')).toHaveLength(0);
	expect(findCards(cardsOf(space, 'practices'), 'ahora')).toHaveLength(1);
});

test('2,000 cards are searched within a frame', () => {
	const cards = Array.from({ length: 2000 }, (_, n): Card => {
		const text = new Map([['es', `Caminamos la orilla número ${n} con las abuelas y los jóvenes del río`]]);
		return {
			id: `c${n}`,
			kind: 'practices',
			lang: 'es',
			text,
			see: 'room',
			order: '',
			deleted: false,
			values: new Map()
		};
	});
	findCards(cards, 'warm');
	const took = [1, 2, 3, 4, 5].map(() => {
		const before = performance.now();
		expect(findCards(cards, 'orilla 19')).toHaveLength(139);
		return performance.now() - before;
	});
	expect(Math.min(...took)).toBeLessThan(16);
});
