// K1, K2: a passphrase becomes a key by Argon2id, in WebAssembly or, where that is off, in JavaScript (slower).
import { utf8, type Bytes } from './bytes.ts';

export interface KdfParameters {
	memoryKiB: number;
	passes: number;
}

export const KDF_DEFAULT: KdfParameters = { memoryKiB: 64 * 1024, passes: 3 };
/** Below this nobody derives, whatever the stored parameters say (K2). */
const FLOOR: KdfParameters = { memoryKiB: 32 * 1024, passes: 2 };

/**
 * Asks 64 MiB for about a second. `salt` 16 bytes. Undefined where the parameters are below the floor.
 * `progress` hears parts of 1; WebAssembly is one step and tells nothing on its way.
 */
export async function deriveVaultKey(
	passphrase: string,
	salt: Bytes,
	parameters: KdfParameters = KDF_DEFAULT,
	progress?: (part: number) => void
): Promise<Bytes | undefined> {
	// Written so that a NaN does not pass.
	if (!(parameters.memoryKiB >= FLOOR.memoryKiB && parameters.passes >= FLOOR.passes)) return undefined;
	const password = utf8(passphrase.normalize('NFKC').trim().replace(/\s+/g, ' '));
	if (typeof WebAssembly === 'object') {
		try {
			const { argon2id } = await import('hash-wasm');
			const made = await argon2id({
				password,
				salt,
				parallelism: 1,
				iterations: parameters.passes,
				memorySize: parameters.memoryKiB,
				hashLength: 32,
				outputType: 'binary'
			});
			return new Uint8Array(made);
		} catch {
			// It is there and may not be used: a policy of the browser forbids it, or it gets no memory.
		}
	}
	const { argon2idAsync } = await import('@noble/hashes/argon2.js');
	const made = await argon2idAsync(password, salt, {
		t: parameters.passes,
		m: parameters.memoryKiB,
		p: 1,
		dkLen: 32,
		...(progress ? { onProgress: progress } : {})
	});
	return new Uint8Array(made);
}
