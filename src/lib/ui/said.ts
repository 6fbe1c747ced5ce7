// How a card is named wherever something other than the card itself is shown: lists, labels, what is spoken. One place, so that
// what the screen covers is covered everywhere.
import { textIn, type Card, type Text } from '../domain/index.ts';
import type { I18n } from '../i18n/language.svelte.ts';
import type { Frame } from './frame.svelte.ts';

export interface Named {
	words: string;
	lang: string;
	/** These are not its words but others in their place: it is covered, or says nothing yet. */
	instead: boolean;
}

/** The title where a card has one, else its words, whoever looks: only for what somebody asked to see in full. */
export function openNameOf(i18n: I18n, card: Card): Named {
	const title = card.values.get('title');
	const said =
		(title instanceof Map ? textIn(title as Text, [i18n.lang], card.lang) : undefined) ??
		textIn(card.text, [i18n.lang], card.lang);
	return said ? { ...said, instead: false } : { words: i18n.m.card.empty, lang: i18n.lang, instead: true };
}

export function nameOfCard(frame: Frame, i18n: I18n, card: Card): Named {
	return frame.covers(card)
		? { words: i18n.m.card.circleCard, lang: i18n.lang, instead: true }
		: openNameOf(i18n, card);
}

export const saidOf = (frame: Frame, i18n: I18n, card: Card): string => nameOfCard(frame, i18n, card).words;
