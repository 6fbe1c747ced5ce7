// HPKE (RFC 9180): an epoch key sealed to one device. X25519 by WebCrypto; where the platform lacks it, by a module that is loaded
// only then. All of it is loaded when somebody is let in or the keys change, not before.
import { decodeBase64urlNoPadding, join, type Bytes, type Sealed } from './bytes.ts';

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

// RFC 8410: the wrapping of a raw X25519 private key as PKCS #8.
const PKCS8 = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]);

/** Of a private key, 32 random bytes. Needs nothing of HPKE, which a newcomer's first minute need not wait for. */
async function publicKeyOf(secret: Bytes): Promise<Bytes> {
	if (!(await native())) return (await import('@noble/curves/ed25519.js')).x25519.getPublicKey(secret) as Bytes;
	const key = await crypto.subtle.importKey('pkcs8', join(PKCS8, secret), 'X25519', true, ['deriveBits']);
	const { x } = await crypto.subtle.exportKey('jwk', key);
	return decodeBase64urlNoPadding(x!)!;
}

/** `secret`: 32 random bytes, the X25519 private key. */
export async function wrapKeyFromSeed(secret: Bytes): Promise<WrapKey> {
	return {
		publicKey: await publicKeyOf(secret),
		async open(info, sealed) {
			const hpke = await suite();
			try {
				const recipientKey = await hpke.kem.importKey('raw', secret.slice().buffer, false);
				const enc = sealed.slice(0, ENCAPSULATED).buffer;
				const plain = await hpke.open(
					{ recipientKey, enc, info: info.slice().buffer },
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
