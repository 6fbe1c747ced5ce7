import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	addCard,
	allCards,
	canonicalText,
	cardsOf,
	countCards,
	createUndo,
	deletedCards,
	newSpace,
	openNewSpace,
	readCollective,
	setCardText,
	setField,
	type Space
} from './index.ts';
import { applyTemplate, takeBackTemplate, type Applied, type Template } from './template.ts';

const words = (text: string) => ({ en: text, es: `${text} (es)` });

const TEMPLATE: Template = {
	kind: 'coalition',
	reviewEvery: 2,
	groups: [
		{ id: 'women', label: words('Women') },
		{ id: 'families', label: words('Families'), sensitive: true }
	],
	roles: [{ id: 'care', label: words('Care') }],
	mark: words('To finish:'),
	starters: [
		{ kind: 'practices', column: 'weakening', fields: { area: 'law' }, text: words('When one of us …') },
		{ kind: 'actors', column: 'unknown', fields: { duty: true }, text: words('The authority …') },
		{ kind: 'needs', column: 'no', text: words('Because …') }
	]
};

function opened(lang = 'en'): Space {
	const space = newSpace();
	openNewSpace(space, { lang });
	return space;
}

function apply(space: Space, lang = 'en', template = TEMPLATE, starters = true): Applied {
	const done = applyTemplate(space, template, lang, starters);
	if (!done.ok) throw new Error(done.code);
	return done.value;
}

function exchange(a: Space, b: Space): void {
	Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), 'remote');
	Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), 'remote');
}

test('groups in every language, sentences in one, each of them marked', () => {
	const space = opened();
	apply(space, 'es');
	const { kind, reviewEvery, groups, roles } = readCollective(space);
	expect([kind, reviewEvery]).toEqual(['coalition', 2]);
	expect(groups.map(({ id, sensitive }) => [id, sensitive])).toEqual([
		['women', false],
		['families', true]
	]);
	expect([...groups[0]!.label]).toEqual([
		['en', 'Women'],
		['es', 'Women (es)']
	]);
	expect(roles.map(({ id }) => id)).toEqual(['care']);
	const [practice] = cardsOf(space, 'practices');
	expect([...practice!.text]).toEqual([['es', 'To finish: (es) When one of us … (es)']]);
	expect([practice!.values.get('area'), practice!.values.get('state')]).toEqual(['law', 'weakening']);
	const [actor] = cardsOf(space, 'actors');
	expect([actor!.see, actor!.values.get('duty')]).toEqual(['circle', true]);
});

test('one transaction, and nothing of it in undo', () => {
	const space = opened();
	const undo = createUndo(space);
	let updates = 0;
	space.doc.on('update', () => updates++);
	const applied = apply(space);
	expect(updates).toBe(1);
	expect(undo.undoStack).toEqual([]);
	addCard(space, 'practices', { lang: 'en', text: 'mine' });
	undo.undo();
	expect(countCards(space)).toBe(3);
	takeBackTemplate(space, applied);
	expect(undo.undoStack).toEqual([]);
});

test('refused, with nothing changed, where a card is there or a language is not', () => {
	const space = opened();
	addCard(space, 'assets', { lang: 'en', text: 'The well' });
	const before = canonicalText(space);
	expect(applyTemplate(space, TEMPLATE, 'en')).toEqual({ ok: false, code: 'not-empty' });
	expect(canonicalText(space)).toBe(before);
	const empty = opened();
	expect(applyTemplate(empty, TEMPLATE, 'fr')).toEqual({ ok: false, code: 'bad-language' });
	const odd = { ...TEMPLATE, starters: [{ kind: 'practices', column: 'nowhere', text: words('…') }] };
	expect(applyTemplate(empty, odd, 'en')).toEqual({ ok: false, code: 'not-allowed' });
	expect([...allCards(empty)]).toEqual([]);
	expect(readCollective(empty).groups).toEqual([]);
});

test('groups and roles alone, and then with sentences: no group twice', () => {
	const space = opened();
	apply(space, 'en', TEMPLATE, false);
	expect(countCards(space)).toBe(0);
	apply(space);
	expect(countCards(space)).toBe(3);
	expect(readCollective(space).groups).toHaveLength(2);
});

test('taken back: the space is as it was, and a template can come again', () => {
	const space = opened();
	const before = canonicalText(space);
	takeBackTemplate(space, apply(space));
	expect(canonicalText(space)).toBe(before);
	expect(deletedCards(space)).toHaveLength(3);
	apply(space);
	expect(countCards(space)).toBe(3);
	expect(readCollective(space).groups).toHaveLength(2);
});

test('what somebody has made their own stays when a template is taken back', () => {
	const space = opened();
	const applied = apply(space);
	const [practice] = cardsOf(space, 'practices');
	setCardText(space, practice!.id, 'en', 'When one of us is afraid, nobody asks why');
	setField(space, practice!.id, 'carriedBy', ['women']);
	space.collective.set('reviewEvery', 6);
	takeBackTemplate(space, applied);
	expect([...allCards(space)].filter(({ deleted }) => !deleted).map(({ id }) => id)).toEqual([practice!.id]);
	const { groups, roles, kind, reviewEvery } = readCollective(space);
	expect(groups.map(({ id }) => id)).toEqual(['women']);
	expect([roles, kind, reviewEvery]).toEqual([[], 'organisation', 6]);
});

test('two people at once: each sentence twice at worst, each group once, both see the same', () => {
	const [ana, beto] = [opened(), newSpace()];
	exchange(ana, beto);
	apply(ana);
	apply(beto, 'es', { ...TEMPLATE, kind: 'organisation' });
	exchange(ana, beto);
	expect(canonicalText(ana)).toBe(canonicalText(beto));
	expect(countCards(ana)).toBe(6);
	expect(readCollective(ana).groups.map(({ id }) => id)).toEqual(['women', 'families']);
	expect(readCollective(ana).groups[0]!.label.get('es')).toBe('Women (es)');
	expect(applyTemplate(ana, TEMPLATE, 'en').ok).toBe(false);
});

test('a group under whose id somebody stored nonsense is made new', () => {
	const space = opened();
	space.groups.set('women', 7 as never);
	apply(space);
	expect(readCollective(space).groups.map(({ id }) => id)).toEqual(['women', 'families']);
});
