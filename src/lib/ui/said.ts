// The words of a card for a label or for what is spoken: they cover what the screen covers.
import { textIn, type Card } from '../domain/index.ts';
import type { I18n } from '../i18n/language.svelte.ts';
import type { Frame } from './frame.svelte.ts';

export function saidOf(frame: Frame, i18n: I18n, card: Card): string {
	if (frame.covers(card)) return i18n.m.card.circleCard;
	return textIn(card.text, [i18n.lang], card.lang)?.words ?? i18n.m.card.empty;
}
