// The way out of the document. What others wrote may be anything: reading drops what the model does not know, puts the
// model's first value where one is wrong, and never throws. No toJSON(), no plain object with keys of other people (L7).
import * as Y from 'yjs';
import { generateKeyBetween } from 'fractional-indexing';
import { MAX_JSON_DEPTH, MAX_ORDER, MAX_SET, MAX_TEXT, cleanWords, isId, isLang, wellFormed } from './limits.ts';
import {
	COMMUNITY_KINDS,
	KINDS,
	MODEL,
	RULE_TYPES,
	SEE,
	SIGN_DOMAINS,
	TIE_KINDS,
	columnsOf,
	type Field,
	type Kind,
	type Rule,
	type See,
	type Text
} from './model.ts';
import type { CardMap, Space } from './space.ts';

export interface Tie {
	to: string;
	kind: string;
}

export interface Sign {
	id: string;
	text: Text;
	domain: string;
}

export type Value = string | number | boolean | null | readonly string[] | Text | readonly Tie[] | readonly Sign[];

export interface Card {
	readonly id: string;
	readonly kind: Kind;
	/** The language of the original words. */
	readonly lang: string;
	readonly text: Text;
	readonly see: See;
	/** A fractional index among the cards of its kind; empty where somebody stored no such thing. */
	readonly order: string;
	readonly deleted: boolean;
	/** By field name; a field that may be empty and is has no entry, except sets, which are empty lists. */
	readonly values: ReadonlyMap<string, Value>;
}

const NO_TEXT: Text = new Map();

function wordsOf(value: unknown): string | undefined {
	if (!(value instanceof Y.Text)) return undefined;
	const words = cleanWords(value.toString());
	return words.length > MAX_TEXT ? cut(words) : words;
}

/** At most MAX_TEXT units, and never half a surrogate pair. */
export function cut(words: string): string {
	const end = /[\ud800-\udbff]/.test(words[MAX_TEXT - 1] ?? '') ? MAX_TEXT - 1 : MAX_TEXT;
	return words.slice(0, end);
}

/** The entries `prefix/…` of a flat map. */
function* members(map: Y.Map<unknown>, prefix: string): Iterable<[string, unknown]> {
	for (const [key, value] of map.entries()) if (key.startsWith(prefix)) yield [key.slice(prefix.length), value];
}

/** Text by language from the entries `name/…`, or from all entries of a map that holds nothing else. Empty texts are left out. */
export function readText(map: Y.Map<unknown>, name?: string): Text {
	const found: [string, string][] = [];
	for (const [lang, value] of members(map, name === undefined ? '' : `${name}/`)) {
		const words = isLang(lang) ? wordsOf(value) : undefined;
		if (words) found.push([lang, words]);
	}
	return found.length === 0 ? NO_TEXT : new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function place(value: unknown): number {
	return typeof value === 'number' && Number.isFinite(value) ? value : Infinity;
}

/** The set under `name/…`, in the order in which its members came. */
function readSet(map: CardMap, name: string, allowed: (member: string) => boolean): string[] {
	return [...members(map, `${name}/`)]
		.filter(([member]) => allowed(member))
		.sort(([a, x], [b, y]) => place(x) - place(y) || (a < b ? -1 : 1))
		.slice(0, MAX_SET)
		.map(([member]) => member);
}

interface Entry {
	at: number;
	[key: string]: unknown;
}

/** Plain objects that the verbs store as one value; own properties only. */
function readEntries(map: CardMap, name: string): [string, Entry][] {
	return [...members(map, `${name}/`)]
		.filter((entry): entry is [string, Entry] => isId(entry[0]) && typeof entry[1] === 'object' && entry[1] !== null)
		.filter(([, entry]) => Object.hasOwn(entry, 'at'))
		.sort(([a, x], [b, y]) => place(x.at) - place(y.at) || (a < b ? -1 : 1))
		.slice(0, MAX_SET);
}

function oneOf(values: readonly string[], value: unknown, otherwise: string): string {
	return typeof value === 'string' && values.includes(value) ? value : otherwise;
}

function readSign([id, entry]: [string, Entry]): Sign {
	const pairs = Array.isArray(entry['text']) ? (entry['text'] as unknown[]).slice(0, 20) : [];
	const text = pairs.filter(
		(pair): pair is [string, string] =>
			Array.isArray(pair) && isLang(pair[0]) && typeof pair[1] === 'string' && pair[1] !== ''
	);
	return {
		id,
		text: new Map(text.map(([lang, words]) => [lang, cut(words)])),
		domain: oneOf(SIGN_DOMAINS, entry['domain'], 'workspace')
	};
}

/** Beyond this it is nobody's dot, and sums would be rounded, on each device in another order. */
const MAX_ADDED = 1_000_000;

/** A count before it is held to what a count can be: each device has an entry of its own, so that all that was added at once counts. */
export function readSum(map: CardMap, name: string): number | undefined {
	const whole = (value: unknown): value is number => Number.isSafeInteger(value);
	const typed = map.get(name);
	const added = [...members(map, `${name}/`)].map(([, part]) => part).filter(whole);
	if (!whole(typed) && added.length === 0) return undefined;
	const sum = added.reduce((all, part) => (Math.abs(part) > MAX_ADDED ? all : all + part), 0);
	return (whole(typed) ? typed : 0) + sum;
}

function readValue(map: CardMap, field: Field): Value | undefined {
	const raw = map.get(field.name);
	switch (field.type) {
		case 'choice':
			if (typeof raw === 'string' && field.values.includes(raw)) return raw;
			return field.required ? (field.initial ?? field.values[0]) : undefined;
		case 'level':
			return raw === 1 || raw === 2 || raw === 3 ? raw : field.required ? (field.initial ?? 2) : undefined;
		case 'flag':
			return typeof raw === 'boolean' ? raw : (field.initial ?? false);
		case 'count': {
			const sum = readSum(map, field.name);
			return sum === undefined ? undefined : Math.min(Math.max(sum, 0), Number.MAX_SAFE_INTEGER);
		}
		case 'prompt':
			return raw === null || isId(raw) ? raw : undefined;
		case 'text': {
			const text = readText(map, field.name);
			return text.size === 0 ? undefined : text;
		}
		case 'choices':
			return readSet(map, field.name, (member) => field.values.includes(member));
		case 'links':
		case 'refs':
			return readSet(map, field.name, isId);
		case 'ties':
			return readEntries(map, field.name).map(([to, entry]) => ({
				to,
				kind: oneOf(TIE_KINDS, entry['kind'], 'unknown')
			}));
		case 'signs':
			return readEntries(map, field.name).map(readSign);
	}
}

function readOrder(value: unknown): string {
	if (typeof value !== 'string' || value.length > MAX_ORDER) return '';
	try {
		generateKeyBetween(value, null);
		return value;
	} catch {
		return '';
	}
}

function isKind(value: unknown): value is Kind {
	return typeof value === 'string' && (KINDS as readonly string[]).includes(value);
}

/** One card as a plain value; undefined where there is none that the model knows. Deleted ones are read too. */
export function readCard(space: Space, id: string): Card | undefined {
	if (!isId(id)) return undefined;
	const map: unknown = space.cards.get(id);
	if (!(map instanceof Y.Map)) return undefined;
	const kind: unknown = map.get('kind');
	if (!isKind(kind)) return undefined;
	const values = new Map<string, Value>();
	for (const field of MODEL[kind].fields) {
		const value = readValue(map, field);
		if (value !== undefined) values.set(field.name, value);
	}
	const lang: unknown = map.get('lang');
	return Object.freeze({
		id,
		kind,
		lang: isLang(lang) ? lang : 'und',
		text: readText(map, 'text'),
		see: oneOf(SEE, map.get('see'), MODEL[kind].see) as See,
		order: readOrder(map.get('order')),
		deleted: map.get('deleted') === true,
		values
	});
}

/** Ids and order keys of a kind's live cards, sorted. Reads nothing else of them: each new card asks for it. */
export function placesOf(space: Space, kind: Kind): { id: string; order: string }[] {
	const places: { id: string; order: string }[] = [];
	for (const [id, map] of space.cards.entries() as Iterable<[string, unknown]>)
		if (map instanceof Y.Map && map.get('kind') === kind && map.get('deleted') !== true && isId(id))
			places.push({ id, order: readOrder(map.get('order')) });
	return places.sort(byOrder);
}

export function byOrder(a: { id: string; order: string }, b: { id: string; order: string }): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** By kind, and within a kind by order. */
export function byKindAndOrder(a: Card, b: Card): number {
	if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
	return byOrder(a, b);
}

/** Every card, deleted ones included, in no order. */
export function* allCards(space: Space): Iterable<Card> {
	for (const id of space.cards.keys()) {
		const card = readCard(space, id);
		if (card) yield card;
	}
}

/** The live cards of a kind, in their order. */
export function cardsOf(space: Space, kind: Kind): Card[] {
	return [...allCards(space)].filter((card) => card.kind === kind && !card.deleted).sort(byOrder);
}

export function deletedCards(space: Space): Card[] {
	return [...allCards(space)].filter((card) => card.deleted).sort(byOrder);
}

/** The column of its board in which a card stands. */
export function columnOf(card: Card): string {
	const value = card.values.get(MODEL[card.kind].column);
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return typeof value === 'string' ? value : columnsOf(card.kind)[0]!;
}

/** The words of a text for a reader: the first of their languages that it has, else its original. */
export function textIn(
	text: Text,
	langs: readonly string[],
	original?: string
): { lang: string; words: string } | undefined {
	const base = (lang: string) => lang.split('-')[0];
	for (const lang of langs) {
		const found = text.has(lang) ? lang : [...text.keys()].find((key) => base(key) === base(lang));
		if (found !== undefined) return { lang: found, words: text.get(found)! };
	}
	const lang = original !== undefined && text.has(original) ? original : text.keys().next().value;
	return lang === undefined ? undefined : { lang, words: text.get(lang)! };
}

export interface Backlink {
	from: string;
	field: string;
}

/** Which live cards point to this one, and by which field. */
export function linksTo(space: Space, id: string): Backlink[] {
	return linksAmong(allCards(space), id);
}

/** The same among cards that were read already. */
export function linksAmong(cards: Iterable<Card>, id: string): Backlink[] {
	const found: Backlink[] = [];
	for (const card of cards)
		if (!card.deleted)
			for (const link of linksOf(card)) if (link.to === id) found.push({ from: card.id, field: link.field });
	return found;
}

/** What a card points to. */
export function linksOf(card: Card): { field: string; to: string }[] {
	return MODEL[card.kind].fields.flatMap((field) => {
		if (field.type === 'links')
			return (card.values.get(field.name) as readonly string[]).map((to) => ({ field: field.name, to }));
		if (field.type === 'ties')
			return (card.values.get(field.name) as readonly Tie[]).map(({ to }) => ({ field: field.name, to }));
		return [];
	});
}

/** For comparing what people type: without accents and case. */
export function folded(words: string): string {
	return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A card is a new value when it changes, so what was folded once holds. */
const foldedCards = new WeakMap<Card, string>();

/** All that a card says, for searching. */
export function foldedCard(card: Card): string {
	const known = foldedCards.get(card);
	if (known !== undefined) return known;
	const texts = [card.text, ...[...card.values.values()].filter((value) => value instanceof Map)] as Text[];
	const all = folded(texts.flatMap((text) => [...text.values()]).join('\n'));
	foldedCards.set(card, all);
	return all;
}

/** Live cards with all words of the query somewhere in their texts, in any language. */
export function searchCards(cards: Iterable<Card>, query: string): Card[] {
	const wanted = folded(query).split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return [];
	return [...cards].filter((card) => !card.deleted && wanted.every((word) => foldedCard(card).includes(word)));
}

export interface Party {
	id: string;
	label: Text;
	/** Tallies of a sensitive group stay among facilitators. Roles are never sensitive. */
	sensitive: boolean;
}

function readParties(map: Y.Map<CardMap>, alsoRemoved: ReadonlySet<string>): Party[] {
	const found: { at: number; party: Party }[] = [];
	for (const [id, entry] of map.entries() as Iterable<[string, unknown]>) {
		if (!isId(id) || !(entry instanceof Y.Map)) continue;
		if (entry.get('deleted') === true && !alsoRemoved.has(id)) continue;
		const party = { id, label: readText(entry, 'label'), sensitive: entry.get('sensitive') === true };
		found.push({ at: place(entry.get('at')), party });
	}
	return found
		.sort((a, b) => a.at - b.at || (a.party.id < b.party.id ? -1 : 1))
		.slice(0, MAX_SET)
		.map(({ party }) => party);
}

export interface Collective {
	id: string;
	kind: string;
	lang: string;
	name: Text;
	cause: Text;
	wish: Text;
	languages: string[];
	groups: Party[];
	roles: Party[];
	rule: Rule;
	/** Months between reviews, 1-12. */
	reviewEvery: number;
	/** Months until deletion is proposed, 1-60. */
	keepMonths: number;
}

function whole(value: unknown, low: number, high: number, otherwise: number): number {
	return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high ? value : otherwise;
}

function readRule(value: unknown): Rule {
	const json = plainJson(value);
	const facts = new Map(typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : []);
	const how = facts.get('how');
	const words = Object.entries(typeof how === 'object' && how !== null ? how : {}).flatMap(([lang, said]) =>
		isLang(lang) && typeof said === 'string' && said !== '' ? [[lang, cut(said)] as const] : []
	);
	return {
		type: oneOf(RULE_TYPES, facts.get('type'), 'consent') as Rule['type'],
		quorum: whole(facts.get('quorum'), 1, 100, 60),
		...(facts.has('threshold') ? { threshold: whole(facts.get('threshold'), 50, 100, 80) } : {}),
		...(words.length > 0 ? { how: Object.fromEntries(words) } : {})
	};
}

const NONE: ReadonlySet<string> = new Set();

/** What the community says of itself. `alsoRemoved`: groups and roles to give even though they were removed. */
export function readCollective(space: Space, alsoRemoved: ReadonlySet<string> = NONE): Collective {
	const text = (name: string): string => {
		const value = space.collective.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		id: isId(text('id')) ? text('id') : 'space',
		kind: oneOf(COMMUNITY_KINDS, text('kind'), 'organisation'),
		lang: isLang(text('lang')) ? text('lang') : 'en',
		name: readText(space.name as Y.Map<unknown>),
		cause: readText(space.cause as Y.Map<unknown>),
		wish: readText(space.wish as Y.Map<unknown>),
		languages: readSet(space.collective, 'languages', isLang),
		groups: readParties(space.groups, alsoRemoved),
		roles: readParties(space.roles, alsoRemoved),
		rule: readRule(space.collective.get('rule')),
		reviewEvery: whole(space.collective.get('reviewEvery'), 1, 12, 3),
		keepMonths: whole(space.collective.get('keepMonths'), 1, 60, 18)
	};
}

/**
 * What a space says now, for an export or a fingerprint: the live cards by kind and order, without links to what is no longer
 * there. The links themselves stay in the document, so that a card that is brought back has them again.
 * `alsoRemoved`: cards, groups and roles to count as there even though they were removed.
 */
export function liveContent(
	space: Space,
	alsoRemoved: ReadonlySet<string> = NONE,
	leaveOut?: (card: Card) => boolean
): Card[] {
	return liveAmong(allCards(space), readCollective(space, alsoRemoved), alsoRemoved, leaveOut);
}

/** The same of cards that were read already. `leaveOut`: cards that are not to be told, unless a record names them. */
export function liveAmong(
	cards: Iterable<Card>,
	collective: Pick<Collective, 'groups' | 'roles'>,
	alsoRemoved: ReadonlySet<string> = NONE,
	leaveOut: (card: Card) => boolean = () => false
): Card[] {
	const isTold = (card: Card) => (!card.deleted && !leaveOut(card)) || alsoRemoved.has(card.id);
	const live = [...cards].filter(isTold).sort(byKindAndOrder);
	const kinds = new Map(live.map(({ id, kind }) => [id, kind]));
	const groups = new Set(collective.groups.map(({ id }) => id));
	const roles = new Set(collective.roles.map(({ id }) => id));
	const isThere = (field: Field, id: string): boolean => {
		const kind = kinds.get(id);
		if (field.type === 'links') return kind !== undefined && field.kinds.includes(kind);
		if (field.type === 'ties') return kind === 'actors';
		if (field.type !== 'refs') return true;
		return (field.to !== 'roles' && groups.has(id)) || (field.to !== 'groups' && roles.has(id));
	};
	return live.map((card) => {
		const values = new Map(card.values);
		for (const field of MODEL[card.kind].fields) {
			if (field.type !== 'links' && field.type !== 'refs' && field.type !== 'ties') continue;
			const members = values.get(field.name) as readonly (string | Tie)[];
			const kept = members.filter((member) => isThere(field, typeof member === 'string' ? member : member.to));
			values.set(field.name, kept as string[] | Tie[]);
		}
		return { ...card, values };
	});
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Keys by which a plain object would be turned into something else. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A value that somebody stored whole, as JSON of our own. What is no JSON (a shared type, a bigint, too deep) is null. */
export function plainJson(value: unknown, depth = MAX_JSON_DEPTH): Json {
	if (typeof value === 'string') return wellFormed(value);
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'object' || value === null || depth === 0) return null;
	if (Array.isArray(value)) return value.map((item) => plainJson(item, depth - 1));
	if (Object.getPrototypeOf(value) !== Object.prototype) return null;
	const entries = Object.entries(value).filter(([key, item]) => !FORBIDDEN_KEYS.has(key) && item !== undefined);
	return Object.fromEntries(entries.map(([key, item]) => [key, plainJson(item, depth - 1)]));
}

/** A record list or fact that was stored whole; undefined where there is none. */
export function readRecord(space: Space, name: string): Json | undefined {
	return space.records.has(name) ? plainJson(space.records.get(name)) : undefined;
}
