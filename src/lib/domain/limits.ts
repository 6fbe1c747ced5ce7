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

/**
 * What would turn round the words of others, hide words, or mean nothing on a card: embeddings, overrides and isolates, controls
 * other than a line's end and a tab, invisible tags outside of flags, and runs of what has no width. One joiner stays: Persian
 * and Marathi are written with it, and many emoji. So do the marks of direction.
 */
const UNWANTED =
	/[\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb\ufeff\u2060-\u2064\u180e]|(?![\n\t])\p{Cc}|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0001}\u{e0020}-\u{e007f}]|(?<=[\u200b-\u200d])[\u200b-\u200d]+/gu;

/** Words as they are written into the document and read from it. */
export function cleanWords(words: string): string {
	return wellFormed(words.replace(/\r\n?/g, '\n')).replace(UNWANTED, '');
}

export function isLang(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_LANG && LANG.test(value);
}

export function isId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}
