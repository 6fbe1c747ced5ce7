// M1: who is in a space, folded from its control records in the order of the log. No clocks: days are the relay's to count.
import { encodeHex, sha256, verify, type Bytes } from '../crypto/index.ts';
import {
	Malformed,
	ROLE,
	UNLIMITED,
	commitmentInput,
	controlInput,
	deviceInput,
	equalBytes,
	genesisSigned,
	joinSigned,
	readControl,
	spaceInput,
	type Control,
	type RecordParts,
	type Role
} from '../wire/index.ts';
import { ZERO_HEAD } from './records.ts';

export interface Member {
	key: Bytes; // 32
	role: Role;
}

export interface Invite {
	authKey: Bytes;
	role: Role;
	usesLeft: number; // UNLIMITED or a count
	revoked: boolean;
}

export interface ControlState {
	readonly space: Bytes;
	head: Bytes;
	count: number;
	epoch: number;
	commitment: Bytes | undefined;
	/** By device id in hex. */
	devices: Map<string, Member>;
	invites: Map<string, Invite>;
}

export function emptyControl(space: Bytes): ControlState {
	const nobody = { devices: new Map<string, Member>(), invites: new Map<string, Invite>() };
	return { space, head: ZERO_HEAD, count: 0, epoch: 0, commitment: undefined, ...nobody };
}

export const spaceIdOf = (rootKey: Uint8Array): Bytes => sha256(spaceInput(rootKey)).slice(0, 16);
export const deviceIdOf = (deviceKey: Uint8Array): Bytes => sha256(deviceInput(deviceKey)).slice(0, 16);

/** K4: is this the key which the founder committed to? */
export function commits(commitment: Uint8Array, space: Bytes, epoch: number, epochKey: Bytes): boolean {
	return equalBytes(commitment, sha256(commitmentInput(space, epoch, epochKey)));
}

export function tryReadControl(open: Uint8Array): Control | undefined {
	try {
		return readControl(open);
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

/** The key that a genesis or join brings along, if it fits its device id; whether it counts is decided in the fold. */
export function broughtKey(parts: RecordParts): Bytes | undefined {
	const control = tryReadControl(parts.open);
	if (control?.op !== 'genesis' && control?.op !== 'join') return undefined;
	if (!equalBytes(control.device, parts.device) || !equalBytes(control.device, deviceIdOf(control.deviceKey)))
		return undefined;
	return control.deviceKey.slice();
}

/** Undefined: it holds. Otherwise why it does not. */
async function objection(state: ControlState, parts: RecordParts, control: Control): Promise<string | undefined> {
	const author = state.devices.get(encodeHex(parts.device));
	if (control.op === 'genesis') {
		if (state.count > 0) return 'a second beginning';
		if (!equalBytes(spaceIdOf(control.rootKey), state.space)) return 'the root key of another space';
		if (!broughtKey(parts)) return 'a key of another device';
		const signed = genesisSigned(state.space, control.device, control.deviceKey, control.commitment);
		return (await verify(control.rootKey, signed, control.rootSignature)) ? undefined : 'not signed by the root key';
	}
	if (control.op === 'join') {
		const invite = state.invites.get(encodeHex(control.invite));
		if (!invite || invite.revoked || invite.usesLeft === 0) return 'the invite opens nothing';
		if (control.role !== invite.role) return 'another role than invited to';
		if (author) return 'already in';
		if (!broughtKey(parts)) return 'a key of another device';
		const signed = joinSigned(state.space, control.invite, control.device, control.deviceKey);
		return (await verify(invite.authKey, signed, control.inviteSignature)) ? undefined : 'not signed by the invite';
	}
	if (author?.role !== ROLE.facilitator) return 'not by a facilitator';
	if (!equalBytes(control.prevControl, state.head)) return 'made before another control record';
	if (control.op === 'invite' && state.invites.has(encodeHex(control.invite))) return 'an invite twice';
	return undefined;
}

/**
 * Takes one control record, whose device signature is known to hold or not. The head goes on even where the record has no
 * effect: the relay counted it, and those who come after build upon it.
 */
export async function foldControl(
	state: ControlState,
	parts: RecordParts,
	recordHash: Bytes,
	signed: boolean
): Promise<string | undefined> {
	const control = tryReadControl(parts.open);
	const why = !control ? 'malformed' : !signed ? 'signature' : await objection(state, parts, control);
	state.head = sha256(controlInput(state.head, recordHash));
	state.count += 1;
	if (why !== undefined || !control) return why;
	switch (control.op) {
		case 'genesis':
			state.epoch = parts.epoch;
			state.commitment = control.commitment.slice();
			state.devices.set(encodeHex(control.device), { key: control.deviceKey.slice(), role: ROLE.facilitator });
			break;
		case 'invite':
			state.invites.set(encodeHex(control.invite), {
				authKey: control.authKey.slice(),
				role: control.role,
				usesLeft: control.uses,
				revoked: false
			});
			break;
		case 'revoke': {
			const invite = state.invites.get(encodeHex(control.invite));
			if (invite) invite.revoked = true;
			break;
		}
		case 'join': {
			const invite = state.invites.get(encodeHex(control.invite))!;
			if (invite.usesLeft !== UNLIMITED) invite.usesLeft -= 1;
			state.devices.set(encodeHex(control.device), { key: control.deviceKey.slice(), role: control.role });
			break;
		}
	}
	return undefined;
}
