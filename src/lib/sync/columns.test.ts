import * as encoding from 'lib0/encoding';
import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';
import { normalState } from './crunch.ts';

type Edit = { who: number; what: number; at: number; words: string };
const edits = fc.array(
	fc.record({ who: fc.nat(3), what: fc.nat(8), at: fc.nat(99), words: fc.string({ unit: 'grapheme', minLength: 1 }) }),
	{ maxLength: 60 }
);

/** What four people make of everything that Yjs can hold, each seeing the others' changes now and then. */
function stateOf(made: Edit[]): Uint8Array {
	const docs = [7, 4_000_000_000, 300, 70_000].map((id) => Object.assign(new Y.Doc(), { clientID: id }));
	for (const { who, what, at, words } of made) {
		const doc = docs[who]!;
		const text = doc.getText('t');
		const map = doc.getMap<unknown>('m');
		const key = `k${at % 5}`;
		const where = at % (text.length + 1);
		if (what < 2) text.insert(where, words);
		else if (what === 2) text.delete(where, Math.min(3, text.length - where));
		else if (what === 3) map.set(key, { a: [1, null, undefined, -2.5, 7n, true], words, c: new Uint8Array(at) });
		else if (what === 4) map.set(key, new Y.Map(Object.entries({ [words]: new Y.Text(words), y: at })));
		else if (what === 5) map.delete(key);
		else if (what === 6) text.format(where, Math.min(2, text.length - where), { bold: at % 2 === 0 });
		else if (what === 7) text.insertEmbed(where, { image: words });
		else doc.getXmlFragment('x').insert(0, [new Y.XmlElement('p'), new Y.XmlText(words)]);
		if (at % 3 === 0) Y.applyUpdate(docs[at % 4]!, Y.encodeStateAsUpdate(doc));
	}
	return normalState(
		undefined,
		docs.map((doc) => Y.encodeStateAsUpdate(doc))
	);
}

test('every state comes back as the very same bytes', () => {
	fc.assert(
		fc.property(edits, (made) => {
			const state = stateOf(made);
			expect(fromColumns(toColumns(state))).toEqual(state);
		})
	);
});

test('a state that still holds what was deleted comes back too', () => {
	const doc = new Y.Doc({ gc: false });
	doc.getText('t').insert(0, 'one two three');
	doc.getText('t').delete(3, 4);
	const state = Y.encodeStateAsUpdate(doc);
	expect(fromColumns(toColumns(state))).toEqual(state);
});

test('what is no whole state is not taken', () => {
	const doc = new Y.Doc();
	doc.getText('t').insert(0, 'x');
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	const before = Y.encodeStateVector(other);
	other.getText('t').insert(1, 'y');
	expect(() => toColumns(Y.encodeStateAsUpdate(other, before))).toThrow('out of range');
	expect(() => toColumns(Y.encodeStateAsUpdateV2(doc))).toThrow('not a state');
});

test('hostile bytes are refused or cost what they weigh', () => {
	fc.assert(
		fc.property(edits, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat(), (made, flips, cut) => {
			const bytes = toColumns(stateOf(made));
			for (const [at, value] of flips) bytes[at % bytes.length] = value;
			let out: Uint8Array | undefined;
			try {
				out = fromColumns(bytes.subarray(0, bytes.length - (flips.length === 0 ? 1 + (cut % bytes.length) : 0)));
			} catch {
				return;
			}
			expect(flips.length).toBeGreaterThan(0);
			expect(out.length).toBeLessThanOrEqual(bytes.length * 6);
		}),
		{ numRuns: 300 }
	);
});

test('counts that the bytes do not pay for are refused at once', () => {
	const lie = (clients: number, first: number[]): Uint8Array => {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, clients);
		for (let at = 0; at < Math.min(clients, 1); at++) encoding.writeVarUint(encoder, 5);
		const counts = encoding.createEncoder();
		for (const one of first) encoding.writeVarUint(counts, one);
		encoding.writeVarUint8Array(encoder, encoding.toUint8Array(counts));
		for (let column = 1; column < 18; column++) encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
		return encoding.toUint8Array(encoder);
	};
	expect(() => fromColumns(lie(2 ** 31, []))).toThrow();
	expect(() => fromColumns(lie(1, [0, 2 ** 32 - 2]))).toThrow();
	expect(() => fromColumns(lie(0, [0, 2 ** 32 - 2]))).toThrow();
});
