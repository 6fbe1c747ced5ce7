import { flushSync } from 'svelte';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import {
	addCard,
	createUndo,
	linkCards,
	moveCard,
	newSpace,
	openNewSpace,
	removeCard,
	setCardText,
	setSpaceText,
	spaceFrom,
	type Space
} from '../domain/index.ts';
import { SpaceView } from './space-view.svelte.ts';

/** Ana and Ben hold copies of one space; what Ana does, Ben gets when `post` runs. */
function two(): { ana: Space; ben: Space; view: SpaceView; post: () => void } {
	const ana = newSpace();
	openNewSpace(ana, { lang: 'es', name: 'El río' });
	const ben = spaceFrom(new Y.Doc());
	const view = new SpaceView(ben, createUndo(ben));
	const post = () => Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ana.doc, Y.encodeStateVector(ben.doc)), 'line');
	post();
	return { ana, ben, view, post };
}

function card(space: Space, text: string, column = 'alive'): string {
	const made = addCard(space, 'practices', { lang: 'es', text, column });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

/** How often `read` ran again. */
function watch<T>(read: () => T): { seen: T[]; stop: () => void } {
	const seen: T[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(read());
		});
	});
	flushSync();
	return { seen, stop };
}

test('typing in one card wakes neither its column nor the other cards', () => {
	const { ana, view, post } = two();
	const [one, other] = [card(ana, 'uno'), card(ana, 'dos')];
	post();
	const column = watch(() => view.column('practices', 'alive'));
	const text = watch(() => view.cards.get(one)?.text.get('es'));
	const neighbour = watch(() => view.cards.get(other)?.text.get('es'));
	setCardText(ana, one, 'es', 'uno y medio');
	post();
	flushSync();
	expect(text.seen).toEqual(['uno', 'uno y medio']);
	expect(column.seen).toEqual([[one, other]]);
	expect(neighbour.seen).toEqual(['dos']);
	for (const watching of [column, text, neighbour]) watching.stop();
});

test('a card that Ana moves stands in its new column at Ben’s, in its place', () => {
	const { ana, view, post } = two();
	const [one, other] = [card(ana, 'uno'), card(ana, 'dos', 'dormant')];
	post();
	const dormant = watch(() => view.column('practices', 'dormant'));
	moveCard(ana, one, { column: 'dormant', before: other });
	post();
	flushSync();
	expect(dormant.seen.at(-1)).toEqual([one, other]);
	expect(view.column('practices', 'alive')).toEqual([]);
	dormant.stop();
});

test('a removed card leaves its column and is found among the removed', () => {
	const { ana, view, post } = two();
	const one = card(ana, 'uno');
	post();
	removeCard(ana, one);
	post();
	expect(view.column('practices', 'alive')).toEqual([]);
	expect(view.removedCards.map(({ id }) => id)).toEqual([one]);
	expect(view.search('uno')).toEqual([]);
});

test('links are seen from both ends, and search forgives accents', () => {
	const { ana, view, post } = two();
	const practice = card(ana, 'El caracol avisa de noche a la región');
	const measure = addCard(ana, 'measures', { lang: 'es', text: 'Cadena de aviso', column: 'A' });
	if (!measure.ok) throw new Error(measure.code);
	post();
	const back = watch(() => view.backlinks(practice));
	linkCards(ana, measure.value, 'grewFrom', practice);
	post();
	flushSync();
	expect(back.seen.at(-1)).toEqual([{ from: measure.value, field: 'grewFrom' }]);
	expect(view.search('REGION caracol').map(({ id }) => id)).toEqual([practice]);
	back.stop();
});

test('the name follows, and undo takes back only what Ben did', () => {
	const { ana, ben, view, post } = two();
	const name = watch(() => view.nameFor('en'));
	setSpaceText(ana, 'name', 'es', 'El río vivo');
	post();
	flushSync();
	expect(name.seen).toEqual(['El río', 'El río vivo']);
	expect(view.canUndo).toBe(false);
	const mine = card(ben, 'de Ben');
	const hers = card(ana, 'de Ana');
	post();
	expect(view.canUndo).toBe(true);
	view.undo();
	expect(view.column('practices', 'alive')).toEqual([hers]);
	view.redo();
	expect([...view.column('practices', 'alive')].sort()).toEqual([hers, mine].sort());
	name.stop();
});
