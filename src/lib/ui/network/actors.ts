// What the picture, the list and an open card ask of an actor.
import type { Card, Tie } from '../../domain/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { SpaceView } from '../../view/space-view.svelte.ts';
import { valueName } from '../words.ts';

/** A tie as one of its two ends sees it. `out`: this end holds it. */
export interface Seen {
	from: string;
	to: string;
	kind: string;
	out: boolean;
	other: Card;
}

export const stanceOf = (card: Card): string => card.values.get('stance') as string;
export const tiesFrom = (card: Card): readonly Tie[] => card.values.get('ties') as readonly Tie[];
export const isThere = (card: Card | undefined): card is Card => card?.kind === 'actors' && !card.deleted;

/** All ties of an actor, its own first. */
export function tiesOf(view: SpaceView, card: Card): Seen[] {
	const seen: Seen[] = [];
	for (const { to, kind } of tiesFrom(card)) {
		const other = view.cards.get(to);
		if (isThere(other) && to !== card.id) seen.push({ from: card.id, to, kind, out: true, other });
	}
	for (const { from, field } of view.backlinks(card.id)) {
		const other = view.cards.get(from);
		if (field !== 'ties' || !isThere(other) || from === card.id) continue;
		const kind = tiesFrom(other).find(({ to }) => to === card.id)?.kind;
		if (kind !== undefined) seen.push({ from, to: card.id, kind, out: false, other });
	}
	return seen;
}

/** What an actor is, in words: what the picture says by shape and size. */
export function factsOf(i18n: I18n, card: Card): string[] {
	return ['power', 'level'].map((field) => valueName(i18n.m, 'actors', field, String(card.values.get(field))));
}
