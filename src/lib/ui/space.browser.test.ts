import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { addCard, createUndo, newSpace, openNewSpace, setCardText, spaceFrom, type Space } from '../domain/index.ts';
import { en } from '../i18n/en.ts';
import { Session } from '../view/session.svelte.ts';
import Harness from './testing/Harness.svelte';

const open: Session[] = [];

function show(prepare: (space: Space) => void = () => {}): Space {
	const space = newSpace();
	openNewSpace(space, { lang: 'en', name: 'The river' });
	prepare(space);
	const session = new Session({ space, undo: createUndo(space), awareness: new Awareness(space.doc) });
	open.push(session);
	render(Harness, { session, messages: en });
	return space;
}

function card(space: Space, text: string, column = 'alive'): string {
	const made = addCard(space, 'practices', { lang: 'en', text, column });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

const texts = (column: string) =>
	[...document.querySelectorAll(`[data-column="${column}"] [data-card] .text`)].map((text) => text.textContent.trim());

afterEach(async () => {
	for (const session of open.splice(0)) await session.close();
});

test('two cards by typing and Enter, the newest on top', async () => {
	show();
	const field = page.getByRole('textbox', { name: 'Add a card to Alive' });
	await field.fill('We clear the paths');
	await userEvent.keyboard('{Enter}');
	await field.fill('We keep seeds');
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => texts('alive')).toEqual(['We keep seeds', 'We clear the paths']);
});

test('what others add does not take away the field that I am writing in', async () => {
	const space = show();
	const field = page.getByRole('textbox', { name: 'Add a card to Alive' });
	await field.fill('half a senten');
	card(space, 'from elsewhere');
	await expect.poll(() => texts('alive')).toEqual(['from elsewhere']);
	await expect.element(field).toHaveValue('half a senten');
});

test('a card is moved by keyboard alone, and every step is said', async () => {
	show((space) => {
		card(space, 'one');
		card(space, 'two', 'weakening');
	});
	document.querySelector<HTMLElement>('[data-column="alive"] .text')!.focus();
	await userEvent.keyboard('m');
	await expect.element(page.getByText(/^Moving “one”/)).toBeInTheDocument();
	await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
	await expect.poll(() => texts('weakening')).toEqual(['two', 'one']);
	await expect.element(page.getByText('Left in Weakening, 2 of 2.')).toBeInTheDocument();
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.poll(() => texts('alive')).toEqual(['one']);
});

test('Escape puts a moving card back where it was', async () => {
	show((space) => void card(space, 'one'));
	document.querySelector<HTMLElement>('[data-column="alive"] .text')!.focus();
	await userEvent.keyboard('m{ArrowRight}{Escape}');
	expect(texts('alive')).toEqual(['one']);
	expect(document.querySelector('dialog')).toBeNull();
});

test('a card is moved by taps alone', async () => {
	show((space) => void card(space, 'one'));
	await page.getByRole('button', { name: 'Move', exact: true }).click();
	await page.getByRole('button', { name: 'Dormant' }).click();
	await expect.poll(() => texts('dormant')).toEqual(['one']);
});

test('words that arrive while I write leave my caret where it is', async () => {
	let id = '';
	const space = show((made) => (id = card(made, 'the river')));
	await page.getByRole('button', { name: 'the river' }).click();
	await page.getByRole('dialog').getByRole('textbox').first().click();
	const area = document.querySelector<HTMLTextAreaElement>('dialog textarea')!;
	area.focus();
	area.setSelectionRange(9, 9);
	const other = spaceFrom(new Y.Doc());
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(space.doc));
	setCardText(other, id, 'en', 'Long live the river');
	Y.applyUpdate(space.doc, Y.encodeStateAsUpdate(other.doc), 'line');
	await expect.poll(() => area.value).toBe('Long live the river');
	expect(area.selectionStart).toBe(19);
	await userEvent.keyboard('!');
	expect(space.cards.get(id)!.get('text/en')!.toString()).toBe('Long live the river!');
});

test('a removed card comes back from the toast', async () => {
	show((space) => void card(space, 'one'));
	await page.getByRole('button', { name: 'one' }).click();
	await page.getByRole('button', { name: 'Remove this card' }).click();
	await expect.poll(() => texts('alive')).toEqual([]);
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect.poll(() => texts('alive')).toEqual(['one']);
});

test('a practice is linked to a measure as what it grew into', async () => {
	const space = show((made) => {
		card(made, 'the conch');
		addCard(made, 'measures', { lang: 'en', text: 'alert chain', column: 'A' });
	});
	await page.getByRole('button', { name: 'the conch' }).click();
	await page.getByRole('button', { name: 'Link to…' }).click();
	await page.getByRole('combobox', { name: 'Which relation?' }).selectOptions('from-measures-grewFrom');
	await page.getByRole('button', { name: /alert chain/ }).click();
	await expect.element(page.getByText('grew into')).toBeInTheDocument();
	const measure = [...space.cards.values()].find((map) => map.get('kind') === 'measures')!;
	expect([...measure.keys()].filter((key) => key.startsWith('grewFrom/'))).toHaveLength(1);
});
