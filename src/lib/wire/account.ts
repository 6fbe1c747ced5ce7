// What a browser and the account part of the server say to each other: POST, JSON, bytes as base64url without padding.
// A path is /api/account/<verb>; the verbs and their fields stand in server/accounts.ts, beside what they do.

export const SALT_BYTES = 16;
export const NAME_BYTES = 32;
export const CHALLENGE_BYTES = 56;
/** A vault key, sealed: nonce, key, tag. */
export const WRAPPED_BYTES = 60;
/** A sealed vault: nonce, up to 64 KiB, tag. */
export const MAX_VAULT = 64 * 1024 + 28;
/** What a device calls itself, sealed: nonce, 64 bytes, tag. */
export const LABEL_BYTES = 92;

/** What a signature is for: one that was made to log in changes nothing. */
export type Purpose = 'register' | 'login' | 'recover' | 'change' | 'delete';

/** Every reason for which the server says no. None of them tells whether a name exists. */
export const ACCOUNT_REFUSALS = [
	'bad-request', // not what the verb asks for
	'bad-origin', // comes from another site
	'too-large',
	'not-found', // no such verb
	'no-session', // log in first
	'refused', // name and passphrase, or the recovery code, open nothing
	'taken', // exactly this name with this passphrase is in use
	'conflict', // another device wrote the vault first; the answer holds what it wrote
	'slow-down', // too many tries for this name; `wait` says how many seconds
	'try-later' // the server is too busy, or its disk fails
] as const;
export type AccountRefusal = (typeof ACCOUNT_REFUSALS)[number];

/** K1: what is signed with the login key or the recovery key. `time` is the server's, so that a wrong clock stops nobody. */
export function proofInput(
	purpose: Purpose,
	challenge: Uint8Array,
	time: number,
	origin: string
): Uint8Array<ArrayBuffer> {
	const head = new TextEncoder().encode(`minga/v1/login\0${purpose}\0${time}\0${origin}\0`);
	const out = new Uint8Array(head.length + challenge.length);
	out.set(head);
	out.set(challenge, head.length);
	return out;
}
