// The way out of the document. What others wrote may be anything: reading drops what the model does not know, puts the
// model's first value where one is wrong, and never throws. No toJSON(), no plain object with keys of other people (L7).
import * as Y from 'yjs';
import { MAX_SET, MAX_TEXT, isId, isLang } from './limits.ts';
import {
	KINDS,
	MODEL,
	SEE,
	SIGN_DOMAINS,
	TIE_KINDS,
	columnsOf,
	type Field,
	type Kind,
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
	id: string;
	kind: Kind;
	/** The language of the original words. */
	lang: string;
	text: Text;
	see: See;
	/** A fractional index among the cards of its kind. */
	order: string;
	deleted: boolean;
	/** By field name; a field that may be empty and is has no entry, except sets, which are empty lists. */
	values: ReadonlyMap<string, Value>;
}

const NO_TEXT: Text = new Map();

function wordsOf(value: unknown): string | undefined {
	if (!(value instanceof Y.Text)) return undefined;
	const words = value.toString();
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
		(pair): pair is [string, string] => Array.isArray(pair) && isLang(pair[0]) && typeof pair[1] === 'string'
	);
	return {
		id,
		text: new Map(text.map(([lang, words]) => [lang, cut(words)])),
		domain: oneOf(SIGN_DOMAINS, entry['domain'], 'workspace')
	};
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
		case 'count':
			return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw : undefined;
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
	const order: unknown = map.get('order');
	return {
		id,
		kind,
		lang: isLang(lang) ? lang : 'und',
		text: readText(map, 'text'),
		see: oneOf(SEE, map.get('see'), MODEL[kind].see) as See,
		order: typeof order === 'string' && order.length <= 200 ? order : '',
		deleted: map.get('deleted') === true,
		values
	};
}

export function byOrder(a: Card, b: Card): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : 1;
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
	const found: Backlink[] = [];
	for (const card of allCards(space))
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

/** Live cards with all words of the query somewhere in their texts, in any language. */
export function searchCards(cards: Iterable<Card>, query: string): Card[] {
	const wanted = folded(query).split(/\s+/).filter(Boolean);
	if (wanted.length === 0) return [];
	return [...cards].filter((card) => {
		if (card.deleted) return false;
		const texts = [card.text, ...[...card.values.values()].filter((value) => value instanceof Map)] as Text[];
		const all = folded(texts.flatMap((text) => [...text.values()]).join('\n'));
		return wanted.every((word) => all.includes(word));
	});
}

export interface Party {
	id: string;
	label: Text;
	/** Tallies of a sensitive group stay among facilitators. Roles are never sensitive. */
	sensitive: boolean;
}

function readParties(map: Y.Map<CardMap>): Party[] {
	const found: { at: number; party: Party }[] = [];
	for (const [id, entry] of map.entries() as Iterable<[string, unknown]>) {
		if (!isId(id) || !(entry instanceof Y.Map)) continue;
		const party = { id, label: readText(entry, 'label'), sensitive: entry.get('sensitive') === true };
		found.push({ at: place(entry.get('at')), party });
	}
	return found.sort((a, b) => a.at - b.at || (a.party.id < b.party.id ? -1 : 1)).map(({ party }) => party);
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
}

export function readCollective(space: Space): Collective {
	const text = (name: string): string => {
		const value = space.collective.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		id: isId(text('id')) ? text('id') : 'space',
		kind: text('kind') || 'organisation',
		lang: isLang(text('lang')) ? text('lang') : 'en',
		name: readText(space.name as Y.Map<unknown>),
		cause: readText(space.cause as Y.Map<unknown>),
		wish: readText(space.wish as Y.Map<unknown>),
		languages: readSet(space.collective, 'languages', isLang),
		groups: readParties(space.groups),
		roles: readParties(space.roles)
	};
}

/**
 * What a space says now, for an export or a fingerprint: the live cards by kind and order, without links to what is no longer
 * there. The links themselves stay in the document, so that a card that is brought back has them again.
 */
export function liveContent(space: Space): Card[] {
	const live = [...allCards(space)]
		.filter((card) => !card.deleted)
		.sort((a, b) => (a.kind === b.kind ? byOrder(a, b) : a.kind < b.kind ? -1 : 1));
	const cards = new Set(live.map(({ id }) => id));
	const collective = readCollective(space);
	const parties = new Set([...collective.groups, ...collective.roles].map(({ id }) => id));
	return live.map((card) => {
		const values = new Map(card.values);
		for (const field of MODEL[card.kind].fields) {
			const value = values.get(field.name) as never[] | undefined;
			if (field.type === 'links')
				values.set(
					field.name,
					value!.filter((id: string) => cards.has(id))
				);
			if (field.type === 'refs')
				values.set(
					field.name,
					value!.filter((id: string) => parties.has(id))
				);
			if (field.type === 'ties')
				values.set(
					field.name,
					value!.filter(({ to }: Tie) => cards.has(to))
				);
		}
		return { ...card, values };
	});
}
