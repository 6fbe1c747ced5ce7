// Hashing and checking, by the platform. No key material comes near here.
import { createPublicKey, hash, verify } from 'node:crypto';

export type Bytes = Uint8Array<ArrayBuffer>;

const DIGEST = Buffer.alloc(32);

/** By way of a string, which takes half the time of a Buffer from the platform (0.6 and 1.2 µs) and leaves it nothing to collect. */
export function sha256(bytes: Uint8Array): Bytes {
	DIGEST.write(hash('sha256', bytes, 'binary'), 'latin1');
	return new Uint8Array(DIGEST);
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
