import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addCard, createUndo, layOut, newSpace, placeActor, readCard, readPlace, setTie, type Space } from './index.ts';

function actor(space: Space, text: string): string {
	const made = addCard(space, 'actors', { lang: 'es', text });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

test('a place and the circle it lies in are one step, and undone as one', () => {
	const space = newSpace();
	const undo = createUndo(space);
	const id = actor(space, 'Defensoría');
	undo.stopCapturing();
	expect(placeActor(space, id, { place: { x: 0.25, y: -0.5 }, stance: 'with-us' }).ok).toBe(true);
	expect(readPlace(space, id)).toEqual({ x: 0.25, y: -0.5, hand: true });
	expect(readCard(space, id)!.values.get('stance')).toBe('with-us');
	undo.undo();
	expect(readPlace(space, id)).toBeUndefined();
	expect(readCard(space, id)!.values.get('stance')).toBe('unknown');
});

test('what was laid out is one step too; only actors have places', () => {
	const space = newSpace();
	const undo = createUndo(space);
	const [one, two] = [actor(space, 'Uno'), actor(space, 'Dos')];
	const other = addCard(space, 'needs', { lang: 'es', text: 'Una necesidad' });
	undo.stopCapturing();
	const places = new Map([one, two, other.ok ? other.value : '', 'nobody'].map((id) => [id, { x: 2, y: 0.12345 }]));
	layOut(space, places);
	expect(readPlace(space, one)).toEqual({ x: 1, y: 0.123, hand: false });
	expect([...space.places.keys()].sort()).toEqual([one, two].sort());
	undo.undo();
	expect(space.places.size).toBe(0);
});

test('nonsense is no place and no stance', () => {
	const space = newSpace();
	const id = actor(space, 'Alcaldía');
	expect(placeActor(space, id, { stance: 'constructor' }).ok).toBe(false);
	expect(placeActor(space, id, { place: { x: NaN, y: 0 } }).ok).toBe(false);
	expect(placeActor(space, 'nobody', { place: { x: 0, y: 0 } }).ok).toBe(false);
	expect(setTie(space, id, id, 'close').ok).toBe(false);
});

test('[L7] whatever somebody stored as a place, reading gives a place in the picture or none', () => {
	const value = fc.oneof(
		fc.anything({ withBigInt: false }).map((one) => () => one),
		fc.record({ x: fc.double(), y: fc.double(), hand: fc.anything() }).map((one) => () => one),
		fc.constantFrom<() => unknown>(
			() => new Y.Map([['x', 0]]),
			() => new Y.Text('x')
		)
	);
	fc.assert(
		fc.property(value, (make) => {
			const space = newSpace();
			try {
				space.places.set('a', make());
			} catch {
				return; // Yjs itself refuses it.
			}
			const place = readPlace(space, 'a');
			if (place) for (const part of [place.x, place.y]) expect(Math.abs(part)).toBeLessThanOrEqual(1);
		})
	);
});

test('two who put different actors in places at once both keep theirs', () => {
	const space = newSpace();
	const [one, two] = [actor(space, 'Uno'), actor(space, 'Dos')];
	const other = newSpace();
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(space.doc));
	placeActor(space, one, { place: { x: 0.1, y: 0.1 } });
	placeActor(other, two, { place: { x: -0.1, y: 0.4 } });
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(space.doc));
	Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(other.doc));
	for (const id of [one, two]) expect(readPlace(other, id)).toEqual(readPlace(space, id));
	expect(readPlace(space, two)).toEqual({ x: -0.1, y: 0.4, hand: true });
});
