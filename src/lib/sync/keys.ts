// A space's keys as bytes, for a vault above to seal.
import { signerFromSeed, type Bytes } from '../crypto/index.ts';
import { Malformed, Reader, Writer } from '../wire/index.ts';
import type { SpaceKeys } from './types.ts';

const VERSION = 2;

export function packKeys(keys: SpaceKeys): Bytes {
	const writer = new Writer(133).u8(VERSION).fixed(keys.space, 16).u32(keys.epoch);
	writer.fixed(keys.epochKey, 32).fixed(keys.device, 16);
	return writer.fixed(keys.deviceSeed, 32).fixed(keys.wrapSeed, 32).done();
}

/** Undefined: no keys. */
export async function unpackKeys(bytes: Uint8Array): Promise<SpaceKeys | undefined> {
	try {
		const reader = new Reader(bytes);
		if (reader.u8() !== VERSION) return undefined;
		const space = reader.fixed(16).slice();
		const epoch = reader.u32();
		const epochKey = reader.fixed(32).slice();
		const device = reader.fixed(16).slice();
		const deviceSeed = reader.fixed(32).slice();
		const wrapSeed = reader.fixed(32).slice();
		reader.end();
		return { space, epoch, epochKey, device, deviceSeed, wrapSeed, signer: await signerFromSeed(deviceSeed) };
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}
