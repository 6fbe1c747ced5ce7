// Hashing and checking, by the platform. No key material comes near here.
import { createPublicKey, hash, verify } from 'node:crypto';

export type Bytes = Uint8Array<ArrayBuffer>;

export function sha256(bytes: Uint8Array): Bytes {
	return new Uint8Array(hash('sha256', bytes, 'buffer'));
}

// RFC 8410: a raw Ed25519 key as SubjectPublicKeyInfo.
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** False for a wrong signature and for a key that is none. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
	try {
		const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
		return verify(null, message, key, signature);
	} catch {
		return false;
	}
}
