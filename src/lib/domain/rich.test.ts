import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { cleanRich, insertRich, isBlank, readRich, richText, setRich, type RichNode } from './rich.ts';
import { newSpace } from './space.ts';
import { createUndo } from './undo.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const marks = fc
	.subarray(['bold', 'comment', 'italic'] as const)
	.map((types) => types.map((type) => (type === 'comment' ? { type, attrs: { id: 'abc' } } : { type })));
const run = fc.record({ type: fc.constant('text'), text: words, marks }).map(({ marks, ...rest }) => ({
	...rest,
	...(marks.length > 0 ? { marks } : {})
}));
const inline = fc.array(fc.oneof(run, fc.constant({ type: 'hardBreak' })), { maxLength: 6 });
const paragraph = fc
	.record({ as: fc.constantFrom(undefined, 'h1', 'bullet', 'quote'), content: inline })
	.map(({ as, content }) => ({ type: 'paragraph', ...(as ? { attrs: { as } } : {}), content }));
const cell = fc
	.record({
		type: fc.constantFrom('tableCell', 'tableHeader'),
		colspan: fc.constantFrom(1, 2),
		content: fc.array(paragraph, { minLength: 1, maxLength: 2 })
	})
	.map(({ colspan, ...rest }) => ({ ...rest, attrs: { colspan } }));
const row = fc.array(cell, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'tableRow', content }));
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'table', content }));
const live = fc.constantFrom('practices', 'measures:A', 'card:abc').map((of) => ({ type: 'live', attrs: { of } }));
const doc = fc.array(fc.oneof(paragraph, table, live), { maxLength: 8 }).map((content) => ({ type: 'doc', content }));

/** What somebody writes who takes the text for a list of anything. */
function rawValues(): Uint8Array {
	const doc = new Y.Doc();
	doc.getArray('rich/x').push([1, 'two', { three: 3 }]);
	return Y.encodeStateAsUpdate(doc);
}

describe('a long text as data', () => {
	test('what is written is read again, also on another device', () => {
		fc.assert(
			fc.property(doc, (made) => {
				const clean = cleanRich(made);
				expect(clean.whole).toBe(true);
				const space = newSpace();
				setRich(space, 'strategy', clean.doc);
				expect(readRich(space.rich('strategy'))).toEqual(clean);
				const other = new Y.Doc();
				Y.applyUpdate(other, Y.encodeStateAsUpdate(space.doc));
				expect(readRich(other.getXmlFragment('rich/strategy'))).toEqual(clean);
				expect(cleanRich(JSON.parse(JSON.stringify(clean.doc)))).toEqual(clean);
			}),
			{ numRuns: 200 }
		);
	});

	test('any JSON gives a text and throws nothing, and what it gives is taken as it is', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.json(),
					fc.json().map((json) => `{"type":"doc","content":[${json}]}`)
				),
				(json) => {
					const { doc } = cleanRich(JSON.parse(json));
					expect(cleanRich(doc)).toEqual({ doc, whole: true });
				}
			)
		);
		const own: unknown = JSON.parse(
			'{"type":"doc","content":[{"type":"__proto__"},{"type":"constructor"},{"type":"paragraph","attrs":{"__proto__":{"as":"h1"}}}]}'
		);
		expect(cleanRich(own)).toEqual({ doc: { type: 'doc', content: [{ type: 'paragraph' }] }, whole: false });
	});

	test('what a member may write into it is read without harm, and known not to be whole', () => {
		const hostile: ((fragment: Y.XmlFragment) => void)[] = [
			(f) => f.insert(0, [new Y.XmlElement('script')]),
			(f) => f.insert(0, [new Y.XmlText('loose words')]),
			(f) => f.insert(0, [new Y.XmlHook('hook') as unknown as Y.XmlElement]),
			(f) => f.insert(0, [new Y.XmlText()]),
			(f) => f.doc!.transact(() => Y.applyUpdate(f.doc!, rawValues())),
			(f) => {
				const p = new Y.XmlElement('paragraph');
				p.setAttribute('onclick', 'x');
				f.insert(0, [p]);
			},
			(f) => {
				const p = new Y.XmlElement('paragraph');
				p.setAttribute('as', { h1: true } as unknown as string);
				f.insert(0, [p]);
			},
			(f) => {
				const p = new Y.XmlElement('paragraph');
				const text = new Y.XmlText();
				text.insertEmbed(0, { src: 'https://evil.example/x.png' });
				p.insert(0, [text]);
				f.insert(0, [p]);
			},
			(f) => {
				const p = new Y.XmlElement('paragraph');
				const text = new Y.XmlText();
				text.insert(0, 'x', { link: { href: 'javascript:x' }, comment: 5 });
				p.insert(0, [text]);
				f.insert(0, [p]);
			},
			(f) => {
				let inner = new Y.XmlElement('section');
				inner.insert(0, [new Y.XmlText('deep')]);
				for (let depth = 0; depth < 3000; depth++) {
					const outer = new Y.XmlElement('section');
					outer.insert(0, [inner]);
					inner = outer;
				}
				// Too deep for the wire as well; here it is in memory.
				try {
					f.insert(0, [inner]);
				} catch {
					f.insert(0, [new Y.XmlElement('section')]);
				}
			},
			(f) => {
				const live = new Y.XmlElement('live');
				live.setAttribute('of', '../../x');
				f.insert(0, [live]);
			}
		];
		for (const write of hostile) {
			const fragment = new Y.Doc().getXmlFragment('rich/x');
			write(fragment);
			const { doc, whole } = readRich(fragment);
			expect(whole, write.toString()).toBe(false);
			expect(cleanRich(doc).doc).toEqual(doc);
		}
	});

	test('words inside something unknown are still shown', () => {
		const fragment = new Y.Doc().getXmlFragment('x');
		const box = new Y.XmlElement('box');
		const inner = new Y.XmlElement('paragraph');
		inner.insert(0, [new Y.XmlText('the river')]);
		box.insert(0, [inner]);
		fragment.insert(0, [box]);
		expect(richText(readRich(fragment).doc)).toBe('the river');
	});

	test('half an emoji becomes what it is for everybody else', () => {
		const fragment = new Y.Doc().getXmlFragment('x');
		insertRich(fragment, [{ type: 'paragraph', content: [{ type: 'text', text: 'a\ud83d' }] }]);
		expect(richText(readRich(fragment).doc)).toBe('a\ufffd');
	});

	test('plain words, and what is blank', () => {
		const p = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
		const doc: RichNode = {
			type: 'doc',
			content: [
				p('one'),
				{
					type: 'table',
					content: [
						{
							type: 'tableRow',
							content: [
								{ type: 'tableCell', content: [p('a')] },
								{ type: 'tableCell', content: [p('b')] }
							]
						}
					]
				}
			]
		};
		expect(richText(doc)).toBe('one\na\tb');
		expect(isBlank(doc)).toBe(false);
		expect(isBlank({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(true);
	});

	test('undo takes my words out of a paragraph and leaves what others wrote in it', () => {
		const space = newSpace();
		const undo = createUndo(space);
		undo.addToScope(space.rich('x'));
		setRich(space, 'x', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mine' }] }] });
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(space.doc));
		const theirs = (other.getXmlFragment('rich/x').get(0) as Y.XmlElement).get(0) as Y.XmlText;
		theirs.insert(4, ' and theirs');
		Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(other));
		undo.undo();
		expect(richText(readRich(space.rich('x')).doc)).toBe(' and theirs');
	});
});
