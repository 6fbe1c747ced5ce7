// Passphrases drawn by chance, from words in the reader's language.
import type { Language } from '../index.ts';

export const WORDS = 6;
/** Eleven bits a word, from a list of 2048. */
export const BITS = WORDS * 11;

async function listFor(language: Language): Promise<readonly string[]> {
	const { words } =
		language === 'es'
			? await import('./es.ts')
			: language === 'fr'
				? await import('./fr.ts')
				: language === 'pt'
					? await import('./pt.ts')
					: await import('./en.ts');
	return words.trim().split(/\s+/);
}

export async function drawWords(language: Language): Promise<string> {
	const list = await listFor(language);
	// 2048 divides 65536: no word is likelier than another.
	const drawn = crypto.getRandomValues(new Uint16Array(WORDS));
	return Array.from(drawn, (n) => list[n % list.length]!).join(' ');
}

/** Four words for 44 bits of what was compared by machines: the same bytes, the same words, in one language. */
export async function wordsFor(bits: Uint8Array, language: Language): Promise<string> {
	const list = await listFor(language);
	let value = 0n;
	for (const byte of bits) value = (value << 8n) | BigInt(byte);
	return [0n, 11n, 22n, 33n].map((at) => list[Number((value >> at) & 2047n)]!).join(' ');
}

/** What a person types, in one way: phones add accents, capitals and spaces of their own. */
export function plainPassphrase(typed: string): string {
	const bare = typed.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
	return bare.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

export type Strength = 'short' | 'weak' | 'fair' | 'good';

/** What stands first on every list of guesses, in our languages; such a piece counts as one letter. */
const GUESSED_FIRST =
	/pass(?:word|wort|phrase)?|contrasena|mot ?de ?passe|senha|[qa][wz]erty(?:uiop)?|asdfg?(?:hjkl)?|letmein|welcome|iloveyou|te ?(?:quiero|amo)|je ?t.?aime|admin|secret[oa]?|minga|12345?6?7?8?9?0?|abcd?e?f?g?|(?:19|20)\d\d|(?<same>.)\k<same>{2,}/g;

/** A hint, not a measurement: nobody can count what a person might guess. */
export function strengthOf(typed: string): Strength {
	const plain = plainPassphrase(typed).replace(GUESSED_FIRST, '*');
	const parts = plain.split(' ').filter(Boolean);
	const different = new Set(plain.replaceAll(' ', '')).size;
	if (plain.length < 12 || different < 6) return 'short';
	if (parts.length < 4 && plain.length < 20) return 'weak';
	if (parts.length < 6 && plain.length < 28) return 'fair';
	return 'good';
}
