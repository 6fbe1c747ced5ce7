// Everything a person can do to a space. Each verb is one transaction; what can fail is a value with a code.
import * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { MAX_CARDS, MAX_ORDER, MAX_SET, MAX_TEXT, isId, isLang, cleanWords } from './limits.ts';
import {
	COMMUNITY_KINDS,
	MODEL,
	SEE,
	SIGN_DOMAINS,
	TIE_KINDS,
	columnsOf,
	fieldOf,
	isOutcome,
	type Field,
	type Kind,
	type See
} from './model.ts';
import { allCards, placesOf, readCard, readCollective, readSum, type Sign, type Tie } from './read.ts';
import { LOCAL, LOCAL_QUIET, newId, type CardMap, type Space } from './space.ts';

export type Problem =
	'no-such-card' | 'no-such-field' | 'not-allowed' | 'too-long' | 'too-many' | 'bad-language' | 'no-such-group';
export type Done<T = undefined> = { ok: true; value: T } | { ok: false; code: Problem };

const done: Done = { ok: true, value: undefined };
const fail = (code: Problem): { ok: false; code: Problem } => ({ ok: false, code });

function act<T>(space: Space, change: () => T): T {
	return space.doc.transact(change, LOCAL);
}

function cardMap(space: Space, id: string): CardMap | undefined {
	return readCard(space, id) ? space.cards.get(id) : undefined;
}

/** Changes a Y.Text into `words` by its one differing middle, so that what others type around it stays. */
function patchText(text: Y.Text, wanted: string): void {
	const words = cleanWords(wanted);
	const now = text.toString();
	if (now === words) return;
	const low = (value: string, at: number) => /[\udc00-\udfff]/.test(value[at] ?? '');
	let start = 0;
	while (start < now.length && start < words.length && now[start] === words[start]) start++;
	// Never between the halves of a surrogate pair: Yjs would store two broken characters.
	if (low(now, start) || low(words, start)) start--;
	start = Math.max(start, 0);
	let end = 0;
	while (end < now.length - start && end < words.length - start && now.at(-1 - end) === words.at(-1 - end)) end++;
	if (end > 0 && (low(now, now.length - end) || low(words, words.length - end))) end--;
	const removed = now.length - start - end;
	if (removed > 0) text.delete(start, removed);
	const added = words.slice(start, words.length - end);
	if (added) text.insert(start, added);
}

function writeText(map: Y.Map<unknown>, key: string, words: string): void {
	const text = map.get(key);
	if (text instanceof Y.Text) patchText(text, words);
	else if (words) map.set(key, new Y.Text(cleanWords(words)));
}

function wrongWords(lang: string, words: string): Problem | undefined {
	if (!isLang(lang)) return 'bad-language';
	return words.length > MAX_TEXT ? 'too-long' : undefined;
}

/** What a community calls itself, what it defends, what it wishes. */
export function setSpaceText(space: Space, name: 'name' | 'cause' | 'wish', lang: string, words: string): Done {
	const problem = wrongWords(lang, words);
	if (problem) return fail(problem);
	act(space, () => writeText(space[name] as Y.Map<unknown>, lang, words));
	return done;
}

/** The first facts of a new space; `kind` is one of COMMUNITY_KINDS. Not part of undo. */
export function openNewSpace(space: Space, facts: { lang: string; name?: string; kind?: string }): Done {
	const problem = wrongWords(facts.lang, facts.name ?? '');
	if (problem) return fail(problem);
	const kinds: readonly string[] = COMMUNITY_KINDS;
	if (facts.kind !== undefined && !kinds.includes(facts.kind)) return fail('not-allowed');
	space.doc.transact(() => {
		space.collective.set('id', newId(space));
		space.collective.set('kind', facts.kind ?? 'organisation');
		space.collective.set('lang', facts.lang);
		space.collective.set(`languages/${facts.lang}`, 0);
		for (const name of ['name', 'cause', 'wish'] as const)
			space[name].set(facts.lang, new Y.Text(name === 'name' ? cleanWords(facts.name ?? '') : ''));
	}, LOCAL_QUIET);
	return done;
}

interface Place {
	/** The card to stand in front of; without it at the end. */
	before?: string | undefined;
	/** The card to stand behind. */
	after?: string | undefined;
}

interface Key {
	id: string;
	order: string;
}

/**
 * The order key for a place, and new keys for cards that have to step aside: what two people put in one place at once shares a
 * key, and nothing fits between equal keys.
 */
function orderAt(space: Space, kind: Kind, to: Place, moving?: string): { order: string; aside: Key[] } {
	const places = placesOf(space, kind).filter(({ id }) => id !== moving);
	const indexOf = (id: string | undefined) => (id === undefined ? -1 : places.findIndex((place) => place.id === id));
	const before = indexOf(to.before);
	const after = indexOf(to.after);
	const at = before >= 0 ? before : after >= 0 ? after + 1 : places.length;
	const previous = places[at - 1]?.order;
	let end = at;
	while (previous !== undefined && places[end]?.order === previous) end++;
	const keys = generateNKeysBetween(previous || null, places[end]?.order || null, end - at + 1);
	if (keys.every((key) => key.length <= MAX_ORDER))
		return { order: keys[0]!, aside: places.slice(at, end).map(({ id }, n) => ({ id, order: keys[n + 1]! })) };
	const anew = generateNKeysBetween(null, null, places.length + 1);
	return { order: anew[at]!, aside: places.map(({ id }, n) => ({ id, order: anew[n < at ? n : n + 1]! })) };
}

function stepAside(space: Space, aside: readonly Key[]): void {
	for (const { id, order } of aside) space.cards.get(id)!.set('order', order);
}

function columnValue(kind: Kind, column: string): string | boolean | undefined {
	if (!columnsOf(kind).includes(column)) return undefined;
	return fieldOf(kind, MODEL[kind].column)!.type === 'flag' ? column === 'yes' : column;
}

function setMembers(map: CardMap, name: string, wanted: readonly string[]): void {
	const prefix = `${name}/`;
	for (const key of [...map.keys()])
		if (key.startsWith(prefix) && !wanted.includes(key.slice(prefix.length))) map.delete(key);
	wanted.forEach((member, at) => {
		if (!map.has(prefix + member)) map.set(prefix + member, at);
	});
}

function writeInitial(map: CardMap, field: Field): void {
	if ('initial' in field && field.initial !== undefined) {
		if (field.type === 'choices') setMembers(map, field.name, field.initial);
		else map.set(field.name, field.initial);
	}
}

export type FieldValue = string | number | boolean | null | readonly string[];

export interface NewCard {
	lang: string;
	text: string;
	/** By name, as for setField; a column counts more. */
	fields?: ReadonlyMap<string, FieldValue>;
	column?: string | undefined;
	before?: string | undefined;
	see?: See;
}

/**
 * Gives back the card's id. The card is born deleted, outside undo, and then brought to life inside it: undoing takes it to
 * the removed cards with everything that others have written on it meanwhile, where undoing a birth would destroy that.
 */
export function addCard(space: Space, kind: Kind, card: NewCard): Done<string> {
	const problem = wrongWords(card.lang, card.text);
	if (problem) return fail(problem);
	if (space.cards.size >= MAX_CARDS) return fail('too-many');
	const column = card.column === undefined ? undefined : columnValue(kind, card.column);
	if (card.column !== undefined && column === undefined) return fail('not-allowed');
	if (card.see !== undefined && !SEE.includes(card.see)) return fail('not-allowed');
	for (const [name, value] of card.fields ?? []) {
		const wrong = wrongValue(space, kind, name, value);
		if (wrong) return fail(wrong);
	}
	const id = newId(space);
	const map: CardMap = new Y.Map();
	space.doc.transact(() => {
		space.cards.set(id, map);
		map.set('kind', kind);
		map.set('lang', card.lang);
		map.set('see', card.see ?? MODEL[kind].see);
		const { order, aside } = orderAt(space, kind, card, id);
		stepAside(space, aside);
		map.set('order', order);
		map.set('deleted', true);
		map.set(`text/${card.lang}`, new Y.Text(cleanWords(card.text)));
		for (const field of MODEL[kind].fields) {
			// There from the start: of two texts that two people begin at once, one would swallow the other.
			if (field.type === 'text') map.set(`${field.name}/${card.lang}`, new Y.Text());
			else writeInitial(map, field);
		}
		for (const [name, value] of card.fields ?? []) writeField(map, name, value);
		if (column !== undefined) map.set(MODEL[kind].column, column);
	}, LOCAL_QUIET);
	act(space, () => map.delete('deleted'));
	return { ok: true, value: id };
}

/** `field` is the card's own text, or one of its text fields. */
export function setCardText(space: Space, id: string, lang: string, words: string, field = 'text'): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	if (field !== 'text' && fieldOf(card.kind, field)?.type !== 'text') return fail('no-such-field');
	const problem = wrongWords(lang, words);
	if (problem) return fail(problem);
	act(space, () => writeText(space.cards.get(id)!, `${field}/${lang}`, words));
	return done;
}

/** The language of the original words. */
export function setCardLang(space: Space, id: string, lang: string): Done {
	const map = cardMap(space, id);
	if (!map) return fail('no-such-card');
	if (!isLang(lang)) return fail('bad-language');
	act(space, () => map.set('lang', lang));
	return done;
}

function allowed(field: Field, value: unknown): boolean {
	switch (field.type) {
		case 'choice':
			return typeof value === 'string' && field.values.includes(value);
		case 'level':
			return value === 1 || value === 2 || value === 3;
		case 'flag':
			return typeof value === 'boolean';
		case 'count':
			return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
		case 'prompt':
			return value === null || isId(value);
		case 'choices':
			return Array.isArray(value) && value.every((member) => field.values.includes(member as string));
		case 'refs':
		case 'links':
			return Array.isArray(value) && value.length <= MAX_SET && value.every(isId);
		default:
			return false;
	}
}

/** Why a field of a new or old card cannot take a value. */
function wrongValue(space: Space, kind: Kind, name: string, value: FieldValue): Problem | undefined {
	const field = fieldOf(kind, name);
	if (!field) return 'no-such-field';
	if (!allowed(field, value) || isOutcome(kind, name, value)) return 'not-allowed';
	if (field.type === 'links' && !(value as readonly string[]).every((id) => isOfKind(space, id, field.kinds)))
		return 'not-allowed';
	return undefined;
}

function isOfKind(space: Space, id: string, kinds: readonly Kind[]): boolean {
	const card = readCard(space, id);
	return card !== undefined && kinds.includes(card.kind);
}

function writeField(map: CardMap, name: string, value: FieldValue): void {
	if (Array.isArray(value)) setMembers(map, name, value as readonly string[]);
	else map.set(name, value);
}

/** Sets a field that is not a text, a tie or a sign; `undefined` empties one that may be empty. */
export function setField(space: Space, id: string, name: string, value: FieldValue | undefined): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	const field = fieldOf(card.kind, name);
	if (!field) return fail('no-such-field');
	if (value === undefined && field.required) return fail('not-allowed');
	const problem = value === undefined ? undefined : wrongValue(space, card.kind, name, value);
	if (problem) return fail(problem);
	const map = space.cards.get(id)!;
	act(space, () => {
		if (field.type === 'count' && value !== undefined) setCount(map, name, value as number);
		else if (value !== undefined) writeField(map, name, value);
		else {
			map.delete(name);
			if (['choices', 'refs', 'links', 'count'].includes(field.type)) setMembers(map, name, []);
		}
	});
	return done;
}

/** What others add meanwhile is added to the number that was typed. */
function setCount(map: CardMap, name: string, count: number): void {
	const own = map.get(name);
	const base = Number.isSafeInteger(own) ? (own as number) : 0;
	map.set(name, count - ((readSum(map, name) ?? 0) - base));
}

/** Adds or removes one member of a set, so that two people who tick two boxes both keep theirs. */
export function toggleMember(space: Space, id: string, name: string, member: string, on: boolean): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	const field = fieldOf(card.kind, name);
	if (!field || !['choices', 'refs', 'links'].includes(field.type)) return fail('no-such-field');
	if (!allowed(field, [member])) return fail('not-allowed');
	if (on && field.type === 'links' && !isOfKind(space, member, field.kinds)) return fail('not-allowed');
	const now = card.values.get(name) as readonly string[];
	if (on && now.length >= MAX_SET) return fail('too-many');
	const map = space.cards.get(id)!;
	act(space, () => {
		if (!on) map.delete(`${name}/${member}`);
		else if (!map.has(`${name}/${member}`)) map.set(`${name}/${member}`, now.length);
	});
	return done;
}

/** Links by a field of the first card, such as a measure that grew from (`grewFrom`) a practice. */
export function linkCards(space: Space, from: string, name: string, to: string): Done {
	const card = readCard(space, from);
	if (!card || !readCard(space, to)) return fail('no-such-card');
	if (fieldOf(card.kind, name)?.type !== 'links') return fail('no-such-field');
	return toggleMember(space, from, name, to, true);
}

export function unlinkCards(space: Space, from: string, name: string, to: string): Done {
	return toggleMember(space, from, name, to, false);
}

function setEntry(space: Space, id: string, type: 'ties' | 'signs', key: string, entry: object | undefined): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	const field = MODEL[card.kind].fields.find((known) => known.type === type);
	if (!field) return fail('no-such-field');
	if (!isId(key)) return fail('not-allowed');
	const entries = card.values.get(field.name) as readonly (Tie | Sign)[];
	const known = entries.findIndex((one) => ('to' in one ? one.to : one.id) === key);
	const at = known < 0 ? entries.length : known;
	if (entry !== undefined && at >= MAX_SET) return fail('too-many');
	const map = space.cards.get(id)!;
	act(space, () => {
		if (entry === undefined) map.delete(`${field.name}/${key}`);
		else map.set(`${field.name}/${key}`, { at, ...entry });
	});
	return done;
}

/** How an actor stands to another; `undefined` unties. */
export function setTie(space: Space, id: string, to: string, kind: Tie['kind'] | undefined): Done {
	if (kind === undefined) return setEntry(space, id, 'ties', to, undefined);
	const kinds: readonly string[] = TIE_KINDS;
	if (!kinds.includes(kind) || to === id || !isOfKind(space, to, ['actors'])) return fail('not-allowed');
	return setEntry(space, id, 'ties', to, { kind });
}

/** A sign by which the group will see that a measure works; one with the same id is replaced. */
export function setSign(space: Space, id: string, sign: Sign): Done {
	const domains: readonly string[] = SIGN_DOMAINS;
	if (!domains.includes(sign.domain)) return fail('not-allowed');
	for (const [lang, words] of sign.text) {
		const problem = wrongWords(lang, words);
		if (problem) return fail(problem);
	}
	const text = [...sign.text].map(([lang, words]) => [lang, cleanWords(words)]);
	return setEntry(space, id, 'signs', sign.id, { domain: sign.domain, text });
}

export function removeSign(space: Space, id: string, sign: string): Done {
	return setEntry(space, id, 'signs', sign, undefined);
}

/** To a column, to a place, or both. */
export function moveCard(space: Space, id: string, to: Place & { column?: string | undefined }): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	const column = to.column === undefined ? undefined : columnValue(card.kind, to.column);
	if (to.column !== undefined && column === undefined) return fail('not-allowed');
	const map = space.cards.get(id)!;
	act(space, () => {
		if (column !== undefined) map.set(MODEL[card.kind].column, column);
		const { order, aside } = orderAt(space, card.kind, to, id);
		stepAside(space, aside);
		map.set('order', order);
	});
	return done;
}

export function setSee(space: Space, id: string, see: See): Done {
	const map = cardMap(space, id);
	if (!map) return fail('no-such-card');
	if (!SEE.includes(see)) return fail('not-allowed');
	act(space, () => map.set('see', see));
	return done;
}

/** The card goes to the removed ones; what others write on it meanwhile stays. */
export function removeCard(space: Space, id: string): Done {
	const map = cardMap(space, id);
	if (!map) return fail('no-such-card');
	act(space, () => map.set('deleted', true));
	return done;
}

export function restoreCard(space: Space, id: string): Done {
	const map = cardMap(space, id);
	if (!map) return fail('no-such-card');
	act(space, () => map.delete('deleted'));
	return done;
}

/** Adds a group or a role of the collective, or renames it. Gives back its id. */
export function setParty(
	space: Space,
	which: 'groups' | 'roles',
	party: { id?: string; lang: string; label: string; sensitive?: boolean }
): Done<string> {
	const problem = wrongWords(party.lang, party.label);
	if (problem) return fail(problem);
	const known = readCollective(space)[which];
	if (party.id !== undefined && !known.some(({ id }) => id === party.id)) return fail('no-such-group');
	if (party.id === undefined && known.length >= MAX_SET) return fail('too-many');
	const id = party.id ?? newId(space);
	act(space, () => {
		let map = space[which].get(id);
		if (!map) {
			map = new Y.Map();
			space[which].set(id, map);
			map.set('at', known.length);
		}
		writeText(map, `label/${party.lang}`, party.label);
		if (which === 'groups' && party.sensitive !== undefined) map.set('sensitive', party.sensitive);
	});
	return { ok: true, value: id };
}

/** A group or role that a decision names keeps its words: removing it is a flag, as for cards. */
export function removeParty(space: Space, which: 'groups' | 'roles', id: string): Done {
	if (!readCollective(space)[which].some((party) => party.id === id)) return fail('no-such-group');
	act(space, () => space[which].get(id)!.set('deleted', true));
	return done;
}

export function countCards(space: Space): number {
	return [...allCards(space)].filter((card) => !card.deleted).length;
}
