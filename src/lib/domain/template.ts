// A light beginning for a space that has no cards: groups, roles, and sentences to finish. Asked for rarely, so it stands
// apart from the other verbs and is no part of a board.
import * as Y from 'yjs';
import { MAX_CARDS, MAX_SET, MAX_TEXT, isLang, wellFormed } from './limits.ts';
import { COMMUNITY_KINDS, KINDS, MODEL, columnsOf, type Kind } from './model.ts';
import { readCard, readCollective } from './read.ts';
import { LOCAL_QUIET, type CardMap, type Space } from './space.ts';
import { addCard, countCards, type FieldValue, type Problem } from './verbs.ts';

type Words = Readonly<Record<string, string>>;

export interface TemplateParty {
	id: string;
	label: Words;
	sensitive?: boolean;
}

export interface Template {
	/** One of COMMUNITY_KINDS. */
	kind: string;
	reviewEvery: number;
	groups: readonly TemplateParty[];
	roles: readonly TemplateParty[];
	starters: readonly { kind: string; column: string; fields?: Readonly<Record<string, FieldValue>>; text: Words }[];
	/** Stands before each starter, so that nobody takes it for the group's own words. */
	mark: Words;
}

/** What came in, so that it can be taken back. */
export interface Applied {
	/** The starters' words by the card's id. */
	cards: ReadonlyMap<string, string>;
	groups: readonly string[];
	roles: readonly string[];
	/** The facts that were there before. */
	before: ReadonlyMap<'kind' | 'reviewEvery', unknown>;
	now: ReadonlyMap<'kind' | 'reviewEvery', unknown>;
}

type Result = { ok: true; value: Applied } | { ok: false; code: Problem | 'not-empty' };

/** Gives back the ids of those that were not there. A group that two people bring in at once is one: its id is given. */
function addParties(space: Space, which: 'groups' | 'roles', parties: readonly TemplateParty[]): string[] {
	const live = new Set(readCollective(space)[which].map(({ id }) => id));
	const fresh = parties.filter(({ id }) => !live.has(id));
	fresh.forEach(({ id, label, sensitive }, at) => {
		const known: unknown = space[which].get(id);
		if (known instanceof Y.Map) return known.delete('deleted');
		const map: CardMap = new Y.Map();
		space[which].set(id, map);
		map.set('at', live.size + at);
		if (which === 'groups') map.set('sensitive', sensitive === true);
		for (const [lang, words] of Object.entries(label)) map.set(`label/${lang}`, new Y.Text(wellFormed(words)));
	});
	return fresh.map(({ id }) => id);
}

function wrong(space: Space, template: Template, lang: string, starters: Template['starters']): Problem | undefined {
	if (!isLang(lang) || !template.mark[lang]) return 'bad-language';
	if (!(COMMUNITY_KINDS as readonly string[]).includes(template.kind)) return 'not-allowed';
	const { groups, roles } = readCollective(space);
	if (groups.length + template.groups.length > MAX_SET || roles.length + template.roles.length > MAX_SET)
		return 'too-many';
	if (space.cards.size + starters.length > MAX_CARDS) return 'too-many';
	for (const { kind, column, text } of starters) {
		if (!(KINDS as readonly string[]).includes(kind) || !columnsOf(kind as Kind).includes(column)) return 'not-allowed';
		if (!text[lang]) return 'bad-language';
		if (`${template.mark[lang]} ${text[lang]}`.length > MAX_TEXT) return 'too-long';
	}
	return undefined;
}

/**
 * In one transaction, and no part of undo: a person who takes back their own first card must not lose the boards' beginning.
 * Groups and roles have their names in every language, the sentences are in one. Refused where a card is there already.
 */
export function applyTemplate(space: Space, template: Template, lang: string, withStarters = true): Result {
	if (countCards(space) > 0) return { ok: false, code: 'not-empty' };
	const starters = withStarters ? template.starters : [];
	const problem = wrong(space, template, lang, starters);
	if (problem) return { ok: false, code: problem };
	const cards = new Map<string, string>();
	const before = new Map<'kind' | 'reviewEvery', unknown>();
	const now = new Map<'kind' | 'reviewEvery', unknown>();
	return space.doc.transact(() => {
		for (const fact of ['kind', 'reviewEvery'] as const) {
			before.set(fact, space.collective.get(fact));
			now.set(fact, template[fact]);
			space.collective.set(fact, template[fact]);
		}
		const groups = addParties(space, 'groups', template.groups);
		const roles = addParties(space, 'roles', template.roles);
		for (const { kind, column, fields, text } of starters) {
			const words = `${template.mark[lang]} ${text[lang]}`;
			const card = addCard(space, kind as Kind, {
				lang,
				text: words,
				column,
				fields: new Map(Object.entries(fields ?? {}))
			});
			if (card.ok) cards.set(card.value, words);
		}
		return { ok: true as const, value: { cards, groups, roles, before, now } };
	}, LOCAL_QUIET);
}

/** Takes a template back, except what somebody has changed meanwhile. The sentences go to the removed cards. */
export function takeBackTemplate(space: Space, applied: Applied): void {
	space.doc.transact(() => {
		for (const [id, words] of applied.cards) {
			const card = readCard(space, id);
			const texts = card ? [...card.text.values()] : [];
			if (card && texts.length === 1 && texts[0] === words) space.cards.get(id)!.set('deleted', true);
		}
		const used = new Set(usedParties(space));
		for (const which of ['groups', 'roles'] as const)
			for (const id of applied[which])
				if (!used.has(id) && readCollective(space)[which].some((party) => party.id === id))
					space[which].get(id)!.set('deleted', true);
		for (const [fact, value] of applied.before) {
			if (space.collective.get(fact) !== applied.now.get(fact)) continue;
			if (value === undefined) space.collective.delete(fact);
			else space.collective.set(fact, value);
		}
	}, LOCAL_QUIET);
}

/** Groups and roles that a live card names. */
function* usedParties(space: Space): Iterable<string> {
	for (const id of space.cards.keys()) {
		const card = readCard(space, id);
		if (!card || card.deleted) continue;
		for (const { name, type } of MODEL[card.kind].fields)
			if (type === 'refs') yield* card.values.get(name) as readonly string[];
	}
}
