import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	KINDS,
	LOCAL,
	MODEL,
	addCard,
	byOrder,
	canonicalText,
	cardsOf,
	columnOf,
	columnsOf,
	createUndo,
	cut,
	deletedCards,
	linkCards,
	linksTo,
	moveCard,
	newSpace,
	openNewSpace,
	readCard,
	readCollective,
	removeCard,
	restoreCard,
	searchCards,
	setCardText,
	setField,
	setSpaceText,
	setParty,
	setTie,
	textIn,
	toggleMember,
	type Card,
	type Kind,
	type Space,
	type Text
} from './index.ts';
import { growMeasure } from './descent.ts';

/** Strictly sorted by place. */
function isOrdered(cards: readonly Card[]): boolean {
	return cards.every((card, at) => at === 0 || byOrder(cards[at - 1]!, card) < 0);
}

function add(space: Space, kind: Kind, text: string, column?: string): string {
	const made = addCard(space, kind, { lang: 'es', text, column });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

function exchange(...spaces: Space[]): void {
	for (const from of spaces)
		for (const to of spaces)
			if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote');
}

/** Ana and Beto work on the same space on two phones. */
function pair(): [ana: Space, beto: Space] {
	return [newSpace(), newSpace()];
}

describe('cards', () => {
	test('a card needs only words; the model fills what it asks for', () => {
		const space = newSpace();
		for (const kind of KINDS) {
			const card = readCard(space, add(space, kind, 'agua'))!;
			expect(card.text.get('es')).toBe('agua');
			for (const field of MODEL[kind].fields)
				if (field.required && field.type !== 'text')
					expect(card.values.get(field.name), `${kind}.${field.name}`).toBeDefined();
		}
	});

	test('a new card stands in the column it was written in, and moves', () => {
		const space = newSpace();
		for (const kind of KINDS) {
			const id = add(space, kind, 'x', columnsOf(kind).at(-1));
			expect(columnOf(readCard(space, id)!)).toBe(columnsOf(kind).at(-1));
			expect(moveCard(space, id, { column: columnsOf(kind)[0] }).ok).toBe(true);
			expect(columnOf(readCard(space, id)!)).toBe(columnsOf(kind)[0]);
			expect(moveCard(space, id, { column: 'nowhere' })).toEqual({ ok: false, code: 'not-allowed' });
		}
	});

	test('cards keep the place they are moved to', () => {
		const space = newSpace();
		const [a, b, c] = ['a', 'b', 'c'].map((words) => add(space, 'practices', words)) as [string, string, string];
		moveCard(space, c, { before: a });
		expect(cardsOf(space, 'practices').map(({ id }) => id)).toEqual([c, a, b]);
		moveCard(space, c, { after: b });
		expect(cardsOf(space, 'practices').map(({ id }) => id)).toEqual([a, b, c]);
	});

	test('a removed card can be brought back with its words', () => {
		const space = newSpace();
		const id = add(space, 'assets', 'la escuela');
		removeCard(space, id);
		expect(cardsOf(space, 'assets')).toEqual([]);
		expect(deletedCards(space).map((card) => card.text.get('es'))).toEqual(['la escuela']);
		restoreCard(space, id);
		expect(cardsOf(space, 'assets')).toHaveLength(1);
	});

	test('what the model does not know is refused with a code', () => {
		const space = newSpace();
		const id = add(space, 'threats', 'x');
		expect(setField(space, id, 'likelihood', 4)).toEqual({ ok: false, code: 'not-allowed' });
		expect(setField(space, id, 'nothing', 1)).toEqual({ ok: false, code: 'no-such-field' });
		expect(setField(space, id, 'trend', undefined)).toEqual({ ok: false, code: 'not-allowed' });
		expect(setField(space, 'none', 'trend', 'rising')).toEqual({ ok: false, code: 'no-such-card' });
		expect(setCardText(space, id, 'es', 'a'.repeat(401))).toEqual({ ok: false, code: 'too-long' });
		expect(setCardText(space, id, '__proto__', 'a')).toEqual({ ok: false, code: 'bad-language' });
	});

	test('what a group has decided on a measure is written by no verb, and can be left behind', () => {
		const space = newSpace();
		const id = add(space, 'measures', 'x');
		const refused = { ok: false, code: 'not-allowed' };
		for (const state of ['agreed', 'not-agreed']) {
			expect(setField(space, id, 'state', state)).toEqual(refused);
			const fields = new Map([['state', state]]);
			expect(addCard(space, 'measures', { lang: 'es', text: 'x', fields })).toEqual(refused);
		}
		space.cards.get(id)!.set('state', 'agreed');
		expect(readCard(space, id)!.values.get('state')).toBe('agreed');
		expect(setField(space, id, 'state', 'under-way').ok).toBe(true);
	});

	test('links are typed and can be walked both ways', () => {
		const space = newSpace();
		const practice = add(space, 'practices', 'El caracol');
		const grown = growMeasure(space, practice, ['pt', 'es']);
		if (!grown.ok) throw new Error(grown.code);
		expect(readCard(space, grown.value)!.values.get('grewFrom')).toEqual([practice]);
		expect(linksTo(space, practice)).toEqual([{ from: grown.value, field: 'grewFrom' }]);
		expect(linkCards(space, grown.value, 'needs', practice)).toEqual({ ok: false, code: 'not-allowed' });
		expect(linkCards(space, practice, 'grewFrom', grown.value)).toEqual({ ok: false, code: 'no-such-field' });
	});

	test('search does not mind accents or case, and looks in every language', () => {
		const space = newSpace();
		const id = add(space, 'practices', 'Canción del Río');
		setCardText(space, id, 'pt', 'Canção do rio');
		add(space, 'practices', 'Otra');
		expect(searchCards(cardsOf(space, 'practices'), 'CANCION rio').map((card) => card.id)).toEqual([id]);
		expect(searchCards(cardsOf(space, 'practices'), 'cancao')).toHaveLength(1);
		expect(searchCards(cardsOf(space, 'practices'), '  ')).toEqual([]);
	});

	test('a reader gets their language, else the original', () => {
		const text = new Map([
			['es', 'río'],
			['pt', 'rio']
		]);
		expect(textIn(text, ['pt-BR'])?.lang).toBe('pt');
		expect(textIn(text, ['fr'], 'es')?.lang).toBe('es');
		expect(textIn(new Map(), ['fr'], 'es')).toBeUndefined();
	});
});

describe('two people at once', () => {
	test('both keep what they type into one text', () => {
		const [ana, beto] = pair();
		const id = add(ana, 'practices', 'El caracol avisa');
		exchange(ana, beto);
		setCardText(ana, id, 'es', 'El caracol nos avisa');
		setCardText(beto, id, 'es', 'El caracol avisa siempre');
		exchange(ana, beto);
		expect(readCard(ana, id)!.text.get('es')).toBe('El caracol nos avisa siempre');
		expect(canonicalText(ana)).toBe(canonicalText(beto));
	});

	test('both keep what they begin at once in a field that was empty, in the language of the card or the space', () => {
		const ana = newSpace();
		openNewSpace(ana, { lang: 'es' });
		const id = add(ana, 'measures', 'x');
		const beto = newSpace();
		exchange(ana, beto);
		for (const [space, word] of [
			[ana, 'Ana'],
			[beto, 'Beto']
		] as const) {
			setCardText(space, id, 'es', word, 'title');
			setSpaceText(space, 'cause', 'es', word);
		}
		exchange(ana, beto);
		for (const text of [readCard(beto, id)!.values.get('title') as Text, readCollective(beto).cause]) {
			expect(text.get('es')).toContain('Ana');
			expect(text.get('es')).toContain('Beto');
		}
	});

	test('emoji that share a half are never torn', () => {
		const space = newSpace();
		const id = add(space, 'practices', 'a😀b');
		for (const words of ['a😁b', 'a😁', '😁😀', '😀']) {
			setCardText(space, id, 'es', words);
			expect(readCard(space, id)!.text.get('es')).toBe(words);
		}
		expect(cut(`${'a'.repeat(399)}😀`)).toBe('a'.repeat(399));
	});

	test('two ticks in two boxes are both there', () => {
		const [ana, beto] = pair();
		const id = add(ana, 'threats', 'x');
		exchange(ana, beto);
		toggleMember(ana, id, 'hits', 'families', true);
		toggleMember(beto, id, 'hits', 'territory', true);
		exchange(ana, beto);
		expect([...(readCard(ana, id)!.values.get('hits') as string[])].sort()).toEqual(['families', 'territory']);
	});

	test('moving, editing and removing one card at once keeps its text in reach', () => {
		const [ana, beto] = pair();
		const id = add(ana, 'practices', 'uno');
		exchange(ana, beto);
		removeCard(ana, id);
		setCardText(beto, id, 'es', 'uno y dos');
		moveCard(beto, id, { column: 'dormant' });
		exchange(ana, beto);
		expect(deletedCards(ana).map((card) => [card.text.get('es'), columnOf(card)])).toEqual([['uno y dos', 'dormant']]);
	});

	test('undo takes back mine only', () => {
		const [ana, beto] = pair();
		const undo = createUndo(ana);
		const id = add(ana, 'practices', 'de Ana');
		exchange(ana, beto);
		setCardText(beto, id, 'es', 'de Ana y Beto');
		setField(beto, id, 'area', 'law');
		exchange(ana, beto);
		undo.undo();
		exchange(ana, beto);
		// The card goes to the removed ones; Beto's words on it are not destroyed.
		expect(cardsOf(beto, 'practices')).toEqual([]);
		expect(deletedCards(beto).map((card) => [card.text.get('es'), card.values.get('area')])).toEqual([
			['de Ana y Beto', 'law']
		]);
		undo.redo();
		exchange(ana, beto);
		expect(cardsOf(beto, 'practices').map((card) => card.text.get('es'))).toEqual(['de Ana y Beto']);
		undo.undo();
		undo.undo();
		expect(readCard(ana, id)!.values.get('area')).toBe('law');
	});

	test('any edits, exchanged in any order, end in one content with sorted places', () => {
		const edit = fc.record({
			who: fc.nat(2),
			what: fc.constantFrom('add', 'text', 'move', 'remove', 'restore', 'tick', 'field', 'tie', 'party', 'exchange'),
			card: fc.nat(20),
			other: fc.nat(20),
			words: fc.string({ unit: 'grapheme', maxLength: 12 })
		});
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
				const spaces = [newSpace(), newSpace(), newSpace()];
				for (const { who, what, card, other, words } of edits) {
					const space = spaces[who]!;
					const ids = [...space.cards.keys()].sort();
					const id = ids[card % Math.max(ids.length, 1)] ?? 'none';
					const second = ids[other % Math.max(ids.length, 1)] ?? 'none';
					const columns = columnsOf(readCard(space, id)?.kind ?? 'practices');
					if (what === 'add') addCard(space, KINDS[card % KINDS.length]!, { lang: 'es', text: words, before: second });
					if (what === 'text') setCardText(space, id, 'es', words);
					if (what === 'move') moveCard(space, id, { column: columns[other % columns.length], before: second });
					if (what === 'remove') removeCard(space, id);
					if (what === 'restore') restoreCard(space, id);
					if (what === 'tick') toggleMember(space, id, 'protects', 'families', other % 2 === 0);
					if (what === 'field') setField(space, id, 'state', 'alive');
					if (what === 'tie') setTie(space, id, second, 'close');
					if (what === 'party') setParty(space, 'groups', { lang: 'es', label: words });
					if (what === 'exchange') exchange(space, spaces[other % 3]!);
				}
				exchange(...spaces);
				exchange(...spaces);
				const texts = spaces.map(canonicalText);
				expect(texts[1]).toBe(texts[0]);
				expect(texts[2]).toBe(texts[0]);
				for (const kind of KINDS) expect(isOrdered(cardsOf(spaces[0]!, kind))).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});
});

describe('[L7] a hostile member', () => {
	const junk = fc.oneof(
		fc.constant(undefined),
		fc
			.anything({ maxDepth: 2 })
			.filter((value) => typeof value !== 'bigint' && typeof value !== 'symbol' && typeof value !== 'function')
	);
	const key = fc.oneof(
		fc.constantFrom(
			'kind',
			'lang',
			'order',
			'see',
			'text/es',
			'text/__proto__',
			'hits/',
			'ties/a',
			'signs/a',
			'state',
			'__proto__',
			'constructor'
		),
		fc.string()
	);

	test('can put anything anywhere; reading never throws and never leaves the model', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KINDS), fc.array(fc.tuple(key, junk), { maxLength: 12 }), (kind, entries) => {
				const space = newSpace();
				const id = add(space, kind, 'x');
				space.doc.transact(() => {
					for (const [name, value] of entries) {
						try {
							space.cards.get(id)!.set(name, value);
						} catch {
							// Yjs itself refuses it
						}
					}
				});
				const card = readCard(space, id);
				canonicalText(space);
				for (const field of card ? MODEL[card.kind].fields : [])
					if (field.type === 'choice' && card!.values.has(field.name))
						expect(field.values).toContain(card!.values.get(field.name));
				expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
			}),
			{ numRuns: 300 }
		);
	});

	test('types where others belong are passed over', () => {
		const space = newSpace();
		const id = add(space, 'actors', 'x');
		space.doc.transact(() => {
			space.cards.get(id)!.set('text/es', new Y.Array());
			space.cards.get(id)!.set('ties/a', new Y.Map());
			(space.cards as Y.Map<unknown>).set('b', 'no card');
			(space.cards as Y.Map<unknown>).set('__proto__', new Y.Map([['kind', 'practices']]));
			(space.groups as Y.Map<unknown>).set('g', 7);
		});
		expect(readCard(space, id)!.text.size).toBe(0);
		expect(readCard(space, 'b')).toBeUndefined();
		expect(() => canonicalText(space)).not.toThrow();
	});
});

test('every verb is one transaction of a local origin, except a birth, which is two', () => {
	const space = newSpace();
	const id = add(space, 'practices', 'x');
	const origins: unknown[] = [];
	space.doc.on('afterTransaction', (transaction: Y.Transaction) => origins.push(transaction.origin));
	setCardText(space, id, 'es', 'y');
	moveCard(space, id, { column: 'dormant' });
	removeCard(space, id);
	expect(origins).toEqual([LOCAL, LOCAL, LOCAL]);
});
