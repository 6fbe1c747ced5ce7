// Words that come from elsewhere, without what would turn the line around for everybody who reads it.

/**
 * Embeddings, overrides and isolates; what shows nothing and joins nothing; controls. A joiner stays, emoji and many scripts need
 * it, and so do the marks that only tell a direction. Tags stay behind an emoji: they make some flags.
 */
const UNSEEN =
	/(\p{Extended_Pictographic}[\u{e0020}-\u{e007f}]+)|[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff\u00ad\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

export function cleanWords(words: string): string {
	return words
		.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
		.replace(UNSEEN, (found, flag: string | undefined) => flag ?? (found === '\n' || found === '\t' ? found : ''));
}
