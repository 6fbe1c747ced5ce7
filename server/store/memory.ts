// The port in memory: the twin that the contract suite holds against the others, and what development runs on.
import {
	KIND,
	UNLIMITED,
	VERDICT,
	controlInput,
	equalBytes,
	logInput,
	readControl,
	readRecord,
	type Bytes,
	type Receipt,
	type SnapshotOffer
} from '../../src/lib/wire/index.ts';
import { sha256 } from '../digest.ts';
import {
	OWN_SNAPSHOTS,
	about,
	effectOf,
	isIn,
	judge,
	judgeSnapshot,
	kept,
	offered,
	opensToday,
	type Invite
} from './rules.ts';
import { GONE, type Append, type Member, type Outcome, type SpaceState, type SpaceStore } from './space-store.ts';

interface Entry {
	seq: number;
	kind: number;
	/** Device and session. */
	stream: string;
	n: number;
	hash: Bytes;
	head: Bytes;
	record: Bytes;
	day: number;
}

interface Kept extends Omit<SnapshotOffer, 'attested' | 'opposed'> {
	record: Bytes;
}

interface Space {
	epoch: number;
	seq: number;
	head: Bytes;
	floor: number;
	controlHead: Bytes;
	control: { seq: number; record: Bytes }[];
	log: Entry[];
	members: Map<string, Member>;
	invites: Map<string, Invite>;
	streams: Map<string, { n: number; hash: Bytes }>;
	snapshots: Map<string, Kept>;
	verdicts: Map<string, Map<string, number>>;
}

const name = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const NONE = new Uint8Array(32);

export function memoryStore(): SpaceStore {
	const spaces = new Map<string, Space>();

	function take(space: Space, bytes: Bytes, hash: Bytes, day: number): Receipt {
		const record = readRecord(bytes);
		space.seq += 1;
		space.head = sha256(logInput(space.head, space.seq, hash));
		const stream = name(record.device) + name(record.session);
		space.streams.set(stream, { n: record.n, hash });
		space.log.push({
			seq: space.seq,
			kind: record.kind,
			stream,
			n: record.n,
			hash,
			head: space.head,
			record: bytes,
			day
		});
		return { session: record.session.slice(), n: record.n, seq: space.seq, head: space.head };
	}

	function takeControl(space: Space, bytes: Bytes, hash: Bytes, author?: Member): void {
		const record = readRecord(bytes);
		const control = readControl(record.open);
		space.controlHead = sha256(controlInput(space.controlHead, hash));
		space.control.push({ seq: space.seq, record: bytes });
		if (control.op === 'invite')
			space.invites.set(name(control.invite), {
				role: control.role,
				uses: control.uses,
				expires: control.expires,
				record: bytes
			});
		if (control.op === 'revoke') space.invites.delete(name(control.invite));
		const { goes, arrives, seat, usesInvite, epoch } = effectOf(control, record.device, author);
		for (const device of goes) {
			const member = space.members.get(name(device));
			if (member) space.members.set(name(device), { ...member, role: GONE });
		}
		if (arrives)
			space.members.set(name(arrives.device), {
				key: arrives.key.slice(),
				role: arrives.role,
				seat: arrives.seat.slice()
			});
		if (seat)
			for (const [device, member] of space.members)
				if (isIn(member) && equalBytes(member.seat, seat.seat))
					space.members.set(device, { ...member, role: seat.role });
		const invite = usesInvite && space.invites.get(name(usesInvite));
		if (invite && invite.uses !== UNLIMITED) invite.uses -= 1;
		if (epoch !== undefined) {
			space.epoch = epoch;
			space.invites.clear();
		}
	}

	function appendOne(append: Append, bytes: Bytes, day: number): Outcome {
		const space = spaces.get(name(append.space));
		if (!space) return { ok: false, refusal: 'unknown-space' };
		const record = readRecord(bytes);
		const hash = sha256(bytes);
		const member = space.members.get(name(append.device));
		const verdict = judge(append, record, {
			epoch: space.epoch,
			controlHead: space.controlHead,
			member,
			last: space.streams.get(name(record.device) + name(record.session)),
			invite: (id) => space.invites.get(name(id)),
			memberOf: (device) => space.members.get(name(device)),
			members: () =>
				[...space.members].flatMap(([device, member]) =>
					isIn(member)
						? [{ device: new Uint8Array(Buffer.from(device, 'hex')), role: member.role, seat: member.seat }]
						: []
				),
			day
		});
		if (verdict.take === 'repeat') {
			const stream = name(record.device) + name(record.session);
			const before = space.log.find((entry) => entry.stream === stream && entry.n === record.n);
			if (!before) return { ok: false, refusal: 'superseded' };
			if (!equalBytes(before.hash, hash)) return { ok: false, refusal: 'equivocation' };
			const receipt = { session: record.session.slice(), n: record.n, seq: before.seq, head: before.head };
			return { ok: true, receipt, fresh: false };
		}
		if (!verdict.take) return { ok: false, refusal: verdict.refusal };
		const receipt = take(space, bytes, hash, day);
		if (verdict.control) takeControl(space, bytes, hash, member);
		if (verdict.attestation) {
			const on = name(verdict.attestation.snapshot);
			const verdicts = space.verdicts.get(on) ?? new Map<string, number>();
			verdicts.set(name(append.device), verdict.attestation.verdict);
			space.verdicts.set(on, verdicts);
		}
		return { ok: true, receipt, fresh: true };
	}

	function offers(space: Space): SnapshotOffer[] {
		return [...space.snapshots.entries()]
			.map(([key, { hash, upTo, device, size }]) => {
				const verdicts = [...(space.verdicts.get(key) ?? [])].filter(([by]) => by !== name(device));
				const count = (wanted: number) => verdicts.filter(([, verdict]) => verdict === wanted).length;
				return { hash, upTo, device, size, attested: count(1), opposed: count(2) };
			})
			.sort((a, b) => b.upTo - a.upTo);
	}

	function state(space: Space): SpaceState {
		const { epoch, seq, head, floor, control } = space;
		return { epoch, seq, head, floor, control: control.length, snapshots: offered(offers(space)) };
	}

	return {
		async create(id, bytes, day) {
			if (spaces.has(name(id))) return false;
			const space: Space = {
				epoch: readRecord(bytes).epoch,
				seq: 0,
				head: NONE,
				floor: 0,
				controlHead: NONE,
				control: [],
				log: [],
				members: new Map(),
				invites: new Map(),
				streams: new Map(),
				snapshots: new Map(),
				verdicts: new Map()
			};
			spaces.set(name(id), space);
			const own = bytes.slice();
			const hash = sha256(own);
			take(space, own, hash, day);
			takeControl(space, own, hash);
			return true;
		},
		async state(id) {
			const space = spaces.get(name(id));
			return space && state(space);
		},
		async member(id, device) {
			return spaces.get(name(id))?.members.get(name(device));
		},
		async append(batch, day) {
			return batch.map((append) => append.records.map((record) => appendOne(append, record.slice(), day)));
		},
		async page(id, after, maxBytes) {
			const space = spaces.get(name(id));
			if (!space || after < space.floor) return undefined;
			const records: Bytes[] = [];
			let bytes = 0;
			for (const entry of space.log.filter(({ seq }) => seq > after)) {
				bytes += entry.record.length + 4;
				if (records.length > 0 && bytes > maxBytes) break;
				records.push(entry.record);
			}
			return { first: after + 1, records, seq: space.seq, head: space.head };
		},
		async control(id, from) {
			return spaces.get(name(id))?.control.slice(from) ?? [];
		},
		async invite(id, invite, day) {
			const found = spaces.get(name(id))?.invites.get(name(invite));
			return opensToday(found, day) ? found.record : undefined;
		},
		async putSnapshot(id, device, bytes) {
			const space = spaces.get(name(id));
			if (!space) return 'not-allowed';
			const verdict = judgeSnapshot(bytes, space, space.members.get(name(device)));
			if (typeof verdict === 'string') return verdict;
			const copy = bytes.slice();
			const hash = sha256(copy);
			const { device: author } = readRecord(copy);
			space.snapshots.set(name(hash), {
				hash,
				upTo: verdict.upTo,
				device: author,
				size: copy.length,
				record: copy
			});
			const own = [...space.snapshots].filter(([key, one]) => {
				const others = [...(space.verdicts.get(key) ?? [])].filter(([by]) => by !== name(one.device));
				return equalBytes(one.device, author) && !others.some(([, verdict]) => verdict === VERDICT.attest);
			});
			for (const [key] of own.slice(0, -OWN_SNAPSHOTS)) space.snapshots.delete(key);
			return undefined;
		},
		async snapshot(id, hash) {
			return spaces.get(name(id))?.snapshots.get(name(hash))?.record;
		},
		async attestations(id, hash, upTo) {
			const log = spaces.get(name(id))?.log ?? [];
			const said = log.filter(({ seq, kind }) => seq > upTo && kind === KIND.attestation);
			return about(
				hash,
				said.map(({ record }) => record)
			);
		},
		async retain(day, days) {
			let gone = 0;
			for (const space of spaces.values()) {
				const stay = kept(offers(space));
				if (!stay) continue;
				const [newer, older] = stay;
				const goes = (entry: Entry) => entry.seq <= older.upTo && entry.day <= day - days;
				const lost = space.log.filter(
					(entry) => goes(entry) && entry.kind !== KIND.control && entry.kind !== KIND.decision
				);
				space.floor = Math.max(space.floor, ...lost.map(({ seq }) => seq));
				space.log = space.log.filter((entry) => !lost.includes(entry));
				gone += lost.length;
				for (const [key, { upTo, hash }] of space.snapshots)
					if (upTo <= newer.upTo && !stay.some((one) => equalBytes(one.hash, hash))) space.snapshots.delete(key);
			}
			return gone;
		},
		async ready() {},
		async close() {}
	};
}
