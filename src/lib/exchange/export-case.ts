import {
	KINDS,
	MODEL,
	liveContent,
	readCollective,
	type Card,
	type Party,
	type Sign,
	type Space,
	type Text,
	type Value
} from '../domain/index.ts';
import { FORMAT, RECORDS, type Case, type JsonCard, type JsonText } from './case.ts';

const jsonText = (text: Text): JsonText => Object.fromEntries(text);

function jsonValue(value: Value): unknown {
	if (value instanceof Map) return jsonText(value as Text);
	if (!Array.isArray(value)) return value;
	return (value as readonly (string | object)[]).map((member) =>
		typeof member === 'object' && 'text' in member
			? { ...member, text: jsonText((member as Sign).text) }
			: typeof member === 'object'
				? { ...member }
				: member
	);
}

function jsonCard(card: Card): JsonCard {
	const values = MODEL[card.kind].fields
		.filter((field) => card.values.has(field.name) || (field.required && field.type === 'text'))
		.map((field) => [field.name, jsonValue(card.values.has(field.name) ? card.values.get(field.name)! : new Map())]);
	return { id: card.id, lang: card.lang, text: jsonText(card.text), see: card.see, ...Object.fromEntries(values) };
}

function jsonParty({ id, label, sensitive }: Party, group: boolean): object {
	return group ? { id, label: jsonText(label), sensitive } : { id, label: jsonText(label) };
}

/** `month`: YYYY-MM, for a space that was not begun from a file. Removed cards are left out. */
export function exportCase(space: Space, month: string): Case {
	const collective = readCollective(space);
	const plain = (name: string, otherwise: unknown) => space.collective.get(name) ?? otherwise;
	const record = (name: string, otherwise: unknown) => space.records.get(name) ?? otherwise;
	const note = record('note', undefined);
	const live = liveContent(space);
	return {
		format: FORMAT,
		fictional: record('fictional', false) === true,
		asOf: String(record('asOf', month)),
		...(typeof note === 'string' ? { note } : {}),
		collective: {
			id: collective.id,
			kind: collective.kind,
			lang: collective.lang,
			name: jsonText(collective.name),
			cause: jsonText(collective.cause),
			wish: jsonText(collective.wish),
			languages: collective.languages,
			groups: collective.groups.map((party) => jsonParty(party, true)),
			roles: collective.roles.map((party) => jsonParty(party, false)),
			rule: plain('rule', { type: 'consent', quorum: 60 }),
			reviewEvery: plain('reviewEvery', 3),
			keepMonths: plain('keepMonths', 18)
		},
		...(Object.fromEntries(RECORDS.map((name) => [name, record(name, [])])) as Pick<Case, (typeof RECORDS)[number]>),
		cards: Object.fromEntries(KINDS.map((kind) => [kind, live.filter((card) => card.kind === kind).map(jsonCard)])),
		expected: record('expected', {}) as Record<string, unknown>
	};
}
