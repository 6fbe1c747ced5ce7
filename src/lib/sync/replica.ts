// The log as far as this device has it: the acceptance state, the control records, the heads that were seen, and what a
// snapshot is built from. It holds no document.
import { encodeHex, type Bytes } from '../crypto/index.ts';
import { KIND, equalBytes, readAttestation, readSnapshotOpen, type Attestation, type Role } from '../wire/index.ts';
import { accept, acceptControl, emptyLog, type LogState, type Opened, type Reason } from './accept.ts';
import { emptyControl, foldControl, type ControlState } from './control-log.ts';
import type { Crunch } from './crunch.ts';
import type { ControlRow } from './local-copy.ts';
import { rotatesTo, type EpochKeys } from './membership.ts';
import { ZERO_HEAD, tryReadRecord } from './records.ts';
import { packLog, type SnapshotInside } from './snapshots.ts';

/** Positions for which we can tell whether another's head is ours. */
const HEADS_KEPT = 8192;
/** Snapshots reach positions that are multiples of the interval; this many are remembered. */
const MARKS_KEPT = 3;
/** The map at the top of a document in which burning leaves a trace (the domain's BURNT): each one asks for a snapshot. */
export const BURNT_ROOT = 'burnt';
/** Who burns without end makes nobody remember more than this many positions. */
const BURNS_KEPT = 3;

export interface Integrated {
	seq: number;
	record: Bytes;
	opened: Opened;
	reason: Reason | undefined;
	/** To be applied to the document. */
	update: Bytes | undefined;
	/** Its place among the control records. */
	controlIndex: number | undefined;
	attestation: Attestation | undefined;
}

export interface ReadySnapshot {
	record: Bytes;
	hash: Bytes;
	author: string;
	upTo: number;
	inside: SnapshotInside;
	control: ControlState;
}

export function attestationIn(header: Opened['header'], record: Bytes): Attestation | undefined {
	if (header?.kind !== KIND.attestation) return undefined;
	try {
		const attestation = readAttestation(tryReadRecord(record)!.open);
		return { ...attestation, snapshot: attestation.snapshot.slice() };
	} catch {
		return undefined;
	}
}

function positionIn(open: Uint8Array): number | undefined {
	try {
		return readSnapshotOpen(open);
	} catch {
		return undefined; // another length, or a number beyond 2^53
	}
}

export class Replica {
	readonly space: Bytes;
	readonly #crunch: Crunch;
	readonly #interval: number;
	log: LogState;
	/** All control records, also those before the snapshot we began with. */
	control: ControlRow[] = [];
	heads = new Map<number, Bytes>();
	base: { state: Bytes; upTo: number; hash: Bytes } | undefined;
	updates: { seq: number; payload: Bytes }[] = [];
	marks = new Map<number, Bytes>();
	/** The last position at which something was burnt, and no earlier record may be kept for long. */
	burntAt = 0;
	#burns: number[] = [];
	/** Devices of whose burning the trace came, and the deletes follow: a large change travels in pieces, deletes last. */
	readonly #burning = new Set<string>();
	readonly epochs: EpochKeys;

	constructor(space: Bytes, crunch: Crunch, epochs: EpochKeys, interval: number) {
		this.space = space;
		this.#crunch = crunch;
		this.epochs = epochs;
		this.#interval = interval;
		this.log = emptyLog(space);
	}

	/** Forgets all but the control records: to begin again from another snapshot. */
	reset(): void {
		this.log = emptyLog(this.space);
		this.heads.clear();
		this.marks.clear();
		this.base = undefined;
		this.updates = [];
		this.burntAt = 0;
		this.#burns = [];
		this.#burning.clear();
	}

	roleOf(device: Uint8Array): Role | undefined {
		return this.log.control.devices.get(encodeHex(device))?.role;
	}

	/** Several devices are one person. */
	personOf(device: string): string {
		const { devices, gone } = this.log.control;
		return (devices.get(device) ?? gone.get(device))?.person ?? device;
	}

	deviceKeys(): Bytes[] {
		const { devices, gone } = this.log.control;
		return [...devices.values(), ...gone.values()].map(({ key }) => key);
	}

	/** An epoch began whose key we do not hold: what follows is for others. */
	get locked(): boolean {
		const { epoch } = this.log.control;
		return epoch > 0 && !this.epochs.knows(epoch);
	}

	/**
	 * The records that follow the log's end, in their order. Verdicts first, for all of them; applying is the caller's.
	 * Ends early where `locked`: without the key no verdict would be everybody's.
	 */
	async integrate(records: Bytes[]): Promise<Integrated[]> {
		let all = await this.#crunch.open(records, this.deviceKeys());
		const done: Integrated[] = [];
		for (let at = 0; at < records.length && !this.locked; at++) {
			const record = records[at]!;
			const opened = all[at]!;
			const { epoch } = this.log.control;
			const isControl = opened.header?.kind === KIND.control;
			const controlIndex = isControl ? this.log.control.count : undefined;
			const reason = isControl
				? await acceptControl(this.log, opened, (state) =>
						foldControl(state, tryReadRecord(record)!, opened.hash, opened.signed)
					)
				: accept(this.log, opened);
			const { seq } = this.log;
			if (controlIndex !== undefined) this.control[controlIndex] = { seq, record };
			const counts = reason === undefined;
			const update = counts && opened.header?.kind === KIND.update ? opened.body!.payload : undefined;
			if (update) this.updates.push({ seq, payload: update });
			this.#remember(seq);
			if (update) this.#lookForBurning(seq, opened);
			const attestation = counts ? attestationIn(opened.header, record) : undefined;
			done.push({ seq, record, opened, reason, update, controlIndex, attestation });
			if (epoch === 0 || this.log.control.epoch === epoch) continue;
			// "From now on": whoever comes later can only begin here.
			if (!this.log.control.epochs.get(this.log.control.epoch)?.previous) this.marks.set(seq, packLog(this.log));
			await this.epochs.learn(this.log.control, [record]);
			// What follows is sealed under the new key, and was tried without it.
			all = [...all.slice(0, at + 1), ...(await this.#crunch.open(records.slice(at + 1), this.deviceKeys()))];
		}
		return done;
	}

	/** S4. By the record alone, so that all who hold the log mark the same position. */
	#lookForBurning(seq: number, { header, shape }: Opened): void {
		const device = encodeHex(header!.device);
		if (shape!.blocks.some(({ structs }) => structs.some(({ parent }) => parent === BURNT_ROOT)))
			this.#burning.add(device);
		if (shape!.deleted.length === 0 || !this.#burning.delete(device)) return;
		this.marks.set(seq, packLog(this.log));
		this.burntAt = seq;
		if (this.#burns.push(seq) > BURNS_KEPT) this.#forget(this.#burns.shift()!);
	}

	#forget(mark: number): void {
		if (mark % this.#interval !== 0) this.marks.delete(mark);
	}

	#remember(seq: number): void {
		this.heads.set(seq, this.log.head);
		this.heads.delete(seq - HEADS_KEPT);
		if (seq % this.#interval !== 0) return;
		this.marks.set(seq, packLog(this.log));
		for (const old of this.marks.keys()) if (old <= seq - MARKS_KEPT * this.#interval) this.marks.delete(old);
	}

	/** True or false where we can tell, undefined where the position is unknown to us. */
	agrees(seq: number, head: Uint8Array): boolean | undefined {
		const mine = seq === 0 ? ZERO_HEAD : this.heads.get(seq);
		return mine && equalBytes(mine, head);
	}

	/** Do the control records that came by themselves fit those in the log? */
	controlFits(index: number, row: ControlRow): boolean {
		const known = this.control[index];
		return !known || (known.seq === row.seq && equalBytes(known.record, row.record));
	}

	/** Control records that begin an epoch. */
	#rotations(): { epoch: number; row: ControlRow }[] {
		return this.control.flatMap((row) => {
			const parts = tryReadRecord(row.record);
			const epoch = parts && rotatesTo(parts);
			return epoch === undefined ? [] : [{ epoch, row }];
		});
	}

	/** K4: the keys of all epochs that the control records know of. Before the log is read, for a newcomer began in the last one. */
	async learnEpochs(): Promise<void> {
		const rotations = this.#rotations().map(({ row }) => row.record);
		if (rotations.length > 0) await this.epochs.learn(await this.controlUpTo(Infinity), rotations);
	}

	/** The first position after which we can read: 0, or where an epoch began of which no key leads further back. */
	get readableFrom(): number {
		const begins = this.#rotations().find(({ epoch }) => this.epochs.knows(epoch) && !this.epochs.knows(epoch - 1));
		return begins?.row.seq ?? 0;
	}

	/** The roster at a position, from the control records alone. */
	async controlUpTo(seq: number): Promise<ControlState> {
		const rows = this.control.filter((row) => row.seq <= seq);
		const all = await this.#crunch.open(
			rows.map((row) => row.record),
			[]
		);
		const state = emptyControl(this.space);
		for (const [at, opened] of all.entries()) {
			const parts = tryReadRecord(rows[at]!.record);
			if (parts) await foldControl(state, parts, opened.hash, opened.signed);
		}
		return state;
	}

	/** Everything about a snapshot that can be checked without the log before it. Attestation is not among it. */
	async readSnapshot(record: Bytes): Promise<ReadySnapshot | undefined> {
		const parts = tryReadRecord(record);
		const upTo = parts?.kind === KIND.snapshot ? positionIn(parts.open) : undefined;
		if (!parts || upTo === undefined) return undefined;
		const control = await this.controlUpTo(upTo);
		// Somebody who came in after that position may write one as well: whether its author may, the roster of now says.
		const now = this.control.every((row) => row.seq <= upTo) ? control : await this.controlUpTo(Infinity);
		const author = encodeHex(parts.device);
		const member = now.devices.get(author) ?? now.gone.get(author);
		if (!member || member.role < 2) return undefined;
		const [opened] = await this.#crunch.open([record], [member.key]);
		if (!opened?.signed || !opened.body) return undefined;
		const inside = await this.#crunch.unpack(opened.body.payload);
		if (!inside || inside.log.seq !== upTo || !equalBytes(inside.ctlHead, control.head)) return undefined;
		if (inside.ctlCount !== control.count) return undefined;
		return { record, hash: opened.hash, author, upTo, inside, control };
	}

	/** The log now begins with this snapshot. */
	begin(snapshot: ReadySnapshot): void {
		this.reset();
		this.log = { ...snapshot.inside.log, control: snapshot.control };
		this.#remember(snapshot.upTo);
		this.base = { state: snapshot.inside.state, upTo: snapshot.upTo, hash: snapshot.hash };
	}

	/** We hold the log up to there and agree with this snapshot: build on it from now on. */
	rebase(state: Bytes, upTo: number, hash: Bytes): void {
		this.base = { state, upTo, hash };
		this.updates = this.updates.filter(({ seq }) => seq > upTo);
	}

	/** What I would put into a snapshot at this position; undefined where I do not hold it. */
	async buildAt(upTo: number): Promise<{ log: Bytes; state: Bytes } | undefined> {
		const log = this.marks.get(upTo);
		if (!log || (this.base && this.base.upTo > upTo)) return undefined;
		const updates = this.updates.filter(({ seq }) => seq <= upTo).map(({ payload }) => payload);
		return { log, state: await this.#crunch.build(this.base?.state, updates) };
	}
}

/** Who said what about which snapshot, by the hash of its record in hex. */
export class Verdicts {
	readonly #said = new Map<string, Map<string, number>>();
	readonly #personOf: (device: string) => string;

	constructor(personOf: (device: string) => string) {
		this.#personOf = personOf;
	}

	add(device: string, attestation: Attestation): void {
		const name = encodeHex(attestation.snapshot);
		const said = this.#said.get(name) ?? new Map<string, number>();
		said.set(device, attestation.verdict);
		this.#said.set(name, said);
	}

	/** S3: by somebody other than its author, and by nobody against it. Another device of the author's is the author. */
	standing(snapshot: Uint8Array, author: string): 'attested' | 'opposed' | 'open' {
		const said = [...(this.#said.get(encodeHex(snapshot)) ?? [])];
		if (said.some(([, verdict]) => verdict === 2)) return 'opposed';
		return said.some(([device]) => this.#personOf(device) !== this.#personOf(author)) ? 'attested' : 'open';
	}

	saidBy(device: string, snapshot: Uint8Array): boolean {
		return this.#said.get(encodeHex(snapshot))?.has(device) ?? false;
	}
}
