// The open parts of control, snapshot and attestation records: all that the relay knows about who may do what.
import { Malformed, Reader, Writer, type Bytes } from './bytes.ts';

export const ROLE = { reader: 1, guest: 2, member: 3, facilitator: 4 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];
export const DOOR = { open: 1, knock: 2 } as const;
export type Door = (typeof DOOR)[keyof typeof DOOR];
/** In `uses`: as many as come. In `expires`: never. */
export const UNLIMITED = 0xffffffff;

const OP = {
	genesis: 1,
	invite: 2,
	revoke: 3,
	join: 4,
	add: 5,
	role: 6,
	device: 7,
	link: 8,
	rotate: 9,
	leave: 10
} as const;

/** Bytes of an epoch key sealed to one device: HPKE's 32-byte encapsulated key, 32 bytes, tag. */
export const WRAP = 80;

/** A device as it comes in. Its id is made of its key; to the wrap key (X25519) epoch keys are sealed. */
export interface Newcomer {
	device: Bytes; // 16
	deviceKey: Bytes; // 32
	wrapKey: Bytes; // 32
}

/** A device's key is Ed25519; its id is the first 16 bytes of SHA-256("minga/v1/device" | key). */
export type Control = { prevControl: Bytes } & (
	| (Newcomer & {
			op: 'genesis';
			rootKey: Bytes; // 32; the space id is the first 16 bytes of SHA-256("minga/v1/space" | rootKey)
			commitment: Bytes; // 32: SHA-256("minga/v1/commit" | space | epoch | K_e)
			rootSignature: Bytes; // 64, over `genesisSigned`
	  })
	| {
			op: 'invite';
			invite: Bytes; // 16
			authKey: Bytes; // 32: the joiner signs with its other half
			role: Role;
			door: Door;
			uses: number; // UNLIMITED or a count
			expires: number; // UNLIMITED or days since 1970-01-01, the last day it opens
			/** 60: nonce 12, K_e sealed under the invite's wrap key, tag. Nothing where the door is knocked at. */
			wrappedKey: Bytes | undefined;
	  }
	| { op: 'revoke'; invite: Bytes }
	| (Newcomer & {
			op: 'join';
			invite: Bytes; // 16
			role: Role;
			inviteSignature: Bytes; // 64 by the invite's key, over `joinSigned`
	  })
	/** A facilitator lets in who knocked, as whom it says. */
	| (Newcomer & {
			op: 'add';
			invite: Bytes; // 16
			role: Role;
			inviteSignature: Bytes; // 64, as in join
			sealedKey: Bytes; // WRAP: K_e for the newcomer
	  })
	/** Of a seat: all devices of one person. */
	| { op: 'role'; seat: Bytes; role: Role }
	/** One more device of the author's seat; `link`: instead of the author's, and a guest becomes a member. */
	| (Newcomer & {
			op: 'device' | 'link';
			deviceSignature: Bytes; // 64 by the new device, over `seatSigned`
	  })
	/** M2: who goes and the new key, in one. Epoch keys sealed to those who stay are the record's sealed payload. */
	| {
			op: 'rotate';
			removed: Bytes[]; // devices, 16 each
			epoch: number; // the one before and one
			commitment: Bytes; // 32
			/** 60: K_{e-1} sealed under K_e. Nothing: who comes later reads from here on. */
			previous: Bytes | undefined;
	  }
	/** Devices of the author's own seat, the author's own among them or not. */
	| { op: 'leave'; devices: Bytes[] }
);

const MAX_LIST = 1024;
const SEALED_KEY = 60;

function writeNewcomer(writer: Writer, { device, deviceKey, wrapKey }: Newcomer): Writer {
	return writer.fixed(device, 16).fixed(deviceKey, 32).fixed(wrapKey, 32);
}

function readNewcomer(reader: Reader): Newcomer {
	return { device: reader.fixed(16), deviceKey: reader.fixed(32), wrapKey: reader.fixed(32) };
}

function writeList(writer: Writer, devices: Bytes[]): Writer {
	writer.u16(devices.length);
	for (const device of devices) writer.fixed(device, 16);
	return writer;
}

function readList(reader: Reader): Bytes[] {
	const count = reader.u16();
	if (count > MAX_LIST) throw new Malformed('a longer list than there are people');
	return Array.from({ length: count }, () => reader.fixed(16));
}

export function writeControl(control: Control): Bytes {
	const writer = new Writer().u8(OP[control.op]).fixed(control.prevControl, 32);
	switch (control.op) {
		case 'genesis':
			writeNewcomer(writer.fixed(control.rootKey, 32), control);
			writer.fixed(control.commitment, 32).fixed(control.rootSignature, 64);
			break;
		case 'invite':
			writer.fixed(control.invite, 16).fixed(control.authKey, 32).u8(control.role).u8(control.door);
			writer.u32(control.uses).u32(control.expires);
			// The key lies behind an open door and behind no other.
			if (control.door === DOOR.open) writer.fixed(control.wrappedKey ?? new Uint8Array(0), SEALED_KEY);
			break;
		case 'revoke':
			writer.fixed(control.invite, 16);
			break;
		case 'join':
			writeNewcomer(writer.fixed(control.invite, 16), control);
			writer.u8(control.role).fixed(control.inviteSignature, 64);
			break;
		case 'add':
			writeNewcomer(writer.fixed(control.invite, 16), control);
			writer.u8(control.role).fixed(control.inviteSignature, 64).fixed(control.sealedKey, WRAP);
			break;
		case 'role':
			writer.fixed(control.seat, 16).u8(control.role);
			break;
		case 'device':
		case 'link':
			writeNewcomer(writer, control).fixed(control.deviceSignature, 64);
			break;
		case 'rotate':
			writeList(writer, control.removed).u32(control.epoch).fixed(control.commitment, 32);
			writer.u8(control.previous ? 1 : 0);
			if (control.previous) writer.fixed(control.previous, SEALED_KEY);
			break;
		case 'leave':
			writeList(writer, control.devices);
			break;
	}
	return writer.done();
}

function oneOf<T extends number>(values: Record<string, T>, value: number): T {
	const found = Object.values(values).find((allowed) => allowed === value);
	if (found === undefined) throw new Malformed('a value outside its list');
	return found;
}

function flag(value: number): boolean {
	if (value > 1) throw new Malformed('neither yes nor no');
	return value === 1;
}

/** Throws Malformed. */
export function readControl(bytes: Uint8Array): Control {
	const reader = new Reader(bytes);
	const op = reader.u8();
	const prevControl = reader.fixed(32);
	const read = (): Control => {
		switch (op) {
			case OP.genesis:
				return {
					prevControl,
					op: 'genesis',
					rootKey: reader.fixed(32),
					...readNewcomer(reader),
					commitment: reader.fixed(32),
					rootSignature: reader.fixed(64)
				};
			case OP.invite: {
				const invite = {
					prevControl,
					op: 'invite' as const,
					invite: reader.fixed(16),
					authKey: reader.fixed(32),
					role: oneOf(ROLE, reader.u8()),
					door: oneOf(DOOR, reader.u8()),
					uses: reader.u32(),
					expires: reader.u32()
				};
				return { ...invite, wrappedKey: invite.door === DOOR.open ? reader.fixed(SEALED_KEY) : undefined };
			}
			case OP.revoke:
				return { prevControl, op: 'revoke', invite: reader.fixed(16) };
			case OP.join:
				return {
					prevControl,
					op: 'join',
					invite: reader.fixed(16),
					...readNewcomer(reader),
					role: oneOf(ROLE, reader.u8()),
					inviteSignature: reader.fixed(64)
				};
			case OP.add:
				return {
					prevControl,
					op: 'add',
					invite: reader.fixed(16),
					...readNewcomer(reader),
					role: oneOf(ROLE, reader.u8()),
					inviteSignature: reader.fixed(64),
					sealedKey: reader.fixed(WRAP)
				};
			case OP.role:
				return { prevControl, op: 'role', seat: reader.fixed(16), role: oneOf(ROLE, reader.u8()) };
			case OP.device:
			case OP.link:
				return {
					prevControl,
					op: op === OP.device ? 'device' : 'link',
					...readNewcomer(reader),
					deviceSignature: reader.fixed(64)
				};
			case OP.rotate:
				return {
					prevControl,
					op: 'rotate',
					removed: readList(reader),
					epoch: reader.u32(),
					commitment: reader.fixed(32),
					previous: flag(reader.u8()) ? reader.fixed(SEALED_KEY) : undefined
				};
			case OP.leave:
				return { prevControl, op: 'leave', devices: readList(reader) };
			default:
				throw new Malformed('unknown control');
		}
	};
	const control = read();
	reader.end();
	return control;
}

/** The sealed payload of a rotation: K_e for each device that stays. */
export interface Wrap {
	device: Bytes; // 16
	sealed: Bytes; // WRAP
}

export function writeWraps(wraps: Wrap[]): Bytes {
	const writer = new Writer().u16(wraps.length);
	for (const { device, sealed } of wraps) writer.fixed(device, 16).fixed(sealed, WRAP);
	return writer.done();
}

/** Throws Malformed. */
export function readWraps(bytes: Uint8Array): Wrap[] {
	const reader = new Reader(bytes);
	const wraps = Array.from({ length: reader.u16() }, () => ({ device: reader.fixed(16), sealed: reader.fixed(WRAP) }));
	reader.end();
	return wraps;
}

/** The open part of a snapshot record: the log position it reaches. */
export function writeSnapshotOpen(upTo: number): Bytes {
	return new Writer(8).u64(upTo).done();
}

export function readSnapshotOpen(bytes: Uint8Array): number {
	const reader = new Reader(bytes);
	const upTo = reader.u64();
	reader.end();
	return upTo;
}

export const VERDICT = { attest: 1, object: 2 } as const;
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];

/** The open part of an attestation: which snapshot record (SHA-256 of its bytes), and what was found. */
export interface Attestation {
	snapshot: Bytes; // 32
	upTo: number;
	verdict: Verdict;
}

export function writeAttestation(attestation: Attestation): Bytes {
	return new Writer(48).fixed(attestation.snapshot, 32).u64(attestation.upTo).u8(attestation.verdict).done();
}

/** Throws Malformed. */
export function readAttestation(bytes: Uint8Array): Attestation {
	const reader = new Reader(bytes);
	const attestation = { snapshot: reader.fixed(32), upTo: reader.u64(), verdict: oneOf(VERDICT, reader.u8()) };
	reader.end();
	return attestation;
}
