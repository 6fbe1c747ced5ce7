// Everything a person can do to a space. Each verb is one transaction; what can fail is a value with a code.
import * as Y from 'yjs';
import { generateKeyBetween } from 'fractional-indexing';
import { MAX_CARDS, MAX_SET, MAX_TEXT, isId, isLang } from './limits.ts';
import { MODEL, SEE, columnsOf, fieldOf, type Field, type Kind, type See, type Text } from './model.ts';
import {
	allCards,
	byOrder,
	cardsOf,
	readCard,
	readCollective,
	textIn,
	type Card,
	type Sign,
	type Tie
} from './read.ts';
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
function patchText(text: Y.Text, words: string): void {
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
	else if (words) map.set(key, new Y.Text(words));
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

/** The first facts of a new space. */
export function openNewSpace(space: Space, facts: { lang: string; name?: string; kind?: string }): Done {
	const problem = wrongWords(facts.lang, facts.name ?? '');
	if (problem) return fail(problem);
	space.doc.transact(() => {
		space.collective.set('id', newId(space));
		space.collective.set('kind', facts.kind ?? 'organisation');
		space.collective.set('lang', facts.lang);
		space.collective.set(`languages/${facts.lang}`, 0);
		if (facts.name) writeText(space.name as Y.Map<unknown>, facts.lang, facts.name);
	}, LOCAL_QUIET);
	return done;
}

/** A key after `before` and under the next greater one: cards that were put in one place at once share a key. */
function keyBetween(before: string | undefined, after: string | undefined): string {
	const low = before === undefined || before === '' ? null : before;
	const high = after === undefined || after === '' || (low !== null && after <= low) ? null : after;
	try {
		return generateKeyBetween(low, high);
	} catch {
		return generateKeyBetween(null, null); // a key that somebody made up
	}
}

interface Place {
	/** The card to stand in front of; without it at the end. */
	before?: string | undefined;
	/** The card to stand behind. */
	after?: string | undefined;
}

function orderAt(space: Space, kind: Kind, to: Place, moving?: string): string {
	const cards = cardsOf(space, kind).filter((card) => card.id !== moving);
	if (to.before !== undefined) {
		const at = cards.findIndex((card) => card.id === to.before);
		if (at >= 0) {
			const next = cards[at]!.order;
			const previous = cards.slice(0, at).findLast((card) => card.order < next);
			return keyBetween(previous?.order, next);
		}
	}
	if (to.after !== undefined) {
		const at = cards.findIndex((card) => card.id === to.after);
		if (at >= 0) {
			const previous = cards[at]!.order;
			return keyBetween(previous, cards.slice(at).find((card) => card.order > previous)?.order);
		}
	}
	return keyBetween(cards.at(-1)?.order, undefined);
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

export interface NewCard {
	lang: string;
	text: string;
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
	const id = newId(space);
	const map: CardMap = new Y.Map();
	space.doc.transact(() => {
		space.cards.set(id, map);
		map.set('kind', kind);
		map.set('lang', card.lang);
		map.set('see', card.see ?? MODEL[kind].see);
		map.set('order', orderAt(space, kind, card, id));
		map.set('deleted', true);
		map.set(`text/${card.lang}`, new Y.Text(card.text));
		for (const field of MODEL[kind].fields) writeInitial(map, field);
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

/** Sets a field that is not a text, a tie or a sign; `undefined` empties one that may be empty. */
export function setField(
	space: Space,
	id: string,
	name: string,
	value: string | number | boolean | null | readonly string[] | undefined
): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	const field = fieldOf(card.kind, name);
	if (!field) return fail('no-such-field');
	if (value === undefined ? field.required === true : !allowed(field, value)) return fail('not-allowed');
	const map = space.cards.get(id)!;
	act(space, () => {
		if (Array.isArray(value)) setMembers(map, name, value as readonly string[]);
		else if (value === undefined) map.delete(name);
		else map.set(name, value);
	});
	return done;
}

/** Adds or removes one member of a set, so that two people who tick two boxes both keep theirs. */
export function toggleMember(space: Space, id: string, name: string, member: string, on: boolean): Done {
	const card = readCard(space, id);
	if (!card) return fail('no-such-card');
	const field = fieldOf(card.kind, name);
	if (!field || !['choices', 'refs', 'links'].includes(field.type)) return fail('no-such-field');
	if (!allowed(field, [member])) return fail('not-allowed');
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
	const other = readCard(space, to);
	if (!card || !other) return fail('no-such-card');
	const field = fieldOf(card.kind, name);
	if (field?.type !== 'links') return fail('no-such-field');
	if (!field.kinds.includes(other.kind)) return fail('not-allowed');
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
	const map = space.cards.get(id)!;
	const at = (card.values.get(field.name) as readonly unknown[]).length;
	act(space, () => {
		if (entry === undefined) map.delete(`${field.name}/${key}`);
		else map.set(`${field.name}/${key}`, { at, ...entry });
	});
	return done;
}

/** How an actor stands to another; `undefined` unties. */
export function setTie(space: Space, id: string, to: string, kind: Tie['kind'] | undefined): Done {
	return setEntry(space, id, 'ties', to, kind === undefined ? undefined : { kind });
}

export function setSign(space: Space, id: string, sign: Sign): Done {
	return setEntry(space, id, 'signs', sign.id, { domain: sign.domain, text: [...sign.text] });
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
		map.set('order', orderAt(space, card.kind, to, id));
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

/** A measure grown from a practice: it takes the practice's words to begin with, and the line of descent. */
export function growMeasure(space: Space, practice: string, langs: readonly string[]): Done<string> {
	const card = readCard(space, practice);
	if (!card || card.kind !== 'practices') return fail('no-such-card');
	const words = textIn(card.text, langs, card.lang);
	const made = addCard(space, 'measures', { lang: words?.lang ?? card.lang, text: words?.words ?? '' });
	if (made.ok) act(space, () => space.cards.get(made.value)!.set(`grewFrom/${practice}`, 0));
	return made;
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

export function removeParty(space: Space, which: 'groups' | 'roles', id: string): Done {
	if (!space[which].has(id)) return fail('no-such-group');
	act(space, () => space[which].delete(id));
	return done;
}

/** Live cards of a kind, as keys that are strictly sorted; a helper for checks. */
export function isOrdered(cards: readonly Card[]): boolean {
	return cards.every((card, at) => at === 0 || byOrder(cards[at - 1]!, card) < 0);
}

export function countCards(space: Space): number {
	return [...allCards(space)].filter((card) => !card.deleted).length;
}

export type { Text };
