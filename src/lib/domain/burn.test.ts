import * as Y from 'yjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { burn, marked, onBurnt, sketchMarked, sweep } from './burn.ts';
import { createUndo } from './undo.ts';
import { newSpace, spaceFrom, type Space } from './space.ts';
import { addCard, linkCards, removeCard, setCardText, setSee, setTie } from './verbs.ts';
import { linksOf, readCard } from './read.ts';
import type { Kind, See } from './model.ts';

const WORD = 'CHAGUARCUNA';
const holds = (space: Space, word = WORD) => Buffer.from(Y.encodeStateAsUpdate(space.doc)).includes(word);

let space: Space;
beforeEach(() => (space = newSpace()));

function add(kind: Kind, text: string, see?: See): string {
	const made = addCard(space, kind, { lang: 'es', text, ...(see && { see }) });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

describe('burning', () => {
	test('takes the words out of the document, with everything that hangs on them', () => {
		const practice = add('practices', `${WORD} practice`, 'burn');
		const actor = add('actors', `${WORD} actor`, 'burn');
		const measure = add('measures', 'a measure that stays');
		const friend = add('actors', 'a friend who stays');
		linkCards(space, measure, 'grewFrom', practice);
		linkCards(space, measure, 'askTo', actor);
		setTie(space, friend, actor, 'pressures');
		setCardText(space, practice, 'pt', `${WORD} em português`);
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText(`${WORD} long`)]);
		space.rich(practice).insert(0, [paragraph]);
		space.places.set(`circles/${practice}`, 3);
		space.places.set('one', { card: actor, x: 1 });
		space.places.set('two', { card: friend, x: 2 });
		space.comments.set('c1', new Y.Map(Object.entries({ on: practice, text: new Y.Text(`${WORD} remark`) })));
		space.comments.set('c2', new Y.Map(Object.entries({ on: measure, text: new Y.Text('a remark that stays') })));
		space.aside.set(`check/${practice}`, `${WORD} reason`);
		space.sketch.set('pin/1', { card: practice, label: `${WORD} pin` });
		expect(marked(space)).toHaveLength(2);
		expect(burn(space, [practice, actor])).toBe(2);
		expect(holds(space)).toBe(false);
		expect(readCard(space, practice)).toBeUndefined();
		expect(linksOf(readCard(space, measure)!)).toEqual([]);
		expect(linksOf(readCard(space, friend)!)).toEqual([]);
		expect([...space.places.keys()]).toEqual(['two']);
		expect([...space.comments.keys()]).toEqual(['c2']);
		expect(space.aside.size + space.sketch.size + space.rich(practice).length).toBe(0);
		expect([...space.burnt.keys()].sort()).toEqual([practice, actor].sort());
		expect(holds(space, 'a measure that stays')).toBe(true);
	});

	test('leaves what is not there alone, and a card of another person untouched', () => {
		const other = add('practices', 'another');
		expect(burn(space, ['nothing', '__proto__'])).toBe(0);
		expect(space.burnt.size).toBe(0);
		expect(readCard(space, other)).toBeDefined();
	});

	test('takes cards that were removed already, and the drawing where it is marked', () => {
		const id = add('practices', WORD);
		setSee(space, id, 'burn');
		removeCard(space, id);
		expect(marked(space).map((card) => card.id)).toEqual([id]);
		space.sketch.set('see', 'burn');
		expect(sketchMarked(space)).toBe(false);
		space.sketch.set('stroke/1', { points: WORD });
		expect(sketchMarked(space)).toBe(true);
		burn(space, [id], true);
		expect(space.sketch.size).toBe(0);
		expect(holds(space)).toBe(false);
		// People may draw anew.
		space.sketch.set('stroke/2', 'new');
		expect(sweep(space, true)).toBe(false);
		expect(space.sketch.size).toBe(1);
	});

	test('undo keeps nothing of it alive, here and at others', () => {
		const undo = createUndo(space);
		const others = spaceFrom(new Y.Doc());
		const theirs = createUndo(others);
		for (const [one, stack] of [
			[space, undo],
			[others, theirs]
		] as const)
			onBurnt(one, () => stack.clear());
		const id = add('practices', `${WORD} first words`, 'burn');
		setCardText(space, id, 'es', `${WORD} other words`);
		Y.applyUpdate(others.doc, Y.encodeStateAsUpdate(space.doc));
		setCardText(others, id, 'es', 'replaced');
		setCardText(others, id, 'pt', `${WORD} outra`);
		setCardText(others, id, 'pt', '');
		expect(holds(others)).toBe(true);
		Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(others.doc));
		burn(space, [id]);
		Y.applyUpdate(others.doc, Y.encodeStateAsUpdate(space.doc));
		for (const one of [space, others]) expect(holds(one)).toBe(false);
		expect(undo.undo()).toBeNull();
		expect(theirs.undo()).toBeNull();
	});

	test('a long text that was begun without knowing is swept up by whoever is there', () => {
		const id = add('stigmas', WORD, 'burn');
		const late = spaceFrom(new Y.Doc());
		Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(space.doc));
		late.rich(id).insert(0, [new Y.XmlText(`${WORD} late`)]);
		setCardText(late, id, 'fr', `${WORD} late`);
		burn(space, [id]);
		Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(space.doc));
		Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(late.doc));
		expect(holds(space)).toBe(true);
		expect(sweep(space, false)).toBe(false);
		expect(sweep(space, true)).toBe(true);
		expect(holds(space)).toBe(false);
		Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(space.doc));
		expect(holds(late)).toBe(false);
		expect(sweep(late, true)).toBe(false);
	});

	test('hostile traces are read without harm', () => {
		space.burnt.set('__proto__', 1);
		space.burnt.set('../x', new Y.Map());
		space.burnt.set('a/b/c', 1);
		space.cards.set('a', 5 as never);
		space.comments.set('x', 7 as never);
		expect(() => sweep(space, true)).not.toThrow();
	});
});
