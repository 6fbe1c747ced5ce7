// L1, L2 and the roles as one pure decision, the same for every back end.
import {
	KIND,
	ROLE,
	SEQUENCED,
	UNLIMITED,
	equalBytes,
	readAttestation,
	readControl,
	readRecord,
	readSnapshotOpen,
	stands,
	Malformed,
	type Attestation,
	type Bytes,
	type Control,
	type RecordParts,
	type Refusal,
	type Role,
	type SnapshotOffer
} from '../../src/lib/wire/index.ts';
import type { Append, Member } from './space-store.ts';

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
	day: number;
}

export type Verdict =
	{ take: true; control?: Control; attestation?: Attestation } | { take: false; refusal: Refusal } | { take: 'repeat' };

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
	if (!member || member.role < ROLE.guest) return 'not-allowed';
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
	if (append.joins ? record.kind !== KIND.control : facts.member === undefined)
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
				return judgeControl(append, readControl(record.open), role, facts);
			default:
				return no('wrong-kind'); // decisions have no writer yet
		}
	} catch (error) {
		if (error instanceof Malformed) return no('malformed');
		throw error;
	}
}

function judgeControl(append: Append, control: Control, role: number, facts: Facts): Verdict {
	if (append.joins !== (control.op === 'join' ? true : undefined)) return no('wrong-kind');
	if (control.op === 'genesis') return no('space-exists');
	if (control.op === 'join') {
		const invite = facts.invite(control.invite);
		if (!opensToday(invite, facts.day) || control.role !== invite.role) return no('invite-void');
		if (facts.member) return no('not-allowed');
		// A joiner knows the invite and nothing after it: forty people who come at once must not race for the head.
		return { take: true, control };
	}
	if (role < ROLE.facilitator) return no('not-allowed');
	// After the rights: who may not write at all need not learn whether the head moved.
	if (!equalBytes(control.prevControl, facts.controlHead)) return no('stale-control');
	if (control.op === 'invite' && facts.invite(control.invite)) return no('not-allowed'); // the id is taken
	return { take: true, control };
}
