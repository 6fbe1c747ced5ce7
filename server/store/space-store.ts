// The port: what the relay asks of a back end. Every verb is whole, atomic, asynchronous, and reads of a record only its
// header and, for control, snapshot and attestation records, their open part. A verb that resolves has reached the disk.
import type { Bytes, Receipt, Refusal, Role, SnapshotOffer } from '../../src/lib/wire/index.ts';

export interface Member {
	key: Bytes; // 32
	/** GONE: was in and is not any more. */
	role: Role | typeof GONE;
	/** 16: the first device of this person here. Roles are a seat's. */
	seat: Bytes;
}
export const GONE = 0;

export interface SpaceState {
	epoch: number;
	seq: number;
	head: Bytes; // H_seq
	/** Records after this position are all held. */
	floor: number;
	control: number; // how many control records
	snapshots: SnapshotOffer[]; // newest first
}

/** Records of one device, in its order. `joins`: the device is not a member yet, and the one record makes it one. */
export interface Append {
	space: Bytes;
	device: Bytes;
	/** Views on what was read from a socket: who keeps them copies them. */
	records: Bytes[];
	joins?: boolean;
}

export type Outcome =
	| { ok: true; receipt: Receipt; /** False: these very bytes were here before (L2). */ fresh: boolean }
	| { ok: false; refusal: Refusal };

export interface Page {
	/** Position of the first record. */
	first: number;
	records: Bytes[];
	/** Where the log ended when this was read. */
	seq: number;
	head: Bytes;
}

export interface SpaceStore {
	/** The record was checked by the caller. False: the space exists. */
	create(space: Bytes, record: Bytes, day: number): Promise<boolean>;
	state(space: Bytes): Promise<SpaceState | undefined>;
	member(space: Bytes, device: Bytes): Promise<Member | undefined>;
	/**
	 * L1, L2: one transaction for all. Per record: the writer's role, the kind, the epoch, n == last + 1, prev, and for control
	 * records that they follow the control log's head. Outcomes stand as their records do.
	 */
	append(batch: Append[], day: number): Promise<Outcome[][]>;
	/** Records after a position, as many as fit into `maxBytes` but one at least. */
	page(space: Bytes, after: number, maxBytes: number): Promise<Page | undefined>;
	control(space: Bytes, from: number): Promise<{ seq: number; record: Bytes }[]>;
	/** The control record of an invite that opens today; undefined for every other, whatever the reason. */
	invite(space: Bytes, invite: Bytes, day: number): Promise<Bytes | undefined>;
	/** Of one device's snapshots that nobody else attested the OWN_SNAPSHOTS last ones stay, so that nobody fills the disk. */
	putSnapshot(space: Bytes, device: Bytes, record: Bytes): Promise<Refusal | undefined>;
	snapshot(space: Bytes, hash: Bytes): Promise<Bytes | undefined>;
	/** Attestations of a snapshot that reaches `upTo`, as records, the first of them: a few are enough to begin with. */
	attestations(space: Bytes, hash: Bytes, upTo: number): Promise<Bytes[]>;
	/**
	 * S3: lets go of log up to the older of the two newest positions that have a snapshot which others attested and nobody opposed,
	 * where it is at least `days` old; and of all snapshots up to the newer one but those two. Control and decision records stay.
	 * Gives back how many records went.
	 */
	retain(day: number, days: number): Promise<number>;
	/** Rejects where the back end does not answer. */
	ready(): Promise<void>;
	close(): Promise<void>;
}
