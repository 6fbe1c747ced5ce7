import {
	KINDS,
	MODEL,
	allCards,
	isId,
	liveContent,
	readCollective,
	readRecord,
	type Card,
	type Field,
	type Party,
	type Sign,
	type Space,
	type Text,
	type Value
} from '../domain/index.ts';
import { FORMAT, type Case, type JsonCard, type JsonText } from './case.ts';
import { soundRecords, type Known } from './records.ts';

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
	const isSaid = (field: Field): boolean => {
		const value = card.values.get(field.name);
		if (field.wider && Array.isArray(value) && value.length === 0) return false;
		return value !== undefined || (field.required === true && field.type === 'text');
	};
	const values = MODEL[card.kind].fields
		.filter(isSaid)
		.map((field) => [field.name, jsonValue(card.values.has(field.name) ? card.values.get(field.name)! : new Map())]);
	return { id: card.id, lang: card.lang, text: jsonText(card.text), see: card.see, ...Object.fromEntries(values) };
}

function jsonParty({ id, label, sensitive }: Party, group: boolean): object {
	return group ? { id, label: jsonText(label), sensitive } : { id, label: jsonText(label) };
}

/** Every card, group and role that the document still has, removed ones included. */
function everything(space: Space): Known {
	const ids = (parties: Iterable<string>) => new Set([...parties].filter(isId));
	const all = { groups: ids(space.groups.keys()), roles: ids(space.roles.keys()) };
	const { groups, roles } = readCollective(space, new Set([...all.groups, ...all.roles]));
	return {
		cards: new Map([...allCards(space)].map(({ id, kind }) => [id, kind])),
		groups: new Set(groups.map(({ id }) => id)),
		roles: new Set(roles.map(({ id }) => id))
	};
}

/**
 * A space as a file that `parseCase` lets in again. `month`: YYYY-MM, for a space that was not begun from a file. What was removed
 * or is to be left out is not in it, except what a decision or another record still names.
 */
export function exportCase(space: Space, month: string, leaveOut?: (card: Card) => boolean): Case {
	const { lists, named } = soundRecords((name) => readRecord(space, name), everything(space));
	const { name, cause, wish, groups, roles, ...facts } = readCollective(space, named);
	const note = readRecord(space, 'note');
	const asOf = readRecord(space, 'asOf');
	const expected = readRecord(space, 'expected');
	const live = liveContent(space, named, leaveOut);
	return {
		format: FORMAT,
		fictional: readRecord(space, 'fictional') === true,
		asOf: typeof asOf === 'string' && /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(asOf) ? asOf : month,
		...(typeof note === 'string' ? { note } : {}),
		collective: {
			...facts,
			name: jsonText(name),
			cause: jsonText(cause),
			wish: jsonText(wish),
			groups: groups.map((party) => jsonParty(party, true)),
			roles: roles.map((party) => jsonParty(party, false))
		},
		...lists,
		cards: Object.fromEntries(KINDS.map((kind) => [kind, live.filter((card) => card.kind === kind).map(jsonCard)])),
		expected: typeof expected === 'object' && expected !== null && !Array.isArray(expected) ? expected : {}
	};
}
