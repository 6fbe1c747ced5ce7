// The same numbers hold for a person who types and for a file that is imported.

/** Characters (UTF-16 units) of one text in one language. */
export const MAX_TEXT = 400;
/** Cards of all kinds in a space. */
export const MAX_CARDS = 5000;
/** Members of one set of a card. */
export const MAX_SET = 200;
export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const LANG = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
/** Longer language tags exist in no list we know. */
export const MAX_LANG = 35;

/** Characters of an order key. Some thousand moves into one gap make one longer; the cards are then spread anew. */
export const MAX_ORDER = 200;
/** Levels of a value that is stored whole. */
export const MAX_JSON_DEPTH = 16;

/** Half an emoji becomes U+FFFD, as it would on the wire: else the writer alone would keep it, and differ from all others for ever. */
export function wellFormed(words: string): string {
	return words.replace(/\p{Surrogate}/gu, '\ufffd');
}

export function isLang(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_LANG && LANG.test(value);
}

export function isId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}
