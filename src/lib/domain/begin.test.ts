import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { beginRich } from './begin.ts';
import { insertRich, readRich, richText, type RichNode } from './rich.ts';
import { newSpace, spaceFrom, type Space } from './space.ts';

const blocks = (words: string): RichNode[] => [
	{ type: 'paragraph', attrs: { as: 'h1' }, content: [{ type: 'text', text: words }] },
	{ type: 'live', attrs: { of: 'practices' } },
	{ type: 'paragraph' }
];
const meet = (...spaces: Space[]) => {
	for (let round = 0; round < 3; round++)
		for (const one of spaces) for (const other of spaces) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
};
const headings = (space: Space) =>
	richText(readRich(space.rich('strategy')).doc)
		.trim()
		.split('\n')
		.filter(Boolean);

test('two who begin at once, in two languages, begin once', () => {
	const [ana, rui, luz] = [newSpace(), spaceFrom(new Y.Doc()), spaceFrom(new Y.Doc())];
	const ends = [beginRich(ana, 'strategy', blocks('Who we are')), beginRich(rui, 'strategy', blocks('Quem somos'))];
	meet(ana, rui, luz);
	expect(headings(luz)).toHaveLength(1);
	for (const space of [ana, rui]) expect(readRich(space.rich('strategy'))).toEqual(readRich(luz.rich('strategy')));
	expect(luz.rich('strategy').length).toBe(3);
	for (const end of ends) end();
});

test('what somebody wrote meanwhile stays', () => {
	const [ana, rui] = [newSpace(), spaceFrom(new Y.Doc())];
	for (const [space, words] of [
		[ana, 'A'],
		[rui, 'R']
	] as const) {
		beginRich(space, 'strategy', blocks(words));
		const heading = (space.rich('strategy').get(0) as Y.XmlElement).get(0) as Y.XmlText;
		heading.insert(1, ' and more');
	}
	meet(ana, rui);
	expect(headings(ana).sort()).toEqual(['A and more', 'R and more']);
});

test('words that somebody writes in the blank text meanwhile stay', () => {
	const [ana, rui] = [newSpace(), spaceFrom(new Y.Doc())];
	insertRich(ana.rich('strategy'), [{ type: 'paragraph', content: [{ type: 'text', text: ' ' }] }]);
	(ana.rich('strategy').get(0) as Y.XmlElement).delete(0, 1);
	meet(ana, rui);
	beginRich(ana, 'strategy', blocks('A'));
	(rui.rich('strategy').get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Rui writes')]);
	meet(ana, rui);
	expect(headings(ana)).toEqual(['A', 'Rui writes']);
});

test('nothing is put into a text in which something stands', () => {
	const space = newSpace();
	beginRich(space, 'strategy', blocks('one'));
	beginRich(space, 'strategy', blocks('two'));
	expect(headings(space)).toEqual(['one']);
});
