// M1: who is in a space, folded from its control records in the order of the log. No clocks: days are the relay's to count.
import { encodeHex, sha256, verify, type Bytes } from '../crypto/index.ts';
import {
	DOOR,
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
	seatSigned,
	spaceInput,
	type Control,
	type Door,
	type Newcomer,
	type RecordParts,
	type Role
} from '../wire/index.ts';
import { ZERO_HEAD } from './records.ts';

export interface Member {
	key: Bytes; // 32
	wrapKey: Bytes; // 32: epoch keys are sealed to it
	role: Role;
	/** The first device of this person here, in hex: roles are a seat's. */
	seat: string;
	/** The seat that this person had first: a guest who became a member is still the same. */
	person: string;
}

export interface Invite {
	authKey: Bytes;
	role: Role;
	door: Door;
	usesLeft: number; // UNLIMITED or a count
	expires: number;
	revoked: boolean;
}

/** How an epoch began. */
export interface Epoch {
	commitment: Bytes; // 32
	previous: Bytes | undefined; // K_{e-1} sealed under K_e
}

export interface ControlState {
	readonly space: Bytes;
	head: Bytes;
	count: number;
	epoch: number;
	epochs: Map<number, Epoch>;
	/** By device id in hex. */
	devices: Map<string, Member>;
	/** Keys of devices that were in: what they signed while they were stays signed. */
	gone: Map<string, Member>;
	invites: Map<string, Invite>;
	/** Somebody left and still knows the key: a facilitator's client changes it. */
	rotationDue: boolean;
}

export function emptyControl(space: Bytes): ControlState {
	return {
		space,
		head: ZERO_HEAD,
		count: 0,
		epoch: 0,
		epochs: new Map(),
		devices: new Map(),
		gone: new Map(),
		invites: new Map(),
		rotationDue: false
	};
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

const SELF_MADE = new Set<Control['op']>(['genesis', 'join']);
type Arrival = Control & Newcomer;

const arrives = (control: Control): control is Arrival => 'deviceKey' in control;

function fits({ device, deviceKey }: Newcomer): boolean {
	return equalBytes(device, deviceIdOf(deviceKey));
}

/** The key with which a genesis or join signs itself, if it fits its device id; whether it counts is decided in the fold. */
export function ownKey(parts: RecordParts): Bytes | undefined {
	const control = tryReadControl(parts.open);
	if (!control || !SELF_MADE.has(control.op) || !arrives(control)) return undefined;
	return equalBytes(control.device, parts.device) && fits(control) ? control.deviceKey.slice() : undefined;
}

/** The key of the device that a control record brings in. */
export function broughtKey(parts: RecordParts): Bytes | undefined {
	const control = tryReadControl(parts.open);
	return control && arrives(control) && fits(control) ? control.deviceKey.slice() : undefined;
}

/** Would a facilitator be left without these devices? The same rule as the relay's. */
export function leavesFacilitator(devices: ReadonlyMap<string, Member>, without: ReadonlySet<string>): boolean {
	return [...devices].some(([device, { role }]) => role === ROLE.facilitator && !without.has(device));
}

const hexes = (devices: Bytes[]): Set<string> => new Set(devices.map(encodeHex));

/** Undefined: it holds. Otherwise why it does not. */
async function objection(state: ControlState, parts: RecordParts, control: Control): Promise<string | undefined> {
	const me = encodeHex(parts.device);
	const author = state.devices.get(me);
	const { space } = state;
	if (arrives(control)) {
		if (!fits(control)) return 'a key of another device';
		const device = encodeHex(control.device);
		if (state.devices.has(device) || state.gone.has(device)) return 'already in, or gone';
	}
	if (control.op === 'genesis') {
		if (state.count > 0) return 'a second beginning';
		if (!equalBytes(spaceIdOf(control.rootKey), space)) return 'the root key of another space';
		if (!ownKey(parts)) return 'a key of another device';
		const signed = genesisSigned(space, control, control.commitment);
		return (await verify(control.rootKey, signed, control.rootSignature)) ? undefined : 'not signed by the root key';
	}
	if (control.op === 'join' || control.op === 'add') {
		const invite = state.invites.get(encodeHex(control.invite));
		if (!invite || invite.revoked || invite.usesLeft === 0) return 'the invite opens nothing';
		if (control.op === 'join') {
			if (invite.door !== DOOR.open) return 'a door to knock at';
			if (control.role !== invite.role) return 'another role than invited to';
			if (!ownKey(parts)) return 'a key of another device';
		}
		const signed = joinSigned(space, control.invite, control);
		if (!(await verify(invite.authKey, signed, control.inviteSignature))) return 'not signed by the invite';
		if (control.op === 'join') return undefined;
	}
	if (control.op === 'device' || control.op === 'link') {
		if (!author) return 'a stranger';
		if (control.op === 'link' && author.role !== ROLE.guest) return 'no guest';
		const signed = seatSigned(space, parts.device, control);
		return (await verify(control.deviceKey, signed, control.deviceSignature)) ? undefined : 'not signed by the device';
	}
	if (control.op === 'leave') {
		const leaving = hexes(control.devices);
		if (!author || leaving.size === 0) return 'a stranger';
		for (const device of leaving) if (state.devices.get(device)?.seat !== author.seat) return 'not of this seat';
		return leavesFacilitator(state.devices, leaving) ? undefined : 'the last facilitator';
	}
	if (author?.role !== ROLE.facilitator) return 'not by a facilitator';
	if (!equalBytes(control.prevControl, state.head)) return 'made before another control record';
	switch (control.op) {
		case 'invite':
			return state.invites.has(encodeHex(control.invite)) ? 'an invite twice' : undefined;
		case 'role': {
			const seat = [...state.devices].filter(([, member]) => member.seat === encodeHex(control.seat));
			if (seat.length === 0) return 'nobody';
			if (control.role === ROLE.facilitator) return undefined;
			return leavesFacilitator(state.devices, new Set(seat.map(([device]) => device)))
				? undefined
				: 'the last facilitator';
		}
		case 'rotate': {
			const removed = hexes(control.removed);
			if (control.epoch !== state.epoch + 1) return 'not the next epoch';
			if (removed.has(me)) return 'who rotates stays';
			for (const device of removed) if (!state.devices.has(device)) return 'nobody';
			return undefined;
		}
		default:
			return undefined;
	}
}

function drop(state: ControlState, devices: Iterable<string>): void {
	for (const device of devices) {
		const member = state.devices.get(device);
		if (!member) continue;
		state.devices.delete(device);
		state.gone.set(device, member);
	}
}

function letIn(
	state: ControlState,
	{ device, deviceKey, wrapKey }: Newcomer,
	role: Role,
	beside: Partial<Pick<Member, 'seat' | 'person'>> = {}
): void {
	const { seat = encodeHex(device), person = seat } = beside;
	state.devices.set(encodeHex(device), { key: deviceKey.slice(), wrapKey: wrapKey.slice(), role, seat, person });
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
	const me = encodeHex(parts.device);
	const author = state.devices.get(me);
	switch (control.op) {
		case 'genesis':
			state.epoch = parts.epoch;
			state.epochs.set(parts.epoch, { commitment: control.commitment.slice(), previous: undefined });
			letIn(state, control, ROLE.facilitator);
			break;
		case 'invite':
			state.invites.set(encodeHex(control.invite), {
				authKey: control.authKey.slice(),
				role: control.role,
				door: control.door,
				usesLeft: control.uses,
				expires: control.expires,
				revoked: false
			});
			break;
		case 'revoke': {
			const invite = state.invites.get(encodeHex(control.invite));
			if (invite) invite.revoked = true;
			break;
		}
		case 'join':
		case 'add': {
			const invite = state.invites.get(encodeHex(control.invite))!;
			if (invite.usesLeft !== UNLIMITED) invite.usesLeft -= 1;
			letIn(state, control, control.role);
			break;
		}
		case 'role': {
			const seat = encodeHex(control.seat);
			for (const member of state.devices.values()) if (member.seat === seat) member.role = control.role;
			break;
		}
		case 'device':
			letIn(state, control, author!.role, { seat: author!.seat, person: author!.person });
			break;
		case 'link':
			letIn(state, control, ROLE.member, { person: author!.person });
			drop(state, [me]);
			break;
		case 'leave':
			drop(state, hexes(control.devices));
			state.rotationDue = true;
			break;
		case 'rotate':
			drop(state, hexes(control.removed));
			state.epoch = control.epoch;
			state.epochs.set(control.epoch, {
				commitment: control.commitment.slice(),
				previous: control.previous?.slice()
			});
			// M2: whoever went may have handed a link on.
			for (const invite of state.invites.values()) invite.revoked = true;
			state.rotationDue = false;
			break;
	}
	return undefined;
}
