// K1, K2: a passphrase becomes a key.
import { argon2id, type Argon2Cost } from './argon2.ts';
import { utf8, type Bytes } from './bytes.ts';

export type KdfParameters = Argon2Cost;

export const KDF_DEFAULT: KdfParameters = { memoryKiB: 64 * 1024, passes: 3 };
/** Below this nobody derives, whatever the stored parameters say (K2). */
const FLOOR: KdfParameters = { memoryKiB: 32 * 1024, passes: 2 };

/**
 * Asks 64 MiB for about a second. `salt` 16 bytes. Undefined where the parameters are below the floor.
 * `progress`: as `argon2id` tells it.
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
	return argon2id(password, salt, parameters, 32, progress);
}
