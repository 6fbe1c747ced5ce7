// One text for one content: what two people compare to know that they see the same.
import { MODEL, type Text } from './model.ts';
import { liveContent, plainJson, readCollective, type Card, type Json, type Sign, type Value } from './read.ts';
import type { Space } from './space.ts';

/** RFC 8785 for what is used here: sorted keys, no spaces, ECMAScript's numbers and strings. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const keys = Object.keys(value).sort();
		return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`).join(',')}}`;
	}
	return JSON.stringify(value) ?? 'null';
}

/** Pairs instead of an object: the keys are other people's. */
const pairs = (text: Text): Json => [...text].sort(([a], [b]) => (a < b ? -1 : 1));

function valueOf(value: Value): Json {
	if (value instanceof Map) return pairs(value as Text);
	if (!Array.isArray(value)) return value as Json;
	const members = (value as readonly (string | Sign | object)[]).map((member): Json => {
		if (typeof member === 'string') return member;
		if ('text' in member) return { ...member, text: pairs(member.text) };
		return { ...(member as Record<string, Json>) };
	});
	// A set is a set: in which order its members came is nobody's business.
	return members.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

function cardOf(card: Card): Json {
	const values = MODEL[card.kind].fields.flatMap((field): Json[] => {
		const value = card.values.get(field.name);
		return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[field.name, valueOf(value)]];
	});
	return [card.id, card.kind, card.lang, card.see, pairs(card.text), values];
}

/** A file has a place for each record and a month; a space that was begun by hand has none of them yet. */
function saysSomething([name, value]: [string, Json]): boolean {
	if (name === 'asOf' || value === false) return false;
	return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
}

/**
 * The live content of a space, the same on every device that holds the same content, however it came there. The order of cards
 * counts, the keys that make it do not: an exported space imported again has the same text.
 */
export function canonicalText(space: Space): string {
	const { name, cause, wish, groups, roles, ...facts } = readCollective(space);
	const parties = [groups, roles].map((list) => list.map(({ id, label, sensitive }) => [id, pairs(label), sensitive]));
	const records = [...space.records.entries()]
		.map(([name, value]): [string, Json] => [name, plainJson(value)])
		.filter(saysSomething)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return canonicalJson([
		{ ...facts, languages: [...facts.languages].sort() },
		[name, cause, wish].map(pairs),
		parties,
		records,
		liveContent(space).map(cardOf)
	]);
}
