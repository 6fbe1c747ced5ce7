import { expect, test } from 'vitest';
import { addCard, allCards, newSpace, removeCard, setField, setSee, type FieldValue } from '../../domain/index.ts';
import { asksOf } from './asks.ts';

function made() {
	const space = newSpace();
	const card = (kind: 'actors' | 'measures', text: string, fields: Record<string, FieldValue>) => {
		const done = addCard(space, kind, { lang: 'en', text, fields: new Map(Object.entries(fields)) });
		if (!done.ok) throw new Error(done.code);
		return done.value;
	};
	const network = card('actors', 'A network', { duty: false });
	const mayor = card('actors', 'The mayor', { duty: true });
	/** A state that the group has decided on comes with a case file; no verb writes it. */
	const ask = (text: string, askTo: string[], decided?: string) => {
		const id = card('measures', text, { aim: 'B', askTo });
		if (decided) space.cards.get(id)!.set('state', decided);
		return id;
	};
	return { space, network, mayor, ask };
}

const texts = (space: ReturnType<typeof made>['space'], agreedOnly = false) => {
	const { asked, open, hidden } = asksOf(allCards(space), agreedOnly);
	const words = (card: { text: ReadonlyMap<string, string> }) => card.text.get('en');
	return {
		asked: asked.map(({ authority, asks }) => [words(authority), ...asks.map(words)]),
		open: open.map(words),
		hidden
	};
};

test('asks stand under each authority they go to, duty first; what is asked of nobody stands apart', () => {
	const { space, network, mayor, ask } = made();
	ask('Come to us', [network, mayor]);
	ask('Say that it is right', [mayor]);
	ask('Somebody should', []);
	ask('Not ours to hand over', [mayor], 'not-agreed');
	const ours = ask('What we do ourselves', [mayor]);
	setField(space, ours, 'aim', 'A');
	expect(texts(space)).toEqual({
		asked: [
			['The mayor', 'Come to us', 'Say that it is right'],
			['A network', 'Come to us']
		],
		open: ['Somebody should'],
		hidden: 0
	});
});

test('what not everybody may see is on no sheet, nor is what was removed or what is only proposed where that is wished', () => {
	const { space, mayor, ask } = made();
	setSee(space, ask('For the circle', [mayor]), 'circle');
	setSee(space, ask('To be burnt', [mayor]), 'burn');
	removeCard(space, ask('Removed', [mayor]));
	ask('Agreed', [mayor], 'agreed');
	ask('An idea', [mayor]);
	expect(texts(space)).toEqual({ asked: [['The mayor', 'Agreed', 'An idea']], open: [], hidden: 2 });
	expect(texts(space, true)).toEqual({ asked: [['The mayor', 'Agreed']], open: [], hidden: 0 });
});

test('an authority that was removed is nobody', () => {
	const { space, mayor, ask } = made();
	ask('Come to us', [mayor]);
	removeCard(space, mayor);
	expect(texts(space)).toEqual({ asked: [], open: ['Come to us'], hidden: 0 });
});
