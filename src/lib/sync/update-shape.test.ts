import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { Dice } from '../../../tests/kit/sim.ts';
import { SNAPSHOT_LIMITS, shapeOf, splitUpdate } from './update-shape.ts';

function busyDoc(seed: number): { doc: Y.Doc; updates: Uint8Array[] } {
	const dice = new Dice(seed);
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let at = 0; at < 200; at++) {
		const text = doc.getText('t');
		const map = doc.getMap<unknown>('m');
		switch (dice.below(7)) {
			case 0:
				text.insert(dice.below(text.length + 1), 'wörd 🌱');
				break;
			case 1:
				text.delete(0, Math.min(text.length, 3));
				break;
			case 2:
				map.set(`k${dice.below(9)}`, { a: [1, null, undefined, { b: 2.5, c: -7n }], d: new Uint8Array(3) });
				break;
			case 3:
				map.set(`c${dice.below(9)}`, new Y.Map(Object.entries({ x: new Y.Text('in'), y: 1 })));
				break;
			case 4:
				text.format(0, Math.min(2, text.length), { bold: true });
				break;
			case 5:
				text.insertEmbed(0, { image: 'x' });
				break;
			default:
				doc.getXmlFragment('x').insert(0, [new Y.XmlElement('p'), new Y.XmlText('y')]);
		}
	}
	return { doc, updates };
}

test('reads every update that Yjs writes, with the clocks that Yjs means', () => {
	for (let seed = 0; seed < 20; seed++) {
		const { doc, updates } = busyDoc(seed);
		for (const update of updates) expect(shapeOf(update)).toBeDefined();
		const shape = shapeOf(Y.encodeStateAsUpdate(doc), SNAPSHOT_LIMITS)!;
		const ends = shape.blocks.map(({ client, clock, structs }) => [
			client,
			structs.reduce((sum, { length }) => sum + length, clock)
		]);
		expect(new Map(ends as [number, number][])).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
	}
});

test('pieces of a long update make the same document', () => {
	const { doc } = busyDoc(3);
	const whole = Y.encodeStateAsUpdate(doc);
	const pieces = splitUpdate(whole, shapeOf(whole)!, 100, 50);
	expect(pieces.length).toBeGreaterThan(5);
	const copy = new Y.Doc();
	for (const piece of pieces) {
		expect(shapeOf(piece)).toBeDefined();
		Y.applyUpdate(copy, piece);
		expect(copy.store.pendingStructs).toBeNull();
	}
	expect(Y.encodeStateAsUpdate(copy)).toEqual(whole);
});

const one = (write: (encoder: encoding.Encoder) => void, structs = 1): Uint8Array => {
	const encoder = encoding.createEncoder();
	for (const value of [1, structs, 5, 0]) encoding.writeVarUint(encoder, value);
	write(encoder);
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
};
const rootItem = (encoder: encoding.Encoder, ref: number): void => {
	encoding.writeUint8(encoder, ref);
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarString(encoder, 'root');
};

test('[L6] refuses before Yjs sees it: other encodings, bombs, depth, prototypes, documents within', () => {
	const doc = new Y.Doc();
	doc.getText('t').insert(0, 'x');
	expect(shapeOf(Y.encodeStateAsUpdateV2(doc)), 'V2 bytes').toBeUndefined();
	const deep = one((encoder) => {
		rootItem(encoder, 8);
		encoding.writeVarUint(encoder, 1);
		for (let depth = 0; depth < 50_000; depth++) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1));
		encoding.writeUint8(encoder, 126);
	});
	expect(shapeOf(deep), '50,000 arrays in each other').toBeUndefined();
	const json = one((encoder) => {
		rootItem(encoder, 5);
		encoding.writeVarString(encoder, '['.repeat(5000) + ']'.repeat(5000));
	});
	expect(shapeOf(json), 'deep JSON').toBeUndefined();
	const proto = one((encoder) => {
		rootItem(encoder, 8);
		encoding.writeVarUint(encoder, 1);
		encoding.writeAny(encoder, Object.fromEntries([['a', 1]]));
	});
	expect(shapeOf(proto)).toBeDefined();
	const named = one((encoder) => {
		rootItem(encoder, 8);
		encoding.writeVarUint(encoder, 1);
		encoding.writeUint8Array(encoder, Uint8Array.of(118, 1));
		encoding.writeVarString(encoder, '__proto__');
		encoding.writeUint8(encoder, 126);
	});
	expect(shapeOf(named), 'a key named __proto__').toBeUndefined();
	const huge = one((encoder) => {
		encoding.writeUint8(encoder, 0);
		encoding.writeVarUint(encoder, 2 ** 40);
	});
	expect(shapeOf(huge), 'a length of 2^40').toBeUndefined();
	const many = one(() => {}, 2 ** 31);
	expect(shapeOf(many), 'structs that are not there').toBeUndefined();
	const values = one((encoder) => {
		rootItem(encoder, 8);
		encoding.writeVarUint(encoder, 2 ** 30);
	});
	expect(shapeOf(values), 'values that are not there').toBeUndefined();
	const outer = new Y.Doc();
	outer.getMap('m').set('d', new Y.Doc());
	expect(shapeOf(Y.encodeStateAsUpdate(outer)), 'a document within').toBeUndefined();
	const bytes = Y.encodeStateAsUpdate(doc);
	for (let at = 0; at < bytes.length; at++) expect(shapeOf(bytes.subarray(0, at)), 'cut off').toBeUndefined();
});

test('random damage is refused or read, and never throws or hangs', () => {
	const dice = new Dice(9);
	const { doc } = busyDoc(4);
	const whole = Y.encodeStateAsUpdate(doc);
	for (let round = 0; round < 3000; round++) {
		const bytes = whole.slice(0, 1 + dice.below(whole.length));
		for (let flips = 1 + dice.below(4); flips > 0; flips--) bytes[dice.below(bytes.length)] = dice.below(256);
		shapeOf(bytes);
	}
});

test('a text longer than a record is cut between characters and grows together again', () => {
	const doc = new Y.Doc();
	const text = doc.getText('t');
	text.insert(0, 'beginend');
	const before = Y.encodeStateAsUpdate(doc);
	const from = Y.encodeStateVector(doc);
	text.insert(5, 'a🌱é'.repeat(80_000));
	const update = Y.encodeStateAsUpdate(doc, from);
	const pieces = splitUpdate(update, shapeOf(update, SNAPSHOT_LIMITS)!, 192 * 1024, 100);
	expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200 * 1024);
	const copy = new Y.Doc();
	Y.applyUpdate(copy, before);
	for (const piece of pieces) Y.applyUpdate(copy, piece);
	expect(copy.getText('t').toString()).toBe(text.toString());
	expect(Y.encodeStateAsUpdate(copy)).toEqual(Y.encodeStateAsUpdate(doc));
});
