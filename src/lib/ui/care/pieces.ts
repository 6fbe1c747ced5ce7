// A long text as several that each fit on a card: by paragraphs, then by sentences, then by words. No letter gets lost.
import { MAX_TEXT, cleanWords } from '../../domain/limits.ts';

/** More than anybody would want to look through. */
export const MAX_PIECES = 300;

const BREAKS = [/\n\s*\n/u, /\n/u, /(?<=[.!?…。؟।])\s+/u, /\s+/u];

function split(text: string, level: number): string[] {
	const whole = text.trim();
	if (whole.length <= MAX_TEXT) return whole ? [whole] : [];
	const pattern = BREAKS[level];
	if (!pattern) {
		const low = /[\udc00-\udfff]/.test(whole[MAX_TEXT]!) ? MAX_TEXT - 1 : MAX_TEXT;
		return [whole.slice(0, low), ...split(whole.slice(low), level)];
	}
	const parts = whole.split(pattern).flatMap((part) => split(part, level + 1));
	// A paragraph is a card; sentences and words are gathered until a card is full.
	if (level === 0) return parts;
	const glue = level === 1 ? '\n' : ' ';
	const cards: string[] = [];
	for (const part of parts) {
		const last = cards.at(-1);
		if (last !== undefined && last.length + glue.length + part.length <= MAX_TEXT)
			cards[cards.length - 1] += glue + part;
		else cards.push(part);
	}
	return cards;
}

export function pieces(text: string): string[] {
	return split(cleanWords(text), 0);
}
