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

export function isLang(value: unknown): value is string {
	return typeof value === 'string' && value.length <= MAX_LANG && LANG.test(value);
}

export function isId(value: unknown): value is string {
	return typeof value === 'string' && ID.test(value);
}
