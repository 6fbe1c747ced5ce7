import * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { KINDS, LOCAL_QUIET, MODEL, readCollective, type CardMap, type Field, type Space } from '../domain/index.ts';
import { RECORDS, type Case, type JsonCard, type JsonText } from './case.ts';
import type { Problem } from './problems.ts';

function writeText(map: Y.Map<unknown>, prefix: string, text: JsonText): void {
	for (const [lang, words] of Object.entries(text)) map.set(prefix + lang, new Y.Text(words));
}

function writeField(map: CardMap, field: Field, value: unknown): void {
	switch (field.type) {
		case 'text':
			return writeText(map, `${field.name}/`, value as JsonText);
		case 'choices':
		case 'links':
		case 'refs':
			return (value as string[]).forEach((member, at) => map.set(`${field.name}/${member}`, at));
		case 'ties':
			return (value as { to: string; kind: string }[]).forEach(({ to, kind }, at) =>
				map.set(`${field.name}/${to}`, { at, kind })
			);
		case 'signs':
			return (value as { id: string; text: JsonText; domain: string }[]).forEach(({ id, text, domain }, at) =>
				map.set(`${field.name}/${id}`, { at, domain, text: Object.entries(text) })
			);
		default:
			map.set(field.name, value);
	}
}

function writeCard(map: CardMap, kind: (typeof KINDS)[number], order: string, card: JsonCard): void {
	map.set('kind', kind);
	map.set('lang', card.lang);
	map.set('see', card['see'] ?? MODEL[kind].see);
	map.set('order', order);
	writeText(map, 'text/', card.text);
	for (const field of MODEL[kind].fields) {
		// There from the start, as on a card that is written by hand: two people may begin it at once.
		if (field.type === 'text') map.set(`${field.name}/${card.lang}`, new Y.Text());
		if (card[field.name] !== undefined) writeField(map, field, card[field.name]);
	}
}

interface JsonParty {
	id: string;
	label: JsonText;
	sensitive?: boolean;
}

function writeParties(parties: Y.Map<CardMap>, list: JsonParty[]): void {
	list.forEach(({ id, label, sensitive }, at) => {
		const map: CardMap = new Y.Map();
		parties.set(id, map);
		map.set('at', at);
		if (sensitive !== undefined) map.set('sensitive', sensitive);
		writeText(map, 'label/', label);
	});
}

/** Only its name and language are lost to an import: a new space has to have these. */
function isEmpty(space: Space): boolean {
	const { cause, wish, groups, roles } = readCollective(space);
	const said = cause.size + wish.size + groups.length + roles.length;
	// What was burnt stays burnt: a file that still holds it goes into a space of its own.
	return space.cards.size + space.burnt.size === 0 && said === 0 && RECORDS.every((name) => !space.records.has(name));
}

/**
 * A case that `parseCase` let through, into a space that holds nothing yet, in one transaction. Not part of undo. Refused, with
 * nothing changed, where the space holds something, be it a removed card that could be brought back.
 */
export function importCase(space: Space, file: Case): { ok: true } | { ok: false; problem: Problem } {
	if (!isEmpty(space)) return { ok: false, problem: { code: 'space-not-empty', path: '' } };
	space.doc.transact(() => {
		const { name, cause, wish, languages, groups, roles, ...facts } = file.collective;
		for (const [key, value] of Object.entries(facts)) space.collective.set(key, value);
		for (const key of [...space.collective.keys()]) if (key.startsWith('languages/')) space.collective.delete(key);
		(languages as string[]).forEach((lang, at) => space.collective.set(`languages/${lang}`, at));
		for (const [map, text] of [
			[space.name, name],
			[space.cause, cause],
			[space.wish, wish]
		] as const) {
			map.clear();
			writeText(map as Y.Map<unknown>, '', text as JsonText);
		}
		space.groups.clear();
		space.roles.clear();
		writeParties(space.groups, groups as JsonParty[]);
		writeParties(space.roles, roles as JsonParty[]);
		for (const key of ['fictional', 'asOf', 'note', 'expected', ...RECORDS] as const)
			if (file[key] !== undefined) space.records.set(key, file[key]);
		for (const kind of KINDS) {
			const cards = file.cards[kind] ?? [];
			const keys = generateNKeysBetween(null, null, cards.length);
			cards.forEach((card, at) => {
				const map: CardMap = new Y.Map();
				space.cards.set(card.id, map);
				writeCard(map, kind, keys[at]!, card);
			});
		}
	}, LOCAL_QUIET);
	return { ok: true };
}
