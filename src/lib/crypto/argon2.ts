// Argon2id with one lane, in WebAssembly or, where that is off, in JavaScript (slower).
import type { Bytes } from './bytes.ts';

export interface Argon2Cost {
	memoryKiB: number;
	passes: number;
}

/** `length` in bytes. `progress` hears parts of 1; WebAssembly is one step and tells nothing on its way. */
export async function argon2id(
	password: Bytes,
	salt: Bytes,
	{ memoryKiB, passes }: Argon2Cost,
	length: number,
	progress?: (part: number) => void
): Promise<Bytes> {
	if (typeof WebAssembly === 'object') {
		try {
			const { argon2id } = await import('hash-wasm');
			const cost = { parallelism: 1, iterations: passes, memorySize: memoryKiB, hashLength: length };
			return new Uint8Array(await argon2id({ password, salt, ...cost, outputType: 'binary' }));
		} catch {
			// It is there and may not be used: a policy of the browser forbids it, or it gets no memory.
		}
	}
	const { argon2idAsync } = await import('@noble/hashes/argon2.js');
	const cost = { t: passes, m: memoryKiB, p: 1, dkLen: length };
	return new Uint8Array(
		await argon2idAsync(password, salt, { ...cost, ...(progress ? { onProgress: progress } : {}) })
	);
}
