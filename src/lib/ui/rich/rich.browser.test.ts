import * as Y from 'yjs';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { addCard, createUndo, newSpace, openNewSpace, setCardText, spaceFrom, type Space } from '../../domain/index.ts';
import { readRich, richText, setRich, type RichNode } from '../../domain/rich.ts';
import { en } from '../../i18n/en.ts';
import { rich as words } from '../../i18n/rich/en.ts';
import { Session } from '../../view/session.svelte.ts';
import Harness from '../testing/Harness.svelte';

const open: Session[] = [];
afterEach(async () => {
	for (const session of open.splice(0)) await session.close();
});

const p = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const written = (space: Space) => richText(readRich(space.rich('strategy')).doc);

/** Somebody at the page of the strategy, and somebody else who has the same document. */
async function two(start: RichNode[] = [p('the river')]) {
	const space = newSpace();
	openNewSpace(space, { lang: 'en', name: 'The river' });
	setRich(space, 'strategy', { type: 'doc', content: start }, true);
	const other = spaceFrom(new Y.Doc());
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(space.doc));
	space.doc.on(
		'update',
		(update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(other.doc, update, 'wire')
	);
	other.doc.on(
		'update',
		(update: Uint8Array, origin: unknown) => origin !== 'wire' && Y.applyUpdate(space.doc, update, 'wire')
	);
	const awareness = new Awareness(space.doc);
	const session = new Session({ space, undo: createUndo(space), awareness });
	open.push(session);
	render(Harness, { session, messages: en });
	document.querySelector<HTMLElement>('nav.boards [data-board="strategy"]')!.click();
	return { space, other, awareness, session };
}

const sheet = () => document.querySelector<HTMLElement>('[data-rich] [role="textbox"]')!;
const ready = () => expect.poll(() => sheet()?.textContent, { timeout: 10_000 }).toBeTruthy();
function caretAt(block: number, offset: number): void {
	sheet().focus();
	const node = sheet().children[block]!.firstChild!;
	getSelection()!.collapse(node, offset);
}

test('what others write comes in beside mine, and undo takes mine alone, text and cards in their order', async () => {
	const { space, other, session } = await two();
	await ready();
	caretAt(0, 9);
	await userEvent.keyboard(' is');
	session.view.newStep();
	const made = addCard(space, 'practices', { lang: 'en', text: 'a card' });
	const id = made.ok ? made.value : '';
	session.view.newStep();
	setCardText(space, id, 'en', 'a card of ours');
	session.view.newStep();
	await userEvent.keyboard(' ours');
	// Somebody else in the same paragraph, in front of the caret.
	const theirs = (other.rich('strategy').get(0) as Y.XmlElement).get(0) as Y.XmlText;
	theirs.insert(0, 'See: ');
	await expect.poll(() => sheet().textContent).toBe('See: the river is ours');
	expect(getSelection()!.focusOffset).toBe('See: the river is ours'.length);
	session.view.undo();
	expect(written(space)).toBe('See: the river is');
	expect(space.cards.get(id)?.get('text/en')?.toString()).toBe('a card of ours');
	session.view.undo();
	expect(space.cards.get(id)?.get('text/en')?.toString()).toBe('a card');
	session.view.undo();
	expect(space.cards.get(id)?.get('deleted')).toBe(true);
	session.view.undo();
	expect(written(space)).toBe('See: the river');
	session.view.redo();
	expect(written(other)).toBe('See: the river is');
	await expect.poll(() => sheet().textContent).toBe('See: the river is');
});

test('a kind of paragraph and words in it, changed at once, both stay', async () => {
	const { space, other } = await two();
	await ready();
	caretAt(0, 3);
	const apart = new Y.Doc();
	Y.applyUpdate(apart, Y.encodeStateAsUpdate(other.doc));
	((apart.getXmlFragment('rich/strategy').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(9, ' sings');
	await userEvent.keyboard('{Control>}{Alt>}1{/Alt}{/Control}');
	await expect.poll(() => sheet().querySelector('h2')?.textContent).toBe('the river');
	Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(apart), 'wire');
	await expect.poll(() => sheet().querySelector('h2')?.textContent).toBe('the river sings');
});

const hostile: [string, (text: Y.XmlFragment) => void][] = [
	['a block of a newer version', (text) => text.insert(1, [new Y.XmlElement('video')])],
	[
		'a mark of a newer version',
		(text) =>
			((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 3, { link: { href: 'https://evil.example' } })
	],
	[
		'a picture in the words',
		(text) =>
			((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(1, { image: 'https://evil.example/x.png' })
	],
	['loose words', (text) => text.insert(0, [new Y.XmlText('loose')])],
	['a hook', (text) => text.insert(0, [new Y.XmlHook('x') as unknown as Y.XmlElement])],
	['an attribute', (text) => (text.get(0) as Y.XmlElement).setAttribute('style', 'position:fixed')]
];
for (const [what, write] of hostile)
	test(`${what}: the text is shown to read, and nothing of it is deleted`, async () => {
		const { space, other } = await two([p('the river'), p('the forest')]);
		await ready();
		caretAt(0, 3);
		other.doc.transact(() => write(other.rich('strategy')));
		const before = other.rich('strategy').toJSON();
		await expect.element(page.getByText(words.notWhole)).toBeVisible();
		expect(document.querySelector('[data-rich]')).toBeNull();
		expect(document.querySelector('.reading')!.textContent).toMatch(/river.*forest/s);
		expect(document.querySelector('.reading img, .reading a, .reading video')).toBeNull();
		await new Promise((done) => setTimeout(done, 50));
		expect(other.rich('strategy').toJSON()).toBe(before);
		expect(space.rich('strategy').toJSON()).toBe(before);
		// By the group's own decision it goes on without that, and the decision can be undone.
		await page.getByRole('button', { name: words.keepReadable }).click();
		await page.getByRole('button', { name: words.keepGo }).click();
		await ready();
		expect(readRich(other.rich('strategy')).whole).toBe(true);
		expect(written(other)).toMatch(/river.*forest/s);
	});

test('a table that two people emptied at once is made even without a word lost', async () => {
	const cell = (text: string): RichNode => ({ type: 'tableCell', content: [p(text)] });
	const { other, space } = await two([
		p('x'),
		{
			type: 'table',
			content: [
				{ type: 'tableRow', content: [cell('a'), cell('b')] },
				{ type: 'tableRow', content: [cell('c')] }
			]
		}
	]);
	await ready();
	const table = other.rich('strategy').get(1) as Y.XmlElement;
	(table.get(0) as Y.XmlElement).delete(0, 2);
	await expect.poll(() => sheet().textContent).toBe('xc');
	expect(written(space)).toContain('c');
});

test('carets of others: where they are, with their name; anything else is not drawn and harms nothing', async () => {
	const { space, other, awareness } = await two();
	await ready();
	const theirs = new Awareness(other.doc);
	const fails = vi.spyOn(console, 'error');
	const say = (state: Record<string, unknown>) => {
		theirs.setLocalState(state);
		applyAwarenessUpdate(awareness, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'wire');
	};
	const text = (other.rich('strategy').get(0) as Y.XmlElement).get(0) as Y.XmlText;
	const at = (index: number) =>
		JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index, -1))) as object;
	say({ name: 'Luz\u202e', rich: { on: 'strategy', anchor: at(0), head: at(3) } });
	await expect.poll(() => sheet().querySelector('.caret .tag')?.textContent).toBe('Luz');
	expect(sheet().querySelector('.theirs')!.textContent).toBe('the');
	expect(sheet().querySelector('[style]')).toBeNull();

	const roots = [...space.doc.share.keys()].length;
	const card = addCard(space, 'practices', { lang: 'en', text: 'elsewhere' });
	const elsewhere = space.cards.get(card.ok ? card.value : '')!.get('text/en') as Y.Text;
	const bad: unknown[] = [
		5,
		{ on: 'strategy' },
		{ on: 'strategy', anchor: { tname: 'another root' }, head: { tname: 'another root' } },
		{ on: 'strategy', anchor: { type: { client: 1, clock: 1 } }, head: { item: { client: -1, clock: 'x' } } },
		{ on: 'strategy', anchor: { item: { client: space.doc.clientID, clock: 2 ** 40 } }, head: at(1) },
		{
			on: 'strategy',
			anchor: Y.createRelativePositionFromTypeIndex(elsewhere, 1),
			head: Y.createRelativePositionFromTypeIndex(elsewhere, 1)
		},
		{ on: 'another', anchor: at(0), head: at(1) }
	];
	for (const rich of bad) {
		say({ name: { toString: 5 }, rich: JSON.parse(JSON.stringify(rich)) as unknown });
		await expect.poll(() => sheet().querySelector('.caret')).toBeNull();
	}
	expect([...space.doc.share.keys()].length).toBe(roots);
	say({ rich: { on: 'strategy', anchor: at(2), head: at(2) } });
	await expect.poll(() => sheet().querySelector('.caret .tag')?.textContent).toBe(words.nobody);
	caretAt(0, 1);
	await expect.poll(() => awareness.getLocalState()?.['rich']).toMatchObject({ on: 'strategy' });
	expect(JSON.stringify(awareness.getLocalState()).length).toBeLessThan(600);
	expect(fails).not.toHaveBeenCalled();
	theirs.destroy();
});
