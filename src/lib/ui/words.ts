// The words for what a card holds, from the catalog. Keys that a card brings itself are looked up as own properties only.
import { fieldOf, type Card, type Kind } from '../domain/index.ts';
import type { Messages } from '../i18n/index.ts';

function own(table: object, key: string): string | undefined {
	return Object.hasOwn(table, key) ? (table as Record<string, string>)[key] : undefined;
}

/** The name of a value of a field. */
export function valueName(m: Messages, kind: Kind, field: string, value: string): string {
	const tables = m.value as unknown as Record<string, Record<string, string>>;
	for (const name of [`${kind}.${field}`, field]) {
		const found = Object.hasOwn(tables, name) ? own(tables[name]!, value) : undefined;
		if (found !== undefined) return found;
	}
	return value;
}

export function fieldName(m: Messages, field: string): string {
	return own(m.field, field) ?? field;
}

/** A relation, read from the card that holds it or from the one it points to. */
export function relationName(m: Messages, field: string, back = false): string {
	return own(back ? m.linkBack : m.link, field) ?? fieldName(m, field);
}

export interface Chip {
	field: string;
	/** Read before the text; empty where the text says it itself. */
	label: string;
	text: string;
	tone: Tone;
}

/** Never by colour alone: a tone only underlines what the words say. */
export type Tone = 'plain' | 'good' | 'care' | 'bad';

const TONES: Record<string, Tone> = {
	alive: 'good',
	weakening: 'care',
	dormant: 'bad',
	well: 'good',
	'at-risk': 'care',
	damaged: 'care',
	lost: 'bad',
	safe: 'good',
	'safe-with-care': 'care',
	'not-safe-now': 'bad',
	rising: 'bad',
	falling: 'good',
	agreed: 'good',
	done: 'good',
	'under-way': 'good',
	'not-agreed': 'bad'
};

/** Fields whose value is worth a chip on the board; the column itself says its own. */
const ON_CARD: Record<Kind, readonly string[]> = {
	practices: ['state', 'area', 'guards'],
	assets: ['state', 'use'],
	safeSpaces: ['state', 'form', 'offers', 'openTo'],
	threats: ['likelihood', 'impact', 'trend', 'hits'],
	factors: ['polarity'],
	needs: ['dims', 'votes'],
	actors: ['stance', 'level', 'power', 'duty'],
	stigmas: ['spread', 'strength', 'trend'],
	counters: ['centre', 'channel'],
	measures: ['state', 'protects', 'tags', 'horizon']
};

export function chipsOf(
	m: Messages,
	card: Card,
	number: (n: number) => string,
	/** What a group or role is called; none: it is no longer there. */
	party: (id: string) => string | undefined = () => undefined
): Chip[] {
	const chips: Chip[] = [];
	for (const name of ON_CARD[card.kind]) {
		const field = fieldOf(card.kind, name);
		const value = card.values.get(name);
		if (!field || value === undefined || value === null) continue;
		const chip = (text: string, tone: Tone = 'plain', label = fieldName(m, name)) =>
			chips.push({ field: name, label, text, tone });
		if (field.type === 'choices') {
			const names = (value as readonly string[]).map((one) => valueName(m, card.kind, name, one));
			if (names.length > 0)
				chip(names.length > 2 ? `${names.slice(0, 2).join(', ')} +${number(names.length - 2)}` : names.join(', '));
		} else if (field.type === 'refs') {
			const names = (value as readonly string[]).flatMap((id) => party(id) ?? []);
			if (names.length > 0) chip(`${fieldName(m, name)}: ${names.join(', ')}`, 'plain', '');
		} else if (field.type === 'flag') {
			if (value === true) chip(fieldName(m, name), 'good');
		} else if (field.type === 'count') {
			if (typeof value === 'number' && value > 0) chip(`${fieldName(m, name)}: ${number(value)}`, 'plain', '');
		} else if (field.type === 'text') {
			chip(fieldName(m, name), 'good', '');
		} else if (typeof value === 'string' || typeof value === 'number') {
			if (value === 'unknown') continue;
			chip(valueName(m, card.kind, name, String(value)), TONES[String(value)] ?? 'plain');
		}
	}
	return chips;
}
