// 160 bits to write on paper: 32 characters in eights of four, without I, L, O and U, which hands mix up.
import type { Bytes, Random } from '../crypto/index.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;

export function newRecoveryCode(random: Random): string {
	const bytes = random(BYTES);
	let text = '';
	let bits = 0;
	let held = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			text += ALPHABET[(held >> bits) & 31]!;
		}
		held &= 31;
	}
	return text.match(/.{4}/g)!.join(' ');
}

/** Undefined: not the length or the letters of a code. Spaces, dashes and case do not matter. */
export function readRecoveryCode(typed: string): Bytes | undefined {
	const plain = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s.‐-―-]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (plain.length !== 32) return undefined;
	const bytes = new Uint8Array(BYTES);
	let at = 0;
	let bits = 0;
	let held = 0;
	for (const char of plain) {
		const value = ALPHABET.indexOf(char);
		if (value < 0) return undefined;
		held = (held << 5) | value;
		bits += 5;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = held >> bits;
		}
		held &= 255;
	}
	return bytes;
}
