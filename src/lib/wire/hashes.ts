// What is hashed and signed, byte by byte. No hashing here: the caller brings its own SHA-256.
import { Writer, concat, type Bytes } from './bytes.ts';

const text = new TextEncoder();
const label = (name: string): Bytes => text.encode(name);

interface Device {
	device: Uint8Array; // 16
	deviceKey: Uint8Array; // 32
	wrapKey: Uint8Array; // 32
}
const parts = ({ device, deviceKey, wrapKey }: Device): Uint8Array[] => [device, deviceKey, wrapKey];
const LOG = label('minga/v1/log');

/** Input of H_s (L1): "minga/v1/log" | H_{s-1} | s | SHA-256(record). H_0 is 32 zeros. */
export function logInput(before: Uint8Array, seq: number, recordHash: Uint8Array): Bytes {
	return new Writer(84).rest(LOG).fixed(before, 32).u64(seq).fixed(recordHash, 32).done();
}

/** Input of the control log's head: "minga/v1/ctl" | head before | SHA-256(record). It starts at 32 zeros. */
export function controlInput(before: Uint8Array, recordHash: Uint8Array): Bytes {
	return concat(label('minga/v1/ctl'), before, recordHash);
}

/** The space id is the first 16 bytes of the SHA-256 of this. */
export function spaceInput(rootKey: Uint8Array): Bytes {
	return concat(label('minga/v1/space'), rootKey);
}

/** The device id is the first 16 bytes of the SHA-256 of this. */
export function deviceInput(deviceKey: Uint8Array): Bytes {
	return concat(label('minga/v1/device'), deviceKey);
}

/** K4: what an epoch key is committed to by. */
export function commitmentInput(space: Uint8Array, epoch: number, epochKey: Uint8Array): Bytes {
	return concat(label('minga/v1/commit'), space, new Writer(4).u32(epoch).done(), epochKey);
}

/** Signed by the device over each record: prefix, header, body. */
export function recordSigned(headerAndBody: Uint8Array): Bytes {
	return concat(label('minga/v1/sig\0'), headerAndBody);
}

/** Signed by the device at the start of a connection. */
export function proveSigned(challenge: Uint8Array, space: Uint8Array, device: Uint8Array): Bytes {
	return concat(label('minga/v1/prove\0'), challenge, space, device);
}

/** Signed by the space's root key. */
export function genesisSigned(space: Uint8Array, founder: Device, commitment: Uint8Array): Bytes {
	return concat(label('minga/v1/genesis\0'), space, ...parts(founder), commitment);
}

/** Signed by the invite's key. */
export function joinSigned(space: Uint8Array, invite: Uint8Array, newcomer: Device): Bytes {
	return concat(label('minga/v1/join\0'), space, invite, ...parts(newcomer));
}

/** Signed by a device that comes in beside another of its seat. */
export function seatSigned(space: Uint8Array, beside: Uint8Array, newcomer: Device): Bytes {
	return concat(label('minga/v1/seat\0'), space, beside, ...parts(newcomer));
}

/** What an epoch key is bound to while it is sealed to one device (HPKE's `info`). */
export function wrapInfo(space: Uint8Array, epoch: number, device: Uint8Array): Bytes {
	return concat(label('minga/v1/epoch'), space, new Writer(4).u32(epoch).done(), device);
}

/** What the words are made of that the one who knocks and a facilitator compare. */
export function wordsInput(space: Uint8Array, invite: Uint8Array, newcomer: Device): Bytes {
	return concat(label('minga/v1/words\0'), space, invite, ...parts(newcomer));
}
