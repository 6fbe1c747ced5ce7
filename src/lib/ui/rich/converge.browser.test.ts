// Three editors on three copies of a text, told of each other's changes late and in any order: they end alike, and every letter
// that somebody wrote is there.
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, test } from 'vitest';
import { insertRich, readRich, richText } from '../../domain/rich.ts';
import { Carets } from '../../view/carets.ts';
import { RichEditor } from './editor.svelte.ts';
import { Keys, setAs } from './keys.ts';
import { Live, SCHEMA } from './schema.ts';
import { shared } from './shared.ts';

const made: RichEditor[] = [];
afterEach(() => {
	for (const editor of made.splice(0)) editor.destroy();
});

/** Small and seeded: a run that failed can be run again. */
function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

function editorOn(start: Uint8Array): { doc: Y.Doc; text: Y.XmlFragment; rich: RichEditor } {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, start);
	const text = doc.getXmlFragment('rich/x');
	const place = document.createElement('div');
	document.body.append(place);
	const carets = new Carets(new Awareness(doc), 'x');
	const refused = () => {
		throw new Error('an editor did not know what another wrote');
	};
	const rich = new RichEditor(
		place,
		[...SCHEMA, Live, Keys, shared({ text, carets, nobody: () => '', unknown: refused })],
		{}
	);
	made.push(rich);
	return { doc, text, rich };
}

/**
 * Who divides a paragraph writes its end anew in another one. Where two do so apart from each other, that end is there twice: never
 * lost, and to be taken out by hand.
 */
for (const [seed, divides] of [1, 2, 3, 4, 5, 6, 7, 8].map((at): [number, boolean] => [at, at > 4]))
	test(`all write, none is lost (${seed}${divides ? ', paragraphs are divided' : ''})`, () => {
		const roll = dice(seed);
		const first = new Y.Doc();
		insertRich(first.getXmlFragment('rich/x'), [
			{ type: 'paragraph', content: [{ type: 'text', text: '----------' }] },
			{ type: 'paragraph', attrs: { as: 'bullet' }, content: [{ type: 'text', text: '----------' }] }
		]);
		const all = ['a', 'b', 'c'].map((letter) => ({ letter, typed: 0, ...editorOn(Y.encodeStateAsUpdate(first)) }));
		const meet = (from: number, to: number) => {
			const missing = Y.encodeStateAsUpdate(all[from]!.doc, Y.encodeStateVector(all[to]!.doc));
			Y.applyUpdate(all[to]!.doc, missing, 'wire');
		};
		for (let step = 0; step < 150; step++) {
			const one = all[roll(3)]!;
			const { editor } = one.rich;
			const places: number[] = [];
			editor.state.doc.descendants((node, at) => {
				if (node.isTextblock) for (let offset = 0; offset <= node.content.size; offset++) places.push(at + 1 + offset);
			});
			const at = places[roll(places.length)]!;
			editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)));
			const what = roll(20);
			if (what < 12) {
				const words = one.letter.repeat(1 + roll(4));
				editor.view.dispatch(editor.state.tr.insertText(words));
				one.typed += words.length;
			} else if (what < 14) setAs(editor, ([null, 'h1', 'bullet', 'quote'] as const)[roll(4)]!);
			else if (what < 15) {
				if (divides) editor.commands.keyboardShortcut('Enter');
			} else if (what < 16 && editor.state.doc.childCount < 12) one.rich.insertTable(2, 2);
			else if (what < 17 && one.rich.editor.state.doc.childCount < 12)
				one.rich.insert({ type: 'live', attrs: { of: 'threats' } });
			else {
				const size = editor.state.doc.resolve(at).parent.content.size;
				const from = editor.state.doc.resolve(at).start();
				editor.view.dispatch(
					editor.state.tr.addMark(from, from + size, editor.schema.marks[roll(2) ? 'bold' : 'italic']!.create())
				);
			}
			if (roll(4) === 0) meet(roll(3), roll(3));
		}
		for (let round = 0; round < 3; round++) for (const from of [0, 1, 2]) for (const to of [0, 1, 2]) meet(from, to);
		const read = readRich(all[0]!.text);
		expect(read.whole).toBe(true);
		for (const { text, rich } of all) {
			expect(readRich(text)).toEqual(read);
			// What is on the screen is what is in the document.
			expect(
				rich.editor.state.doc.textBetween(0, rich.editor.state.doc.content.size, '\n', '\n').replace(/\n/g, '')
			).toBe(richText(read.doc).replace(/[\n\t]/g, ''));
		}
		const written = richText(read.doc);
		for (const { letter, typed } of all) {
			const there = written.split(letter).length - 1;
			if (divides) expect(there, letter).toBeGreaterThanOrEqual(typed);
			else expect(there, letter).toBe(typed);
		}
	});
