// The name of an account in its one form, and what the server hears of it: a hash, so that it stands in the clear in no log and
// in no memory. Whoever guesses it can still check the guess.
import { sha256, type Bytes } from '../crypto/index.ts';

const MAX_NAME = 64;

/** Undefined: nothing, or too long. */
export function plainName(typed: string): string | undefined {
	const plain = typed.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
	return plain === '' || Array.from(plain).length > MAX_NAME ? undefined : plain;
}

export function nameHash(plain: string): Bytes {
	return sha256(new TextEncoder().encode(`minga/v1/name\0${plain}`));
}
