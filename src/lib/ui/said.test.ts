import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addCard, newSpace, readCard, setCardText, setSee } from '../domain/index.ts';
import { en } from '../i18n/en.ts';
import type { I18n } from '../i18n/language.svelte.ts';
import type { Frame } from './frame.svelte.ts';
import { nameOfCard, openNameOf, saidOf } from './said.ts';

const i18n = { lang: 'en', m: en } as unknown as I18n;
const frame = { covers: ({ see }) => see === 'circle' } as Frame;

function made(kind: 'measures' | 'threats', text: string) {
	const space = newSpace();
	const done = addCard(space, kind, { lang: 'en', text });
	if (!done.ok) throw new Error(done.code);
	return { space, id: done.value, card: () => readCard(space, done.value)! };
}

test('a card is named by its title, else by its words, else by a word for none', () => {
	const { space, id, card } = made('measures', 'We ring the bell');
	expect(nameOfCard(frame, i18n, card())).toEqual({ words: 'We ring the bell', lang: 'en', instead: false });
	setCardText(space, id, 'en', 'The bell', 'title');
	expect(saidOf(frame, i18n, card())).toBe('The bell');
	expect(saidOf(frame, i18n, made('threats', '').card())).toBe(en.card.empty);
});

test('a covered card is named by its cover, its title too', () => {
	const { space, id, card } = made('measures', 'We ring the bell');
	setCardText(space, id, 'en', 'The bell', 'title');
	setSee(space, id, 'circle');
	expect(nameOfCard(frame, i18n, card())).toEqual({ words: en.card.circleCard, lang: 'en', instead: true });
	expect(openNameOf(i18n, card()).words).toBe('The bell');
});

/** These ask for the cover themselves, or show only cards that have none. */
const THEMSELVES = [
	'board/CardView.svelte',
	'board/keys.ts',
	'card/FieldEditor.svelte',
	'card/MoveMenu.svelte',
	'care/BurnDialog.svelte',
	'library/Asks.svelte',
	'said.ts',
	'space/Found.svelte',
	'space/RemovedDialog.svelte'
];

test('nobody else reads the words of a card past its cover', () => {
	const root = new URL('./', import.meta.url);
	const readers = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(svelte|ts)$/.test(path) && !path.endsWith('.test.ts'))
		.filter((path) => /textIn\(\s*\w+\.text\b/.test(readFileSync(new URL(path, root), 'utf8')));
	expect(readers.sort()).toEqual(THEMSELVES);
});
