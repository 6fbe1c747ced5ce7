// HPKE (RFC 9180): an epoch key sealed to one device. X25519 by WebCrypto; where the platform lacks it, by a module that is loaded
// only then. All of it is loaded when somebody is let in or the keys change, not before.
import type { Bytes, Sealed } from './bytes.ts';

export interface WrapKey {
	publicKey: Bytes; // 32
	/** Undefined where it was not sealed to this key and for this purpose. */
	open(info: Uint8Array, sealed: Uint8Array): Promise<Bytes | undefined>;
}

const ENCAPSULATED = 32;

async function native(): Promise<boolean> {
	try {
		await crypto.subtle.importKey('raw', new Uint8Array(32).fill(9), 'X25519', false, []);
		return true;
	} catch {
		return false;
	}
}

async function load() {
	const { CipherSuite, HkdfSha256, Aes256Gcm, DhkemX25519HkdfSha256 } = await import('@hpke/core');
	const kem = (await native())
		? new DhkemX25519HkdfSha256()
		: new (await import('@hpke/dhkem-x25519')).DhkemX25519HkdfSha256();
	return new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
}
let loaded: ReturnType<typeof load> | undefined;
const suite = () => (loaded ??= load());

/** `seed`: 32 random bytes, the input of RFC 9180's DeriveKeyPair. */
export async function wrapKeyFromSeed(seed: Bytes): Promise<WrapKey> {
	const hpke = await suite();
	const pair = await hpke.kem.deriveKeyPair(seed.slice().buffer);
	return {
		publicKey: new Uint8Array(await hpke.kem.serializePublicKey(pair.publicKey)),
		async open(info, sealed) {
			try {
				const enc = sealed.slice(0, ENCAPSULATED).buffer;
				const plain = await hpke.open(
					{ recipientKey: pair, enc, info: info.slice().buffer },
					sealed.slice(ENCAPSULATED).buffer
				);
				return new Uint8Array(plain);
			} catch {
				return undefined;
			}
		}
	};
}

/** 48 bytes longer than `plain`. Undefined where the key is none. */
export async function sealTo(publicKey: Uint8Array, info: Uint8Array, plain: Uint8Array): Promise<Sealed | undefined> {
	const hpke = await suite();
	try {
		const recipientPublicKey = await hpke.kem.deserializePublicKey(publicKey.slice().buffer);
		const { enc, ct } = await hpke.seal({ recipientPublicKey, info: info.slice().buffer }, plain.slice().buffer);
		const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
		sealed.set(new Uint8Array(enc));
		sealed.set(new Uint8Array(ct), enc.byteLength);
		return sealed as Sealed;
	} catch {
		return undefined;
	}
}
