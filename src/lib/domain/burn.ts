// Burning: what is burnt leaves the document, not only the board. The entries are deleted, Yjs drops their content, and an id
// stays in `burnt`, which holds no word, so that every device forgets its undo steps, sweeps up what came late, and makes a
// snapshot in which nothing of it is left.
import * as Y from 'yjs';
import { isId } from './limits.ts';
import { LINK_FIELDS, MODEL } from './model.ts';
import { allCards, type Card } from './read.ts';
import { LOCAL_QUIET, SKETCH, newId, type Space } from './space.ts';

/** Cards that the group has marked, those that were removed already among them. */
export function marked(space: Space): Card[] {
	return [...allCards(space)].filter(({ see }) => see === 'burn');
}

/** The drawing can be marked, too: its entry `see`. */
export function sketchMarked(space: Space): boolean {
	return space.sketch.get('see') === 'burn' && space.sketch.size > 1;
}

/** Does an entry of a side map belong to this card? By a part of its key, its value, or a value inside it. */
function names(key: string, value: unknown, ids: ReadonlySet<string>): boolean {
	const isOne = (one: unknown): boolean => typeof one === 'string' && ids.has(one);
	if (key.split(/[/:>]/).some(isOne) || isOne(value)) return true;
	if (value instanceof Y.Map) return [...value.values()].some(isOne);
	if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) return false;
	return Object.values(value).some(isOne);
}

const linking = new Set(LINK_FIELDS.map(({ field }) => field).concat(tieFields()));

function tieFields(): string[] {
	return Object.values(MODEL).flatMap(({ fields }) =>
		fields.filter(({ type }) => type === 'ties').map(({ name }) => name)
	);
}

/** Everything that hangs on these cards, the cards themselves included. True: there was something. */
function clear(space: Space, ids: ReadonlySet<string>): boolean {
	let found = false;
	const drop = (map: Y.Map<unknown>, key: string): void => {
		map.delete(key);
		found = true;
	};
	const cards = space.cards as Y.Map<unknown>;
	for (const [id, map] of [...cards.entries()]) {
		if (ids.has(id)) drop(cards, id);
		else if (map instanceof Y.Map)
			for (const key of [...map.keys()]) {
				const at = key.indexOf('/');
				if (at > 0 && ids.has(key.slice(at + 1)) && linking.has(key.slice(0, at))) drop(map, key);
			}
	}
	const sides = [space.places, space.aside, space.comments, space.sketch] as Y.Map<unknown>[];
	for (const side of sides) for (const [key, value] of [...side.entries()]) if (names(key, value, ids)) drop(side, key);
	for (const id of ids) {
		// Asking for a text that is not there would make one.
		if (!space.doc.share.has(`rich/${id}`)) continue;
		const text = space.rich(id);
		if (text.length === 0) continue;
		text.delete(0, text.length);
		found = true;
	}
	if (ids.has(SKETCH)) for (const key of [...space.sketch.keys()]) drop(space.sketch, key);
	return found;
}

/**
 * Cannot be undone. Whoever calls this empties the undo stack first: what it holds, Yjs keeps. Gives back how many cards.
 */
export function burn(space: Space, ids: readonly string[], sketch = false): number {
	const gone = new Set(ids.filter((id) => space.cards.has(id)));
	const all = sketch ? new Set([...gone, SKETCH]) : gone;
	if (all.size === 0) return 0;
	space.doc.transact(() => {
		clear(space, all);
		for (const id of all) trace(space, id);
	}, LOCAL_QUIET);
	return gone.size;
}

/** Asks for a snapshot. Of what was burnt before it is a passing entry, of a name that was never there: else it would not ask. */
function trace(space: Space, id: string): void {
	const again = `${id}/${newId(space)}`;
	space.burnt.set(space.burnt.has(id) ? again : id, 0);
	space.burnt.delete(again);
}

/**
 * Some time after: the relay keeps the two newest snapshots and the log after the older one, so only a second one lets go of all
 * that was before the first. And where something was written on a card that was burnt already.
 */
export function burnAgain(space: Space): void {
	const [id] = burntIds(space);
	if (id !== undefined) space.doc.transact(() => trace(space, id), LOCAL_QUIET);
}

function burntIds(space: Space): Set<string> {
	return new Set([...space.burnt.keys()].map((key) => key.split('/', 1)[0]!).filter(isId));
}

/**
 * What somebody wrote without knowing of the burning hangs on nothing now; what of it still lies about is deleted as well.
 * The drawing is not swept: after it was burnt, people may draw anew.
 */
export function sweep(space: Space, mayWrite: boolean): boolean {
	if (!mayWrite) return false;
	const ids = burntIds(space);
	ids.delete(SKETCH);
	if (ids.size === 0) return false;
	let found = false;
	space.doc.transact(() => {
		found = clear(space, ids);
		if (found) trace(space, [...ids][0]!);
	}, LOCAL_QUIET);
	return found;
}

/** Called with the ids whenever something is burnt by whomever, before Yjs lets go of its content. */
export function onBurnt(space: Space, tell: (ids: ReadonlySet<string>, byMe: boolean) => void): () => void {
	const heard = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void =>
		tell(new Set([...event.keysChanged].map((key) => key.split('/', 1)[0]!)), transaction.local);
	space.burnt.observe(heard);
	return () => space.burnt.unobserve(heard);
}
