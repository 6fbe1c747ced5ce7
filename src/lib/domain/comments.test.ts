import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { addRemark, readThreads, removeRemark, resolveThread } from './comments.ts';
import { newSpace, spaceFrom } from './space.ts';
import { createUndo } from './undo.ts';

const said = { on: 'strategy', by: 'ab12', month: '2026-11' };

test('a remark, its answers, settled and opened again, and one that is taken back', () => {
	const space = newSpace();
	const first = addRemark(space, { ...said, text: 'Is this true?' });
	if (!first.ok) throw new Error(first.code);
	addRemark(space, { ...said, thread: first.value, text: ' Yes ', by: 'cd' });
	expect(readThreads(space, 'strategy')).toMatchObject([
		{
			id: first.value,
			resolved: false,
			remarks: [{ text: 'Is this true?', by: 'ab12', month: '2026-11' }, { text: 'Yes' }]
		}
	]);
	expect(readThreads(space, 'another')).toEqual([]);
	resolveThread(space, first.value, true);
	expect(readThreads(space, 'strategy')[0]!.resolved).toBe(true);
	addRemark(space, { ...said, thread: first.value, text: 'No' });
	expect(readThreads(space, 'strategy')[0]!.resolved).toBe(false);
	removeRemark(space, first.value);
	expect(readThreads(space, 'strategy')[0]!.remarks.map(({ text }) => text)).toEqual(['Yes', 'No']);
	expect(JSON.stringify(space.comments.toJSON())).not.toContain('Is this');
	expect(addRemark(space, { ...said, text: ' ' }).ok).toBe(false);
	expect(addRemark(space, { ...said, text: 'x'.repeat(401) }).ok).toBe(false);
});

test('undo takes my remark and leaves the answers of others', () => {
	const [space, other] = [newSpace(), spaceFrom(new Y.Doc())];
	const undo = createUndo(space);
	const first = addRemark(space, { ...said, text: 'mine' });
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(space.doc));
	addRemark(other, { ...said, thread: first.ok ? first.value : '', text: 'theirs' });
	Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(other.doc));
	undo.undo();
	expect(readThreads(space, 'strategy').map(({ remarks }) => remarks.map(({ text }) => text))).toEqual([['theirs']]);
});

test('what somebody stores in its place is no remark', () => {
	const space = newSpace();
	const bad: unknown[] = [1, 'x', null, { on: 'strategy' }, new Y.Array(), new Y.Text('x')];
	bad.forEach((value, at) => space.comments.set(`b${at}`, value as never));
	const entries: Record<string, unknown>[] = [
		{},
		{ on: 'strategy', thread: '__proto__', text: 'x' },
		{ on: 5, thread: 'a', text: 'x' },
		{ on: 'strategy', thread: 'a', text: { toString: 1 } }
	];
	entries.forEach((entry, at) => space.comments.set(`e${at}`, new Y.Map(Object.entries(entry))));
	space.comments.set(
		'ok',
		new Y.Map(Object.entries({ on: 'strategy', thread: 'a', text: 'x'.repeat(9000), by: '<b>', at: 'today', n: NaN }))
	);
	expect(readThreads(space, 'strategy')).toEqual([
		{ id: 'a', resolved: false, remarks: [{ id: 'ok', text: 'x'.repeat(400), by: '', month: '' }] }
	]);
});
