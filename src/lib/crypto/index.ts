// The keyhole: the only door to keys. Nothing here knows what a record, a card or a space is.
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { join, utf8, type Bytes, type Random, type Sealed } from './bytes.ts';
import { signerFromSeed, type Signer } from './ed25519.ts';

export {
	decodeBase64urlNoPadding,
	decodeHex,
	encodeBase64urlNoPadding,
	encodeHex,
	systemRandom,
	type Bytes,
	type Random,
	type Sealed
} from './bytes.ts';
export { comparisonBits } from './comparison.ts';
export { signerFromSeed, verify, type Signer } from './ed25519.ts';
export { sealTo, wrapKeyFromSeed, type WrapKey } from './hpke.ts';
export { deriveVaultKey, KDF_DEFAULT, type KdfParameters } from './passphrase.ts';

/** Synchronous: a chain of thousands of hashes must not pay a promise for each. */
export function sha256(...parts: Uint8Array[]): Bytes {
	return digest(parts.length === 1 ? parts[0]! : join(...parts)) as Bytes;
}

async function hkdf(secret: Bytes, salt: Uint8Array, info: Uint8Array, length = 32): Promise<Bytes> {
	const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
	const parameters = { name: 'HKDF', hash: 'SHA-256', salt: salt as Bytes, info: info as Bytes };
	return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}

const aes = (raw: Bytes) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** One AES-256-GCM key under which each counter value seals once (K5, K6). */
export interface CounterKey {
	/** Sealing the same `n` twice would break the cipher: the caller counts, in memory only. */
	seal(n: number, header: Uint8Array, plain: Uint8Array): Promise<Sealed>;
	/** Undefined where the bytes were not sealed under this key, counter and header. */
	open(n: number, header: Uint8Array, sealed: Uint8Array): Promise<Bytes | undefined>;
}

function counterNonce(n: number): Bytes {
	const nonce = new Uint8Array(12);
	const view = new DataView(nonce.buffer);
	view.setUint32(4, Math.floor(n / 2 ** 32));
	view.setUint32(8, n >>> 0);
	return nonce;
}

/** K5: `info` is the label and what the key is bound to, spelled by the caller; `salt` is the space. */
export async function deriveCounterKey(epochKey: Bytes, space: Uint8Array, info: Uint8Array): Promise<CounterKey> {
	const key = await aes(await hkdf(epochKey, space, info));
	const parameters = (n: number, header: Uint8Array) => ({
		name: 'AES-GCM',
		iv: counterNonce(n),
		additionalData: header as Bytes
	});
	return {
		seal: async (n, header, plain) =>
			new Uint8Array(await crypto.subtle.encrypt(parameters(n, header), key, plain as Bytes)) as Sealed,
		open: (n, header, sealed) =>
			crypto.subtle.decrypt(parameters(n, header), key, sealed as Bytes).then(
				(plain) => new Uint8Array(plain),
				() => undefined
			)
	};
}

/** A key for things at rest: each sealing takes a fresh random nonce, which stands before the ciphertext. */
export interface BoxKey {
	/** `label` is authenticated: bytes sealed for one place do not open in another. */
	seal(label: string, plain: Uint8Array): Promise<Sealed>;
	open(label: string, sealed: Uint8Array): Promise<Bytes | undefined>;
}

/** `secret` 32 bytes of full entropy. */
export async function boxKey(secret: Bytes, purpose: string, random: Random): Promise<BoxKey> {
	const key = await aes(await hkdf(secret, new Uint8Array(32), utf8(purpose)));
	return {
		async seal(label, plain) {
			const iv = random(12);
			const parameters = { name: 'AES-GCM', iv, additionalData: utf8(label) };
			return join(iv, new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain as Bytes))) as Sealed;
		},
		async open(label, sealed) {
			if (sealed.length < 28) return undefined;
			const parameters = { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData: utf8(label) };
			return crypto.subtle.decrypt(parameters, key, sealed.slice(12)).then(
				(plain) => new Uint8Array(plain),
				() => undefined
			);
		}
	};
}

/** M3: what an invite's 32-byte secret stands for. */
export interface InviteKeys {
	id: Bytes; // 16, public
	signer: Signer; // its public half is in the invite's record
	wrap: BoxKey; // seals the epoch key for those who hold the link; 32 bytes become 60
}

export async function inviteKeys(secret: Bytes, random: Random): Promise<InviteKeys> {
	const none = new Uint8Array(32);
	const [id, seed, wrap] = await Promise.all([
		hkdf(secret, none, utf8('minga/v1/invite/id'), 16),
		hkdf(secret, none, utf8('minga/v1/invite/auth')),
		boxKey(secret, 'minga/v1/invite/wrap', random)
	]);
	return { id, signer: await signerFromSeed(seed), wrap };
}

/** K1, K2: what a passphrase's root, or a recovery code, stands for. */
export interface AccountKeys {
	signer: Signer; // logs in; the server knows its public half at most
	wrap: BoxKey; // seals the vault key
}

/** `secret`: what Argon2id made of a passphrase (32 bytes), or the code itself (20 random bytes). */
export async function accountKeys(
	secret: Bytes,
	from: 'passphrase' | 'recovery',
	random: Random
): Promise<AccountKeys> {
	const prefix = from === 'passphrase' ? 'minga/v1' : 'minga/v1/recovery';
	const [seed, wrap] = await Promise.all([
		hkdf(secret, new Uint8Array(32), utf8(`${prefix}/auth`)),
		boxKey(secret, `${prefix}/wrap`, random)
	]);
	return { signer: await signerFromSeed(seed), wrap };
}
