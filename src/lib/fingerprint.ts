import { wholeText } from './domain/beside.ts';
import type { Space } from './domain/space.ts';
import { encodeHex, sha256 } from './crypto/index.ts';

/** 64 hex digits: the SHA-256 of all that a space says. Equal on two devices that hold the same content. */
export function fingerprintOf(space: Space): string {
	return encodeHex(sha256(new TextEncoder().encode(wholeText(space))));
}

/** The first 16 digits in four groups, short enough to read aloud. */
export function shortFingerprint(fingerprint: string): string {
	return fingerprint.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
