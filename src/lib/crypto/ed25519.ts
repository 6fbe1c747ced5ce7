// Ed25519 by WebCrypto; where the platform lacks it (older phones), by @noble/curves, loaded only then.
import { join, type Bytes } from './bytes.ts';

export interface Signer {
	publicKey: Bytes; // 32
	sign(message: Uint8Array): Promise<Bytes>; // 64
}

// RFC 8410: the wrapping of a 32-byte seed as PKCS #8.
const PKCS8 = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

let native: Promise<boolean> | undefined;

function hasNative(): Promise<boolean> {
	return (native ??= crypto.subtle
		.importKey('raw', new Uint8Array(32).fill(9), 'Ed25519', false, ['verify'])
		.then(() => true)
		.catch((error: unknown) => !(error instanceof DOMException && error.name === 'NotSupportedError')));
}

const noble = () => import('@noble/curves/ed25519.js').then((module) => module.ed25519);

export async function signerFromSeed(seed: Bytes): Promise<Signer> {
	if (!(await hasNative())) {
		const ed25519 = await noble();
		return {
			publicKey: ed25519.getPublicKey(seed) as Bytes,
			sign: async (message) => ed25519.sign(message, seed) as Bytes
		};
	}
	const pair = await crypto.subtle.importKey('pkcs8', join(PKCS8, seed), 'Ed25519', true, ['sign']);
	const { x } = await crypto.subtle.exportKey('jwk', pair);
	const publicKey = Uint8Array.from(atob(x!.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
	const key = await crypto.subtle.importKey('pkcs8', join(PKCS8, seed), 'Ed25519', false, ['sign']);
	return {
		publicKey,
		sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message as Bytes))
	};
}

const imported = new Map<string, Promise<CryptoKey>>();
/** A room has dozens of devices; more than this many means somebody makes them up. */
const KEPT = 512;

/** False for a wrong signature and for a key that is none. */
export async function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
	try {
		if (!(await hasNative())) return (await noble()).verify(signature, message, publicKey, { zip215: false });
		const name = String.fromCharCode(...publicKey);
		let key = imported.get(name);
		if (!key) {
			if (imported.size >= KEPT) imported.clear();
			key = crypto.subtle.importKey('raw', publicKey as Bytes, 'Ed25519', false, ['verify']);
			imported.set(name, key);
		}
		return await crypto.subtle.verify('Ed25519', await key, signature as Bytes, message as Bytes);
	} catch {
		return false;
	}
}
