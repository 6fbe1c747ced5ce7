// M3: what two people read to each other, to know that nobody stands between them. Four words are 44 bits: to find another key
// with the same ones, somebody would have to do this 2^44 times while a person waits at the door, so it is made to cost.
import { utf8, type Bytes } from './bytes.ts';

const SALT = utf8('minga/v1/words\0\0');
/** KiB. About 30 ms on a desk, a quarter of a second on a cheap phone. */
const MEMORY = 16 * 1024;

/** 8 bytes. */
export async function comparisonBits(input: Bytes): Promise<Bytes> {
	if (typeof WebAssembly === 'object') {
		const { argon2id } = await import('hash-wasm');
		const options = { parallelism: 1, iterations: 1, memorySize: MEMORY, hashLength: 8, outputType: 'binary' } as const;
		return new Uint8Array(await argon2id({ password: input, salt: SALT, ...options }));
	}
	const { argon2idAsync } = await import('@noble/hashes/argon2.js');
	return new Uint8Array(await argon2idAsync(input, SALT, { t: 1, m: MEMORY, p: 1, dkLen: 8 }));
}
