import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	KDF_DEFAULT,
	boxKey,
	decodeBase64urlNoPadding,
	deriveCounterKey,
	deriveVaultKey,
	encodeBase64urlNoPadding,
	encodeHex,
	inviteKeys,
	sha256,
	signerFromSeed,
	systemRandom,
	verify,
	type Bytes
} from './index.ts';

const fill = (byte: number, length = 32): Bytes => new Uint8Array(length).fill(byte);
const text = (value: string): Bytes => new TextEncoder().encode(value);

describe('[K2] the key from a passphrase', () => {
	const salt = fill(7, 16);
	const floor = { memoryKiB: 32 * 1024, passes: 2 };

	test('below the floor nobody derives, whatever the stored parameters say', async () => {
		for (const weak of [
			{ memoryKiB: 32 * 1024 - 1, passes: 2 },
			{ memoryKiB: 32 * 1024, passes: 1 },
			{ memoryKiB: 8, passes: 1000 },
			{ memoryKiB: 0, passes: 0 },
			{ memoryKiB: -1, passes: -1 },
			{ memoryKiB: NaN, passes: NaN }
		])
			expect(await deriveVaultKey('six words', salt, weak)).toBeUndefined();
		expect(KDF_DEFAULT).toEqual({ memoryKiB: 64 * 1024, passes: 3 });
	});

	test('the same words however they were typed, other words otherwise', async () => {
		const key = encodeHex((await deriveVaultKey('café  del\tsur ', salt, floor))!);
		expect(encodeHex((await deriveVaultKey('cafe\u0301 del sur', salt, floor))!)).toBe(key);
		expect(encodeHex((await deriveVaultKey('cafe del sur', salt, floor))!)).not.toBe(key);
		expect(encodeHex((await deriveVaultKey('café del sur', fill(8, 16), floor))!)).not.toBe(key);
	});

	test('without WebAssembly it is the same key, made by noble', async () => {
		const native = encodeHex((await deriveVaultKey('six words', salt, floor))!);
		vi.stubGlobal('WebAssembly', undefined);
		try {
			expect(encodeHex((await deriveVaultKey('six words', salt, floor))!)).toBe(native);
		} finally {
			vi.unstubAllGlobals();
		}
	}, 60_000);
});

describe('what was sealed opens only where it belongs', () => {
	test('[K5] another key, space, label, counter or header opens nothing; neither do bent or cut bytes', async () => {
		const key = await deriveCounterKey(fill(1), fill(2, 16), text('info'));
		const sealed = await key.seal(5, text('header'), text('plain'));
		expect(await key.open(5, text('header'), sealed)).toEqual(text('plain'));
		const others = [
			await deriveCounterKey(fill(9), fill(2, 16), text('info')),
			await deriveCounterKey(fill(1), fill(9, 16), text('info')),
			await deriveCounterKey(fill(1), fill(2, 16), text('other'))
		];
		for (const other of others) expect(await other.open(5, text('header'), sealed)).toBeUndefined();
		for (const n of [0, 4, 6, 5 + 2 ** 32]) expect(await key.open(n, text('header'), sealed)).toBeUndefined();
		expect(await key.open(5, text('Header'), sealed)).toBeUndefined();
		for (let at = 0; at < sealed.length; at++) {
			const bent = sealed.slice();
			bent[at]! ^= 1;
			expect(await key.open(5, text('header'), bent)).toBeUndefined();
			expect(await key.open(5, text('header'), sealed.subarray(0, at))).toBeUndefined();
		}
	});

	test('[K6] counters beyond 2^32 are nonces of their own', async () => {
		const key = await deriveCounterKey(fill(1), fill(2, 16), text('info'));
		const sealings = await Promise.all(
			[1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((n) => key.seal(n, text('h'), text('the same')))
		);
		expect(new Set(sealings.map(encodeHex)).size).toBe(5);
	});

	test('a box: another purpose, secret or place opens nothing, and no two sealings are alike', async () => {
		const box = await boxKey(fill(1), 'purpose', systemRandom);
		const sealed = await box.seal('place', text('plain'));
		expect(await box.open('place', sealed)).toEqual(text('plain'));
		expect(await box.open('other', sealed)).toBeUndefined();
		expect(await (await boxKey(fill(1), 'other', systemRandom)).open('place', sealed)).toBeUndefined();
		expect(await (await boxKey(fill(2), 'purpose', systemRandom)).open('place', sealed)).toBeUndefined();
		for (let length = 0; length < sealed.length; length++)
			expect(await box.open('place', sealed.subarray(0, length))).toBeUndefined();
		expect(encodeHex(await box.seal('place', text('plain')))).not.toBe(encodeHex(sealed));
	});

	test('[M3] a wrapped epoch key is 60 bytes, and another link does not open it', async () => {
		const mine = await inviteKeys(fill(1), systemRandom);
		const other = await inviteKeys(fill(2), systemRandom);
		const wrapped = await mine.wrap.seal('label', fill(5));
		expect(wrapped).toHaveLength(60);
		expect(await mine.wrap.open('label', wrapped)).toEqual(fill(5));
		expect(await other.wrap.open('label', wrapped)).toBeUndefined();
		expect(mine.id).toHaveLength(16);
		expect(encodeHex(mine.id)).not.toBe(encodeHex(other.id));
	});
});

describe('signatures', () => {
	afterEach(() => {
		vi.restoreAllMocks();
		vi.resetModules();
	});

	/** RFC 8032, 7.1, the third. */
	const seed = Uint8Array.from(
		Buffer.from('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'hex')
	) as Bytes;
	const publicKey = 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025';
	const signature =
		'6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a';
	const message = Uint8Array.of(0xaf, 0x82);

	async function withoutNative() {
		vi.resetModules();
		vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no Ed25519', 'NotSupportedError'));
		return import('./ed25519.ts');
	}

	test('RFC 8032, natively', async () => {
		const signer = await signerFromSeed(seed);
		expect(encodeHex(signer.publicKey)).toBe(publicKey);
		expect(encodeHex(await signer.sign(message))).toBe(signature);
		expect(await verify(signer.publicKey, message, await signer.sign(message))).toBe(true);
	});

	test('where WebCrypto has no Ed25519, noble makes and takes the same bytes', async () => {
		const native = await signerFromSeed(seed);
		const natively = await native.sign(text('a message'));
		const fallback = await withoutNative();
		const signer = await fallback.signerFromSeed(seed);
		expect(encodeHex(signer.publicKey)).toBe(publicKey);
		expect(encodeHex(await signer.sign(message))).toBe(signature);
		expect(encodeHex(await signer.sign(text('a message')))).toBe(encodeHex(natively));
		expect(await fallback.verify(signer.publicKey, text('a message'), natively)).toBe(true);
		expect(await fallback.verify(signer.publicKey, text('a massage'), natively)).toBe(false);
		expect(await fallback.verify(fill(2), text('a message'), natively)).toBe(false);
		expect(await fallback.verify(fill(9, 5), text('a message'), fill(1, 3))).toBe(false);
	});

	test('a wrong signature, another key or message, and a key that is none are all just false', async () => {
		const { publicKey: key, sign } = await signerFromSeed(fill(3));
		const good = await sign(message);
		const other = await signerFromSeed(fill(4));
		expect(await verify(key, message, good)).toBe(true);
		expect(await verify(other.publicKey, message, good)).toBe(false);
		expect(await verify(key, Uint8Array.of(1), good)).toBe(false);
		for (let at = 0; at < 64; at++) {
			const bent = good.slice();
			bent[at]! ^= 1;
			expect(await verify(key, message, bent)).toBe(false);
		}
		for (const bad of [fill(0, 0), fill(1, 31), fill(1, 33), fill(255)])
			expect(await verify(bad, message, good)).toBe(false);
		expect(await verify(key, message, good.subarray(0, 63))).toBe(false);
	});
});

describe('text forms', () => {
	test('base64url without padding, there and back, and only its one form', () => {
		for (let length = 0; length < 70; length++) {
			const bytes = sha256(fill(length, 1)).subarray(0, length) as Bytes;
			expect(decodeBase64urlNoPadding(encodeBase64urlNoPadding(bytes))).toEqual(bytes.slice());
		}
		for (const bad of ['a', 'ab=', 'AB', 'a+b/', 'a b', 'ñ', 'AAAB='])
			expect(decodeBase64urlNoPadding(bad)).toBeUndefined();
	});

	test('SHA-256 over parts is over the whole', () => {
		expect(encodeHex(sha256(text('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
		expect(encodeHex(sha256(text('a'), text('bc')))).toBe(encodeHex(sha256(text('abc'))));
	});
});
