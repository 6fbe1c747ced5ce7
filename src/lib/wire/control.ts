// The open parts of control, snapshot and attestation records: all that the relay knows about who may do what.
import { Malformed, Reader, Writer, type Bytes } from './bytes.ts';

export const ROLE = { reader: 1, guest: 2, member: 3, facilitator: 4 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];
export const DOOR = { open: 1, knock: 2 } as const;
export type Door = (typeof DOOR)[keyof typeof DOOR];
/** In `uses`: as many as come. In `expires`: never. */
export const UNLIMITED = 0xffffffff;

const OP = { genesis: 1, invite: 2, revoke: 3, join: 4 } as const;

/** A device's key is Ed25519; its id is the first 16 bytes of SHA-256("minga/v1/device" | key). */
export type Control = { prevControl: Bytes } & (
	| {
			op: 'genesis';
			rootKey: Bytes; // 32; the space id is the first 16 bytes of SHA-256("minga/v1/space" | rootKey)
			device: Bytes; // 16
			deviceKey: Bytes; // 32
			commitment: Bytes; // 32: SHA-256("minga/v1/commit" | space | epoch | K_e)
			rootSignature: Bytes; // 64 over "minga/v1/genesis\0" | space | device | deviceKey | commitment
	  }
	| {
			op: 'invite';
			invite: Bytes; // 16
			authKey: Bytes; // 32: the joiner signs with its other half
			role: Role;
			door: Door;
			uses: number; // UNLIMITED or a count
			expires: number; // UNLIMITED or days since 1970-01-01, the last day it opens
			wrappedKey: Bytes; // 60: nonce 12, K_e sealed under the invite's wrap key, tag
	  }
	| { op: 'revoke'; invite: Bytes }
	| {
			op: 'join';
			invite: Bytes; // 16
			device: Bytes; // 16
			deviceKey: Bytes; // 32
			role: Role;
			inviteSignature: Bytes; // 64 by the invite's key over "minga/v1/join\0" | space | invite | device | deviceKey
	  }
);

export function writeControl(control: Control): Bytes {
	const writer = new Writer().u8(OP[control.op]).fixed(control.prevControl, 32);
	switch (control.op) {
		case 'genesis':
			writer.fixed(control.rootKey, 32).fixed(control.device, 16).fixed(control.deviceKey, 32);
			writer.fixed(control.commitment, 32).fixed(control.rootSignature, 64);
			break;
		case 'invite':
			writer.fixed(control.invite, 16).fixed(control.authKey, 32).u8(control.role).u8(control.door);
			writer.u32(control.uses).u32(control.expires).fixed(control.wrappedKey, 60);
			break;
		case 'revoke':
			writer.fixed(control.invite, 16);
			break;
		case 'join':
			writer.fixed(control.invite, 16).fixed(control.device, 16).fixed(control.deviceKey, 32);
			writer.u8(control.role).fixed(control.inviteSignature, 64);
			break;
	}
	return writer.done();
}

function oneOf<T extends number>(values: Record<string, T>, value: number): T {
	const found = Object.values(values).find((allowed) => allowed === value);
	if (found === undefined) throw new Malformed('a value outside its list');
	return found;
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
					device: reader.fixed(16),
					deviceKey: reader.fixed(32),
					commitment: reader.fixed(32),
					rootSignature: reader.fixed(64)
				};
			case OP.invite:
				return {
					prevControl,
					op: 'invite',
					invite: reader.fixed(16),
					authKey: reader.fixed(32),
					role: oneOf(ROLE, reader.u8()),
					door: oneOf(DOOR, reader.u8()),
					uses: reader.u32(),
					expires: reader.u32(),
					wrappedKey: reader.fixed(60)
				};
			case OP.revoke:
				return { prevControl, op: 'revoke', invite: reader.fixed(16) };
			case OP.join:
				return {
					prevControl,
					op: 'join',
					invite: reader.fixed(16),
					device: reader.fixed(16),
					deviceKey: reader.fixed(32),
					role: oneOf(ROLE, reader.u8()),
					inviteSignature: reader.fixed(64)
				};
			default:
				throw new Malformed('unknown control');
		}
	};
	const control = read();
	reader.end();
	return control;
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
