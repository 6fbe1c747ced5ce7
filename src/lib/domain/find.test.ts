import { expect, test } from 'vitest';
import { findCards } from './find.ts';
import { cardsOf } from './read.ts';
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

test('among 2,000 cards all that fit are found', () => {
	const space = newSpace();
	for (let n = 0; n < 2000; n++)
		addCard(space, 'practices', {
			lang: 'es',
			text: `Caminamos la orilla número ${n} con las abuelas y los jóvenes del río`
		});
	const cards = cardsOf(space, 'practices');
	expect(findCards(cards, 'orilla 19')).toHaveLength(139);
}, 30_000);
