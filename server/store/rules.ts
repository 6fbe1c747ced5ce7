// L1, L2 and the roles as one pure decision, the same for every back end.
import {
	DOOR,
	KIND,
	ROLE,
	SEQUENCED,
	UNLIMITED,
	deviceInput,
	equalBytes,
	joinSigned,
	readAttestation,
	readControl,
	readRecord,
	readSnapshotOpen,
	seatSigned,
	stands,
	Malformed,
	type Attestation,
	type Bytes,
	type Control,
	type Door,
	type Newcomer,
	type RecordParts,
	type Refusal,
	type Role,
	type SnapshotOffer
} from '../../src/lib/wire/index.ts';
import { sha256, verifyEd25519 } from '../digest.ts';
import { GONE, type Append, type Member } from './space-store.ts';

export interface Invite {
	role: Role;
	uses: number; // left
	expires: number;
	record: Bytes;
}

/** What a back end must know to judge one record. */
export interface Facts {
	epoch: number;
	controlHead: Uint8Array;
	member: Member | undefined;
	/** The last record of this session that was taken. */
	last: { n: number; hash: Uint8Array } | undefined;
	invite(id: Uint8Array): Invite | undefined;
	memberOf(device: Uint8Array): Member | undefined;
	/** All that are in. Asked only where somebody goes or a role changes. */
	members(): Seated[];
	day: number;
}

export interface Seated {
	device: Bytes;
	role: Role;
	seat: Bytes;
}

export type Verdict =
	{ take: true; control?: Control; attestation?: Attestation } | { take: false; refusal: Refusal } | { take: 'repeat' };

export function isIn(member: Member | undefined): member is Member & { role: Role } {
	return member !== undefined && member.role !== GONE;
}

const no = (refusal: Refusal): Verdict => ({ take: false, refusal });

export function opensToday(invite: Invite | undefined, day: number): invite is Invite {
	return invite !== undefined && invite.uses > 0 && (invite.expires === UNLIMITED || invite.expires >= day);
}

/**
 * S3: two snapshots stay, of the two newest positions that stand, and of those beside them the most attested. The log goes up to
 * the older one. Before that a position's doubles counted as two, and seven times a snapshot's size stayed.
 */
export function kept(all: SnapshotOffer[]): [newer: SnapshotOffer, older: SnapshotOffer] | undefined {
	const standing = all.filter(stands).sort((a, b) => b.upTo - a.upTo || b.attested - a.attested);
	const [newer] = standing;
	const older = standing.find(({ upTo }) => upTo < newer!.upTo);
	return newer && older && [newer, older];
}

const TOLD = 4;
/** One is 516 bytes long; four of those that are as long as a record may be would not fit into a frame. */
const LONGEST_TOLD = 1024;

/** Of attestation records those that are about this snapshot, as many as are worth sending before it. */
export function about(hash: Bytes, records: Iterable<Bytes>): Bytes[] {
	const found: Bytes[] = [];
	for (const record of records) {
		if (record.length > LONGEST_TOLD || !equalBytes(readAttestation(readRecord(record).open).snapshot, hash)) continue;
		if (found.push(record) === TOLD) break;
	}
	return found;
}

const OFFERED = 8;
/** Of one device and not attested: one that is being made, one that is being checked, one that is being fetched. */
export const OWN_SNAPSHOTS = 3;

/** What a newcomer is told of: the two newest that stand, whatever else was put, then the newest. `all`: newest first. */
export function offered(all: SnapshotOffer[]): SnapshotOffer[] {
	const standing = all.filter(stands).slice(0, 2);
	const others = all.filter((offer) => !standing.includes(offer)).slice(0, OFFERED - standing.length);
	return all.filter((offer) => standing.includes(offer) || others.includes(offer));
}

/** Where a snapshot reaches, or why it is not taken. `space`: as the back end holds it. */
export function judgeSnapshot(
	bytes: Bytes,
	space: { epoch: number; seq: number; floor: number },
	member: Member | undefined
): { upTo: number } | Refusal {
	if (!isIn(member) || member.role < ROLE.guest) return 'not-allowed';
	const record = readRecord(bytes);
	if (record.kind !== KIND.snapshot) return 'wrong-kind';
	if (record.epoch !== space.epoch) return 'stale-epoch';
	const upTo = readSnapshotOpen(record.open);
	return upTo > space.seq || upTo <= space.floor ? 'snapshot-unwanted' : { upTo };
}

/** `hash`: SHA-256 of the record. A repeat is looked up by the back end, which alone knows where it stands. */
export function judge(append: Append, record: RecordParts, facts: Facts): Verdict {
	if (!equalBytes(record.space, append.space)) return no('wrong-space');
	if (!equalBytes(record.device, append.device)) return no('wrong-device');
	if (!SEQUENCED.has(record.kind)) return no('wrong-kind');
	if (append.joins ? record.kind !== KIND.control : !isIn(facts.member))
		return no(append.joins ? 'wrong-kind' : 'not-allowed');
	if (facts.last && record.n <= facts.last.n) return { take: 'repeat' };
	if (record.n !== (facts.last?.n ?? 0) + 1) return no('out-of-order');
	if (!equalBytes(record.prev, facts.last?.hash ?? new Uint8Array(32))) return no('out-of-order');
	if (record.epoch !== facts.epoch) return no('stale-epoch');
	const role = facts.member?.role ?? 0;
	try {
		switch (record.kind) {
			case KIND.update:
				return role >= ROLE.guest ? { take: true } : no('not-allowed');
			case KIND.attestation:
				return role >= ROLE.guest ? { take: true, attestation: readAttestation(record.open) } : no('not-allowed');
			case KIND.control:
				return judgeControl(append, record, readControl(record.open), facts);
			default:
				return no('wrong-kind'); // decisions have no writer yet
		}
	} catch (error) {
		if (error instanceof Malformed) return no('malformed');
		throw error;
	}
}

/** A device's id is made of its key. */
export function fitsKey({ device, deviceKey }: Newcomer): boolean {
	return equalBytes(device, sha256(deviceInput(deviceKey)).subarray(0, 16));
}

/** Whoever holds the link signed for the newcomer, and it is the link of this kind of door. */
export function signedFor(
	record: Bytes | undefined,
	door: Door | undefined,
	space: Bytes,
	newcomer: Newcomer & { invite: Bytes; inviteSignature: Bytes }
): boolean {
	const said = record && readControl(readRecord(record).open);
	if (said?.op !== 'invite' || (door !== undefined && said.door !== door)) return false;
	return verifyEd25519(said.authKey, joinSigned(space, newcomer.invite, newcomer), newcomer.inviteSignature);
}

function opensDoor(control: Extract<Control, { op: 'join' | 'add' }>, facts: Facts, space: Bytes): boolean {
	const invite = facts.invite(control.invite);
	if (!opensToday(invite, facts.day)) return false;
	if (control.op === 'join' && control.role !== invite.role) return false;
	return signedFor(invite.record, control.op === 'join' ? DOOR.open : undefined, space, control);
}

/** Somebody who facilitates is still there without these. */
function facilitated(members: Seated[], without: Uint8Array[]): boolean {
	return members.some(
		({ device, role }) => role === ROLE.facilitator && !without.some((gone) => equalBytes(gone, device))
	);
}

/** The same rules as the clients' own (`control-log.ts`), so that nothing is taken that has no effect there. */
function judgeControl(append: Append, record: RecordParts, control: Control, facts: Facts): Verdict {
	if (append.joins !== (control.op === 'join' ? true : undefined)) return no('wrong-kind');
	if (control.op === 'genesis') return no('space-exists');
	const role = facts.member?.role ?? GONE;
	if ('deviceKey' in control && !fitsKey(control)) return no('bad-signature');
	// A joiner knows the invite and nothing after it: forty people who come at once must not race for the head.
	if (control.op === 'join') {
		if (!opensDoor(control, facts, append.space)) return no('invite-void');
		return facts.member ? no('not-allowed') : { take: true, control };
	}
	const me = facts.member!;
	switch (control.op) {
		case 'device':
		case 'link':
			if (facts.memberOf(control.device) || (control.op === 'link' && role !== ROLE.guest)) return no('not-allowed');
			return verifyEd25519(control.deviceKey, seatSigned(append.space, record.device, control), control.deviceSignature)
				? { take: true, control }
				: no('bad-signature');
		case 'leave': {
			const members = facts.members();
			const own = control.devices.every((leaving) =>
				members.some(({ device, seat }) => equalBytes(device, leaving) && equalBytes(seat, me.seat))
			);
			if (!own || control.devices.length === 0 || !facilitated(members, control.devices)) return no('not-allowed');
			return { take: true, control };
		}
	}
	if (role < ROLE.facilitator) return no('not-allowed');
	// After the rights: who may not write at all need not learn whether the head moved.
	if (!equalBytes(control.prevControl, facts.controlHead)) return no('stale-control');
	switch (control.op) {
		case 'invite':
			return facts.invite(control.invite) ? no('not-allowed') : { take: true, control }; // the id is taken
		case 'add':
			if (facts.memberOf(control.device)) return no('not-allowed');
			return opensDoor(control, facts, append.space) ? { take: true, control } : no('invite-void');
		case 'role': {
			const members = facts.members();
			const seat = members.filter((member) => equalBytes(member.seat, control.seat)).map(({ device }) => device);
			if (seat.length === 0) return no('not-allowed');
			if (control.role !== ROLE.facilitator && !facilitated(members, seat)) return no('not-allowed');
			return { take: true, control };
		}
		case 'rotate': {
			const members = facts.members();
			const known = control.removed.every((gone) => members.some(({ device }) => equalBytes(device, gone)));
			const stays = !control.removed.some((gone) => equalBytes(gone, record.device));
			if (!known || !stays) return no('not-allowed');
			return control.epoch === facts.epoch + 1 ? { take: true, control } : no('stale-control');
		}
		default:
			return { take: true, control };
	}
}

/** What a control record does to whoever is in, for all back ends. */
export interface Effect {
	arrives?: { device: Bytes; key: Bytes; role: Role; seat: Bytes };
	goes: Bytes[];
	seat?: { seat: Bytes; role: Role };
	usesInvite?: Bytes;
	epoch?: number;
}

/** `author`: as it stood before the record; a genesis and a join have none. */
export function effectOf(control: Control, device: Bytes, author: Member | undefined): Effect {
	const arrives = (role: Role, seat?: Bytes) =>
		'deviceKey' in control
			? { arrives: { device: control.device, key: control.deviceKey, role, seat: seat ?? control.device } }
			: {};
	switch (control.op) {
		case 'genesis':
			return { ...arrives(ROLE.facilitator), goes: [] };
		case 'join':
		case 'add':
			return { ...arrives(control.role), goes: [], usesInvite: control.invite };
		case 'device':
			return { ...(isIn(author) && arrives(author.role, author.seat)), goes: [] };
		case 'link':
			return { ...arrives(ROLE.member), goes: [device] };
		case 'leave':
			return { goes: control.devices };
		case 'role':
			return { goes: [], seat: { seat: control.seat, role: control.role } };
		case 'rotate':
			return { goes: control.removed, epoch: control.epoch };
		default:
			return { goes: [] };
	}
}
