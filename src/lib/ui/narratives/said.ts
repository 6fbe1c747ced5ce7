// What a card of this board says of itself, in words.
import { textIn, type Card, type Collective, type Text } from '../../domain/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';
import { saidOf } from '../said.ts';
import { valueName } from '../words.ts';

/** To be quoted inside a sentence: a lie is often written in quotes already. */
export function quoted(frame: Frame, i18n: I18n, card: Card): string {
	return saidOf(frame, i18n, card).replace(/^[«“"'‘]\s*|\s*[»”"'’]$/g, '');
}

/** The names of groups and roles that are still there. */
export function partyNames(i18n: I18n, { groups, roles, lang }: Collective, ids: readonly string[]): string[] {
	return [...groups, ...roles]
		.filter(({ id }) => ids.includes(id))
		.map(({ id, label }) => textIn(label, [i18n.lang], lang)?.words ?? id);
}

export function audienceOf(i18n: I18n, card: Card): { lang: string; words: string } | undefined {
	const text = card.values.get('audience');
	return text instanceof Map ? textIn(text as Text, [i18n.lang], card.lang) : undefined;
}

/** The value of a choice, unless nobody knows it. */
export function valueOf(i18n: I18n, card: Card, field: string): string | undefined {
	const value = card.values.get(field);
	if (value === undefined || value === 'unknown') return undefined;
	return valueName(i18n.m, card.kind, field, String(value));
}
