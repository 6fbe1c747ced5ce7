import { textIn, type Card, type Text } from '../../domain/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';

interface Named {
	words: string;
	lang: string;
}

/** The title where a card has one, else its words. */
export function nameOfCard(frame: Frame, i18n: I18n, card: Card): Named {
	if (frame.covers(card)) return { words: i18n.m.card.circleCard, lang: i18n.lang };
	const title = card.values.get('title');
	const said =
		(title instanceof Map ? textIn(title as Text, [i18n.lang], card.lang) : undefined) ??
		textIn(card.text, [i18n.lang], card.lang);
	return said ?? { words: i18n.m.card.empty, lang: i18n.lang };
}
