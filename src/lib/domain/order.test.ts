import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, cardsOf, moveCard, newSpace, readCard, type Space } from './index.ts';

function add(space: Space, text: string): string {
	const made = addCard(space, 'assets', { lang: 'es', text });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

const words = (space: Space) => cardsOf(space, 'assets').map((card) => card.text.get('es'));

/** Cards that as many people put in one place at once: all with one key. */
function atOnce(texts: readonly string[]): Space {
	const spaces = texts.map((text) => {
		const space = newSpace();
		add(space, text);
		return space;
	});
	for (const space of spaces) Y.applyUpdate(spaces[0]!.doc, Y.encodeStateAsUpdate(space.doc));
	return spaces[0]!;
}

describe('places on a board', () => {
	test('a card fits between two that were put in one place at once', () => {
		const space = atOnce(['a', 'b', 'c']);
		const [first, second, third] = words(space);
		const before = cardsOf(space, 'assets');
		expect(new Set(before.map(({ order }) => order)).size).toBe(1);
		moveCard(space, add(space, 'new'), { before: before[1]!.id });
		expect(words(space)).toEqual([first, 'new', second, third]);
		moveCard(space, add(space, 'last'), { after: before[1]!.id });
		expect(words(space)).toEqual([first, 'new', second, 'last', third]);
	});

	test('any moves put a card exactly where it was meant to go', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ card: fc.nat(5), other: fc.nat(5), before: fc.boolean() }), { maxLength: 30 }),
				(moves) => {
					const space = atOnce(['a', 'b', 'c', 'd', 'e', 'f']);
					let expected = cardsOf(space, 'assets').map(({ id }) => id);
					const ids = [...expected];
					for (const { card, other, before } of moves) {
						const [moving, at] = [ids[card]!, ids[other]!];
						if (moving === at) continue;
						moveCard(space, moving, before ? { before: at } : { after: at });
						expected = expected.filter((id) => id !== moving);
						expected.splice(expected.indexOf(at) + (before ? 0 : 1), 0, moving);
						const now = cardsOf(space, 'assets');
						expect(now.map(({ id }) => id)).toEqual(expected);
					}
				}
			),
			{ numRuns: 150 }
		);
	});

	test('two thousand moves into one gap leave keys of a bounded length, and the order', () => {
		const space = newSpace();
		const [left, x, y] = [add(space, 'left'), add(space, 'x'), add(space, 'y')];
		for (let at = 0; at < 2000; at++) {
			const [moved, other] = at % 2 === 0 ? [y, x] : [x, y];
			moveCard(space, moved, { after: left });
			const cards = cardsOf(space, 'assets');
			expect(cards.map(({ id }) => id)).toEqual([left, moved, other]);
			for (const { order } of cards) expect(order).not.toBe('');
		}
	});

	test('[L7] keys that somebody made up are read as none, and others can still be placed', () => {
		for (const key of ['!!', 'zzz', 'a', 'a00', '', 7, null, 'a0'.repeat(200), new Y.Map()]) {
			const space = newSpace();
			const strange = add(space, 'strange');
			space.cards.get(strange)!.set('order', key);
			expect(readCard(space, strange)!.order).toBe('');
			const id = add(space, 'b');
			expect(words(space)).toEqual(['strange', 'b']);
			moveCard(space, id, { before: strange });
			expect(words(space)).toContain('b');
			moveCard(space, strange, { after: id });
			expect(words(space)).toEqual(['b', 'strange']);
		}
	});
});
