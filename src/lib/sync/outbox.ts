// L8, L9: own changes from the keyboard to the relay's acknowledgement.
//   pending (plain, in memory) -> sealed and in the local store -> sent -> acknowledged -> forgotten
// A record is sealed once: a retry sends the same bytes (K6). Only where the relay can never take them (a new epoch, a broken
// chain) are they opened and sealed again in a new session; Yjs makes that idempotent.
import * as Y from 'yjs';
import { encodeHex, sha256, type Bytes } from '../crypto/index.ts';
import { KIND, MAX_RECORD, equalBytes, type Body, type Kind, type Receipt, type Refusal } from '../wire/index.ts';
import { LocalCopy } from './local-copy.ts';
import { openRecord, tryReadRecord, type RecordKeys, type Session } from './records.ts';
import type { Clock } from './types.ts';
import { SNAPSHOT_LIMITS, UPDATE_LIMITS, clientsOf, shapeOf, splitUpdate } from './update-shape.ts';

/** Plain bytes of one record, well below MAX_RECORD. */
const MAX_PIECE = 192 * 1024;
/** Unacknowledged records under way at once. */
const WINDOW = 64;
/** Milliseconds over which changes are merged, however many people write: decision 0004. */
const MERGE_FOR = 100;
const MAX_BATCH_BYTES = 512 * 1024;

export interface Entry {
	key: string;
	record: Bytes;
	hash: Bytes;
	kind: Kind;
	session: Bytes;
	n: number;
	since: number;
	born: number; // counts own changes; kept when sealed again
	stored: boolean;
	sent: boolean;
	settle: ((outcome: Receipt | Refusal) => void) | undefined;
}

export interface OutboxHost {
	keys: RecordKeys;
	clock: Clock;
	local: LocalCopy;
	newSession(): Session;
	/** What stands in a body beside the payload. */
	seen(): Pick<Body, 'seenSeq' | 'seenHead' | 'ctlHead'>;
	send(records: Bytes[]): void;
	changed(): void;
	/** An own update was refused for good. */
	stuck(reason: Refusal): void;
	failed(error: unknown): void;
}

export class Outbox {
	readonly #host: OutboxHost;
	#session: Session;
	#entries: Entry[] = [];
	#pending: Uint8Array[] = [];
	#pendingSince: number | undefined;
	#flushing = 0;
	#lastFlush = -Infinity;
	#cancel: (() => void) | undefined;
	#cancelPause: (() => void) | undefined;
	#turn: Promise<unknown> = Promise.resolve();
	#ordinal = 0;
	#born = 0;
	#open = false;
	#paused = false;
	#stuck = false;
	#ended = false;
	#waiters: { born: number; done: () => void }[] = [];

	constructor(host: OutboxHost) {
		this.#host = host;
		this.#session = host.newSession();
	}

	get session(): Session {
		return this.#session;
	}

	/** Own changes without an acknowledgement. */
	get waiting(): number {
		return this.#entries.length + (this.#pending.length > 0 || this.#flushing > 0 ? 1 : 0);
	}

	get waitingSince(): number | undefined {
		return this.#entries[0]?.since ?? this.#pendingSince;
	}

	/** All of it is on this device's disk. */
	get stored(): boolean {
		return this.#pending.length === 0 && this.#flushing === 0 && this.#entries.every((entry) => entry.stored);
	}

	/** Rows of a former page load, in the order in which they were sealed. Gives their updates back for the document. */
	async restore(rows: { key: string; record: Bytes }[]): Promise<Uint8Array[]> {
		const updates: Uint8Array[] = [];
		for (const { key, record } of rows) {
			const parts = tryReadRecord(record);
			if (!parts) continue;
			const body = await openRecord(this.#host.keys, parts);
			if (!body) continue;
			if (parts.kind === KIND.update) updates.push(body.payload);
			this.#ordinal = Math.max(this.#ordinal, LocalCopy.ordinal(key));
			this.#entries.push({
				key,
				record,
				hash: sha256(record),
				kind: parts.kind,
				session: parts.session,
				n: parts.n,
				since: this.#host.clock.now(),
				born: ++this.#born,
				stored: true,
				sent: false,
				settle: undefined
			});
		}
		return updates;
	}

	/** An own change. The first after a quiet moment leaves at once, what follows is merged. */
	add(update: Uint8Array): void {
		this.#pending.push(update);
		this.#born += 1;
		this.#pendingSince ??= this.#host.clock.now();
		if (!this.#cancel) {
			const wait = Math.max(0, this.#lastFlush + MERGE_FOR - this.#host.clock.now());
			this.#cancel = this.#host.clock.after(wait, () => void this.flush());
		}
		this.#host.changed();
	}

	/** Control, decision and attestation records travel in the same chain. */
	async submit(kind: Kind, payload: Bytes, open: Bytes): Promise<Receipt | Refusal> {
		await this.flush();
		return new Promise((settle) => {
			void this.#inTurn(async () => {
				const made = await this.#session.seal(kind, { ...this.#host.seen(), clientIDs: [], payload }, open);
				await this.#take([{ ...this.#entry(made), settle }], []);
			});
		});
	}

	#inTurn(step: () => Promise<void>): Promise<void> {
		const done = this.#turn.then(step);
		this.#turn = done.catch((error: unknown) => this.#host.failed(error));
		return done.catch(() => undefined);
	}

	#entry(made: { record: Bytes; hash: Bytes; kind: Kind; session: Bytes; n: number }): Entry {
		this.#ordinal += 1;
		const key = this.#host.local.outboxKey(this.#ordinal, made.session);
		const state = { stored: false, sent: false, settle: undefined };
		return { ...made, ...state, key, since: this.#host.clock.now(), born: this.#born };
	}

	/** Stored first, sent after: what the group has seen, this device will not have forgotten. */
	async #take(entries: Entry[], gone: Entry[]): Promise<void> {
		const forget = gone.map((entry) => entry.key);
		const stored = await this.#host.local.keep({ outbox: entries, forget });
		for (const entry of entries) entry.stored = stored;
		this.#entries = [...this.#entries.filter((entry) => !gone.includes(entry)), ...entries];
		this.#pump();
		this.#host.changed();
	}

	async #seal(update: Uint8Array, since: number, born: number): Promise<Entry[]> {
		const shape = shapeOf(update, SNAPSHOT_LIMITS);
		if (!shape) throw new Error('an own update is not readable');
		const entries: Entry[] = [];
		for (const piece of splitUpdate(update, shape, MAX_PIECE, UPDATE_LIMITS.structs / 2)) {
			const part = piece === update ? shape : shapeOf(piece, SNAPSHOT_LIMITS)!;
			const body = { ...this.#host.seen(), clientIDs: clientsOf(part), payload: piece as Bytes };
			entries.push({ ...this.#entry(await this.#session.seal(KIND.update, body)), since, born });
		}
		return entries;
	}

	flush(): Promise<void> {
		this.#cancel?.();
		this.#cancel = undefined;
		if (this.#pending.length === 0) return this.#turn.then(() => undefined);
		const updates = this.#pending;
		const since = this.#pendingSince ?? this.#host.clock.now();
		const born = this.#born;
		this.#pending = [];
		this.#pendingSince = undefined;
		this.#lastFlush = this.#host.clock.now();
		this.#flushing += 1;
		return this.#inTurn(async () => {
			try {
				const update = updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates);
				await this.#take(await this.#seal(update, since, born), []);
			} catch (error) {
				// Not sealed is not saved: it waits again, and the status says so.
				this.#pending.unshift(...updates);
				this.#pendingSince = since;
				throw error;
			} finally {
				this.#flushing -= 1;
				this.#host.changed();
			}
		});
	}

	/** The line is up and caught up. */
	up(): void {
		this.#open = true;
		this.#stuck = false;
		this.#again();
	}

	/** Our role is another: what was refused may be taken now. */
	retry(): void {
		this.#stuck = false;
		this.#again();
	}

	down(): void {
		this.#open = false;
		this.#paused = false;
		this.#cancelPause?.();
		for (const entry of this.#entries) entry.sent = false;
	}

	#again(): void {
		for (const entry of this.#entries) entry.sent = false;
		this.#pump();
	}

	#pump(): void {
		if (!this.#open || this.#paused || this.#stuck || this.#ended) return;
		let batch: Bytes[] = [];
		let bytes = 0;
		for (const entry of this.#entries.slice(0, WINDOW)) {
			if (entry.sent) continue;
			if (entry.record.length > MAX_RECORD) {
				// One value that no record holds. The relay would hang up on it, again and again.
				this.#stuck = true;
				this.#host.stuck('too-large');
				break;
			}
			if (bytes + entry.record.length > MAX_BATCH_BYTES && batch.length > 0) {
				this.#host.send(batch);
				batch = [];
				bytes = 0;
			}
			entry.sent = true;
			batch.push(entry.record);
			bytes += entry.record.length;
		}
		if (batch.length > 0) this.#host.send(batch);
	}

	/** Gives the record back that was acknowledged. Its row stays until the log row is written. */
	acknowledged(receipt: Receipt): Entry | undefined {
		const entry = this.#entries.find((one) => one.n === receipt.n && equalBytes(one.session, receipt.session));
		if (entry) this.#drop(entry, receipt);
		return entry;
	}

	/** The same by way of the log, where the acknowledgement was lost. Gives the key of the row that is now needless. */
	inLog(hash: Bytes, receipt: Receipt): string | undefined {
		const entry = this.#entries.find((one) => equalBytes(one.hash, hash));
		if (entry) this.#drop(entry, receipt);
		return entry?.key;
	}

	#drop(entry: Entry, outcome: Receipt | Refusal): void {
		this.#entries = this.#entries.filter((one) => one !== entry);
		entry.settle?.(outcome);
		this.#pump();
		const waits = this.#entries[0]?.born ?? Infinity;
		this.#host.changed();
		const done = this.#waiters.filter(({ born }) => born < waits);
		this.#waiters = this.#waiters.filter((waiter) => !done.includes(waiter));
		for (const waiter of done) waiter.done();
	}

	refused(reason: Refusal, session: Bytes, n: number): void {
		const at = this.#entries.findIndex((one) => one.n === n && equalBytes(one.session, session));
		const entry = this.#entries[at];
		if (!entry) return;
		if (reason === 'too-fast' || reason === 'try-later') {
			if (this.#paused) return;
			this.#paused = true;
			this.#cancelPause = this.#host.clock.after(1500, () => {
				this.#paused = false;
				this.#again();
			});
			return;
		}
		const broken = reason === 'out-of-order' || reason === 'superseded' || reason === 'equivocation';
		if (broken || reason === 'stale-epoch') {
			// What follows a refused record is out of order by itself: only the first tells the cause.
			if (at === 0) void this.#reseal();
			return;
		}
		if (entry.kind === KIND.update) {
			this.#stuck = true;
			this.#host.stuck(reason);
			return;
		}
		void this.#host.local.keep({ forget: [entry.key] });
		this.#drop(entry, reason);
		if (this.#entries.length > 0) void this.#reseal();
	}

	/** Nobody takes anything from us any more: who waits for an answer about a control record hears why. */
	abandon(reason: Refusal): void {
		for (const entry of this.#entries) entry.settle?.(reason);
	}

	/** A new epoch: what waits is sealed again under its key before it is sent. */
	rekey(): void {
		if (this.#entries.length > 0) void this.#reseal();
		else this.#session = this.#host.newSession();
	}

	/** L9. Everything that waits, in its order, in a new session. */
	#reseal(): Promise<void> {
		this.#paused = true;
		return this.#inTurn(async () => {
			this.#session = this.#host.newSession();
			const old = this.#entries;
			const made: Entry[] = [];
			let updates: Bytes[] = [];
			const merge = async (last: Entry): Promise<void> => {
				if (updates.length === 0) return;
				made.push(...(await this.#seal(Y.mergeUpdates(updates), last.since, last.born)));
				updates = [];
			};
			let before = old[0];
			for (const entry of old) {
				const parts = tryReadRecord(entry.record)!;
				const body = await openRecord(this.#host.keys, parts);
				if (!body) continue;
				if (entry.kind === KIND.update) updates.push(body.payload);
				else {
					await merge(before!);
					const again = { ...this.#host.seen(), clientIDs: [], payload: body.payload };
					const { since, born, settle } = entry;
					made.push({ ...this.#entry(await this.#session.seal(entry.kind, again, parts.open)), since, born, settle });
				}
				before = entry;
			}
			if (before) await merge(before);
			this.#paused = false;
			await this.#take(made, old);
		});
	}

	async whenSaved(): Promise<void> {
		const born = this.#born;
		await this.flush();
		if (this.#entries.length === 0 || this.#entries[0]!.born > born) return;
		await new Promise<void>((done) => this.#waiters.push({ born, done }));
	}

	/** Nothing is sent any more; what is sealed or pending still reaches the disk. */
	async end(): Promise<void> {
		await this.flush();
		this.#ended = true;
		this.#cancelPause?.();
	}

	describe(): string {
		return this.#entries.map(({ session, n }) => `${encodeHex(session).slice(0, 4)}:${n}`).join(' ');
	}
}
