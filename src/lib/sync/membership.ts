// M1 to M4: the control records that say who is in, what they may do, and which key counts. What they do is in control-log.ts.
import {
	boxKey,
	decodeHex,
	encodeHex,
	sealTo,
	sha256,
	signerFromSeed,
	wrapKeyFromSeed,
	type Bytes,
	type Random
} from '../crypto/index.ts';
import {
	KIND,
	Malformed,
	commitmentInput,
	equalBytes,
	readControl,
	readWraps,
	seatSigned,
	wrapInfo,
	writeWraps,
	type Newcomer,
	type RecordParts,
	type Role,
	type Wrap
} from '../wire/index.ts';
import { commits, deviceIdOf, type ControlState } from './control-log.ts';
import type { Crunch } from './crunch.ts';
import { openRecord, tryReadRecord, type RecordKeys } from './records.ts';
import type { MadeControl, SpaceKeys } from './types.ts';

/** What a previous epoch's key is sealed under the next one as. */
const previousBox = (epochKey: Bytes, random: Random) => boxKey(epochKey, 'minga/v1/previous', random);

/** A device of its own: keys that nobody else holds, and what others learn of them. */
export async function newDevice(
	random: Random
): Promise<Pick<SpaceKeys, 'device' | 'deviceSeed' | 'wrapSeed' | 'signer'> & { newcomer: Newcomer }> {
	const deviceSeed = random(32);
	const wrapSeed = random(32);
	const signer = await signerFromSeed(deviceSeed);
	const device = deviceIdOf(signer.publicKey);
	const { publicKey: wrapKey } = await wrapKeyFromSeed(wrapSeed);
	return { device, deviceSeed, wrapSeed, signer, newcomer: { device, deviceKey: signer.publicKey, wrapKey } };
}

/** M2. `removed`: devices in hex. `past`: those who come later may read what was before. */
export async function rotation(
	state: ControlState,
	keys: RecordKeys,
	random: Random,
	removed: string[],
	past = true
): Promise<MadeControl> {
	const epoch = state.epoch + 1;
	const epochKey = random(32);
	const wraps: Wrap[] = [];
	// To the roster that the signed records give, never to a list of the relay's.
	for (const [name, { wrapKey }] of state.devices) {
		if (removed.includes(name)) continue;
		const device = decodeHex(name);
		const sealed = await sealTo(wrapKey, wrapInfo(keys.space, epoch, device), epochKey);
		// Whose wrap key is none has locked itself out, and nobody else.
		if (sealed) wraps.push({ device, sealed });
	}
	const before = keys.epochKey(state.epoch);
	return {
		control: {
			op: 'rotate',
			prevControl: state.head,
			removed: removed.map(decodeHex),
			epoch,
			commitment: sha256(commitmentInput(keys.space, epoch, epochKey)),
			previous: past && before ? await (await previousBox(epochKey, random)).seal(String(epoch), before) : undefined
		},
		payload: writeWraps(wraps)
	};
}

/** `beside`: the device of this seat that signs the record. */
export async function seated(
	op: 'device' | 'link',
	state: ControlState,
	space: Bytes,
	beside: Bytes,
	made: Awaited<ReturnType<typeof newDevice>>
): Promise<MadeControl> {
	const deviceSignature = await made.signer.sign(seatSigned(space, beside, made.newcomer));
	return { control: { op, prevControl: state.head, ...made.newcomer, deviceSignature } };
}

export const roleChange = (state: ControlState, seat: string, role: Role): MadeControl => ({
	control: { op: 'role', prevControl: state.head, seat: decodeHex(seat), role }
});

export const leaving = (state: ControlState, devices: string[]): MadeControl => ({
	control: { op: 'leave', prevControl: state.head, devices: devices.map(decodeHex) }
});

/** K4: finds the keys of other epochs in the control records, and believes none that does not fit its commitment. */
export class EpochKeys {
	readonly #own: SpaceKeys;
	readonly #keys: RecordKeys;
	readonly #crunch: Crunch;
	readonly #random: Random;

	constructor(own: SpaceKeys, keys: RecordKeys, crunch: Crunch, random: Random) {
		this.#own = own;
		this.#keys = keys;
		this.#crunch = crunch;
		this.#random = random;
	}

	knows(epoch: number): boolean {
		return this.#keys.epochKey(epoch) !== undefined;
	}

	async #take(state: ControlState, epoch: number, epochKey: Bytes | undefined): Promise<boolean> {
		const begun = state.epochs.get(epoch);
		if (!begun || epochKey?.length !== 32) return false;
		if (!commits(begun.commitment, this.#own.space, epoch, epochKey)) return false;
		this.#keys.learn(epoch, epochKey);
		await this.#crunch.learn(epoch, epochKey);
		return true;
	}

	/** `rotations`: records of that kind, in any order; only epochs that the state knows of are learnt. */
	async learn(state: ControlState, rotations: Uint8Array[]): Promise<void> {
		const bringing = new Map<number, RecordParts>();
		for (const record of rotations) {
			const parts = tryReadRecord(record);
			const epoch = parts && rotatesTo(parts);
			if (parts && epoch !== undefined) bringing.set(epoch, parts);
		}
		for (let epoch = this.#keys.epoch + 1; ; epoch++) {
			const parts = bringing.get(epoch);
			if (!parts || !(await this.#take(state, epoch, await this.#mine(parts, epoch)))) break;
		}
		for (let epoch = this.#keys.epoch; epoch > 1; epoch--) {
			const here = this.#keys.epochKey(epoch);
			const sealed = state.epochs.get(epoch)?.previous;
			if (this.knows(epoch - 1)) continue;
			if (!here || !sealed) break;
			const before = await (await previousBox(here, this.#random)).open(String(epoch), sealed);
			if (!(await this.#take(state, epoch - 1, before))) break;
		}
	}

	async #mine(parts: RecordParts, epoch: number): Promise<Bytes | undefined> {
		const body = await openRecord(this.#keys, parts);
		if (!body) return undefined;
		try {
			const wrap = readWraps(body.payload).find(({ device }) => equalBytes(device, this.#own.device));
			if (!wrap) return undefined;
			const own = await wrapKeyFromSeed(this.#own.wrapSeed);
			return await own.open(wrapInfo(this.#own.space, epoch, this.#own.device), wrap.sealed);
		} catch (error) {
			if (error instanceof Malformed) return undefined;
			throw error;
		}
	}
}

/** The epoch that a record begins, if it is of that kind. */
export function rotatesTo(parts: RecordParts): number | undefined {
	if (parts.kind !== KIND.control) return undefined;
	try {
		const control = readControl(parts.open);
		return control.op === 'rotate' ? control.epoch : undefined;
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

/** All devices of the seat to which a device belongs, in hex. */
export function seatOf(state: ControlState, device: Uint8Array): string[] {
	const seat = state.devices.get(encodeHex(device))?.seat;
	return [...state.devices].filter(([, member]) => member.seat === seat).map(([name]) => name);
}
