// SQLite, synchronous, run in a worker thread (L3). One transaction a batch; WAL and synchronous=FULL, because NORMAL lost
// acknowledged edits in six of six power cuts.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
	KIND,
	UNLIMITED,
	controlInput,
	equalBytes,
	logInput,
	readControl,
	readRecord,
	type Bytes,
	type RecordParts,
	type Refusal,
	type Role,
	type SnapshotOffer
} from '../../src/lib/wire/index.ts';
import { sha256 } from '../digest.ts';
import type { AccountStore } from './account-store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import {
	OWN_SNAPSHOTS,
	about,
	effectOf,
	judge,
	judgeSnapshot,
	kept,
	offered,
	opensToday,
	type Invite,
	type Seated
} from './rules.ts';
import { SqliteAccounts } from './sqlite-accounts.ts';
import type { Append, Member, Outcome, Page, SpaceState } from './space-store.ts';

const SQL = {
	space: 'SELECT id, epoch, seq, head, floor, control, control_head FROM spaces WHERE space = ?',
	addSpace: 'INSERT INTO spaces (space, epoch, seq, head, floor, control, control_head) VALUES (?, ?, 0, ?, 0, 0, ?)',
	setSpace: 'UPDATE spaces SET epoch = ?, seq = ?, head = ?, control = ?, control_head = ? WHERE id = ?',
	setFloor: 'UPDATE spaces SET floor = ? WHERE id = ?',
	member: 'SELECT key, role, seat FROM members WHERE space = ? AND device = ?',
	members: 'SELECT device, role, seat FROM members WHERE space = ? AND role > 0',
	addMember: 'INSERT INTO members (space, device, key, role, seat) VALUES (?, ?, ?, ?, ?)',
	dropMember: 'UPDATE members SET role = 0 WHERE space = ? AND device = ?',
	setRole: 'UPDATE members SET role = ? WHERE space = ? AND seat = ? AND role > 0',
	invite: 'SELECT role, uses, expires, record FROM invites WHERE space = ? AND invite = ?',
	addInvite: 'INSERT INTO invites (space, invite, role, uses, expires, record) VALUES (?, ?, ?, ?, ?, ?)',
	useInvite: 'UPDATE invites SET uses = uses - 1 WHERE space = ? AND invite = ? AND uses <> ?',
	dropInvite: 'DELETE FROM invites WHERE space = ? AND invite = ?',
	dropInvites: 'DELETE FROM invites WHERE space = ?',
	stream: 'SELECT n, hash FROM streams WHERE space = ? AND device = ? AND session = ?',
	setStream: `INSERT INTO streams (space, device, session, n, hash) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET n = excluded.n, hash = excluded.hash`,
	addLog: 'INSERT INTO log (space, seq, kind, session, n, head, record, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
	repeat: 'SELECT seq, head, record FROM log WHERE space = ? AND session = ? AND n = ? AND substr(record, 25, 16) = ?',
	page: 'SELECT seq, record FROM log WHERE space = ? AND seq > ? ORDER BY seq LIMIT 4000',
	addControl: 'INSERT INTO control (space, at, seq, record) VALUES (?, ?, ?, ?)',
	control: 'SELECT seq, record FROM control WHERE space = ? AND at >= ? ORDER BY at',
	addSnapshot: 'INSERT OR IGNORE INTO snapshots (space, hash, up_to, device, record) VALUES (?, ?, ?, ?, ?)',
	dropOwn: `DELETE FROM snapshots WHERE space = ?1 AND device = ?2 AND rowid IN (
		SELECT s.rowid FROM snapshots s WHERE s.space = ?1 AND s.device = ?2 AND NOT EXISTS (
			SELECT 1 FROM attestations a WHERE a.space = s.space AND a.snapshot = s.hash AND a.device <> s.device AND verdict = 1
		) ORDER BY s.rowid DESC LIMIT -1 OFFSET ${OWN_SNAPSHOTS})`,
	snapshot: 'SELECT record FROM snapshots WHERE space = ? AND hash = ?',
	said: `SELECT record FROM log WHERE space = ? AND seq > ? AND kind = ${KIND.attestation} ORDER BY seq LIMIT 64`,
	addVerdict: 'INSERT OR REPLACE INTO attestations (space, snapshot, device, verdict) VALUES (?, ?, ?, ?)',
	offers: `SELECT s.hash, s.up_to, s.device, length(s.record) AS size,
		(SELECT count(*) FROM attestations a WHERE a.space = s.space AND a.snapshot = s.hash AND a.device <> s.device AND verdict = 1) AS attested,
		(SELECT count(*) FROM attestations a WHERE a.space = s.space AND a.snapshot = s.hash AND a.device <> s.device AND verdict = 2) AS opposed
		FROM snapshots s WHERE s.space = ? ORDER BY s.up_to DESC, s.rowid DESC`,
	withSnapshots: 'SELECT DISTINCT space AS id FROM snapshots',
	oldest: `SELECT max(seq) AS seq, count(*) AS lost FROM log WHERE space = ? AND seq <= ? AND day <= ? AND kind NOT IN (${KIND.control}, ${KIND.decision})`,
	dropLog: `DELETE FROM log WHERE space = ? AND seq <= ? AND day <= ? AND kind NOT IN (${KIND.control}, ${KIND.decision})`,
	dropSnapshots: 'DELETE FROM snapshots WHERE space = ? AND up_to <= ? AND hash NOT IN (?, ?)',
	dropVerdicts:
		'DELETE FROM attestations WHERE space = ? AND snapshot NOT IN (SELECT hash FROM snapshots WHERE space = ?)',
	floor: 'SELECT floor FROM spaces WHERE id = ?',
	version: 'PRAGMA data_version'
} as const;

interface Row {
	id: number;
	epoch: number;
	seq: number;
	head: Bytes;
	floor: number;
	control: number;
	controlHead: Bytes;
	members: Map<string, Member>;
	streams: Map<string, Stream>;
}

/** Where a session of a device stands: its last record's number and hash; 0 and zeros before the first. */
interface Stream {
	space: number;
	device: Bytes;
	session: Bytes;
	n: number;
	hash: Bytes;
}

const NONE = new Uint8Array(32);
/** Spaces, members and sessions that are remembered from batch to batch: some 10 MB. */
const REMEMBERED = 20_000;

const key = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');

export class NewerSchema extends Error {
	override name = 'NewerSchema';
}

export class SqliteEngine {
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	/**
	 * What was read or written of late, so that a record of a busy session costs one insert, and its space and session one update
	 * a batch. Forgotten where a batch fails or another process wrote.
	 */
	readonly #rows = new Map<string, Row>();
	readonly #changedRows = new Set<Row>();
	readonly #changedStreams = new Set<Stream>();
	#remembered = 0;
	#version: number | undefined;
	readonly #accounts: SqliteAccounts;
	#failed = false;

	constructor(path: string) {
		this.#db = new DatabaseSync(path);
		this.#db.exec('PRAGMA journal_mode = WAL');
		this.#db.exec('PRAGMA synchronous = FULL');
		this.#db.exec('PRAGMA secure_delete = ON');
		this.#db.exec('PRAGMA busy_timeout = 5000');
		// Many rooms at once touch more pages in a commit than the defaults are made for; each checkpoint writes them all again.
		this.#db.exec('PRAGMA cache_size = -16000');
		this.#db.exec('PRAGMA wal_autocheckpoint = 4000');
		this.#migrate();
		this.#accounts = new SqliteAccounts(this.#db);
	}

	/** A verb of the account port. */
	account(verb: keyof AccountStore, ...args: unknown[]): unknown {
		return (this.#accounts[verb] as (...args: unknown[]) => unknown).apply(this.#accounts, args);
	}

	#migrate(): void {
		const { user_version: now } = this.#db.prepare('PRAGMA user_version').get() as { user_version: number };
		if (now > MIGRATIONS.length) {
			this.#db.close();
			throw new NewerSchema('the database was made by a newer Minga');
		}
		MIGRATIONS.slice(now).forEach((sql, at) => {
			this.#db.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${now + at + 1}; COMMIT`);
		});
	}

	#sql(name: keyof typeof SQL): StatementSync {
		let statement = this.#statements.get(name);
		if (!statement) {
			statement = this.#db.prepare(SQL[name]);
			this.#statements.set(name, statement);
		}
		return statement;
	}

	#row(space: Uint8Array): Row | undefined {
		const name = key(space);
		const known = this.#rows.get(name);
		if (known) return known;
		const found = this.#sql('space').get(space) as
			(Omit<Row, 'controlHead' | 'members' | 'streams'> & { control_head: Bytes }) | undefined;
		if (!found) return undefined;
		const row = { ...found, controlHead: found.control_head, members: new Map(), streams: new Map() };
		this.#rows.set(name, row);
		this.#remembered += 1;
		return row;
	}

	#stream(row: Row, bytes: Bytes, record: RecordParts): Stream {
		// Device and session stand side by side.
		const name = key(bytes, 24, 56);
		const known = row.streams.get(name);
		if (known) return known;
		const [device, session] = [record.device.slice(), record.session.slice()];
		const found = this.#sql('stream').get(row.id, device, session) as { n: number; hash: Bytes } | undefined;
		const stream = { space: row.id, device, session, n: found?.n ?? 0, hash: found?.hash ?? NONE };
		row.streams.set(name, stream);
		this.#remembered += 1;
		return stream;
	}

	#forget(): void {
		this.#rows.clear();
		this.#changedRows.clear();
		this.#changedStreams.clear();
		this.#remembered = 0;
	}

	/** Runs `work` as one transaction; nothing of it stays where it throws. */
	transaction<T>(work: () => T): T {
		this.#db.exec('BEGIN IMMEDIATE');
		try {
			// It changes when another connection has written.
			const { data_version: version } = this.#sql('version').get() as { data_version: number };
			if (version !== this.#version || this.#remembered > REMEMBERED) this.#forget();
			this.#version = version;
			const result = work();
			for (const { id, epoch, seq, head, control, controlHead } of this.#changedRows)
				this.#sql('setSpace').run(epoch, seq, head, control, controlHead, id);
			for (const { space, device, session, n, hash } of this.#changedStreams)
				this.#sql('setStream').run(space, device, session, n, hash);
			this.#db.exec('COMMIT');
			this.#changedRows.clear();
			this.#changedStreams.clear();
			return result;
		} catch (error) {
			this.#failed = true;
			this.#forget();
			// A full disk has rolled back by itself.
			if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
			throw error;
		}
	}

	#take(row: Row, stream: Stream, record: RecordParts, bytes: Bytes, hash: Bytes, day: number): void {
		row.seq += 1;
		row.head = sha256(logInput(row.head, row.seq, hash));
		stream.n = record.n;
		stream.hash = hash;
		this.#changedRows.add(row);
		this.#changedStreams.add(stream);
		this.#sql('addLog').run(row.id, row.seq, record.kind, stream.session, record.n, row.head, bytes, day);
	}

	#takeControl(row: Row, record: RecordParts, bytes: Bytes, hash: Bytes, author?: Member): void {
		const control = readControl(record.open);
		row.members.clear();
		this.#sql('addControl').run(row.id, row.control, row.seq, bytes);
		row.control += 1;
		row.controlHead = sha256(controlInput(row.controlHead, hash));
		if (control.op === 'invite')
			this.#sql('addInvite').run(row.id, control.invite, control.role, control.uses, control.expires, bytes);
		if (control.op === 'revoke') this.#sql('dropInvite').run(row.id, control.invite);
		const effect = effectOf(control, record.device, author);
		for (const device of effect.goes) this.#sql('dropMember').run(row.id, device);
		const { arrives, seat } = effect;
		if (arrives) this.#sql('addMember').run(row.id, arrives.device, arrives.key, arrives.role, arrives.seat);
		if (seat) this.#sql('setRole').run(seat.role, row.id, seat.seat);
		if (effect.usesInvite) this.#sql('useInvite').run(row.id, effect.usesInvite, UNLIMITED);
		if (effect.epoch !== undefined) {
			row.epoch = effect.epoch;
			this.#sql('dropInvites').run(row.id);
		}
	}

	create(space: Bytes, bytes: Bytes, day: number): boolean {
		if (this.#row(space)) return false;
		const record = readRecord(bytes);
		this.#sql('addSpace').run(space, record.epoch, NONE, NONE);
		const row = this.#row(space)!;
		const hash = sha256(bytes);
		this.#take(row, this.#stream(row, bytes, record), record, bytes, hash, day);
		this.#takeControl(row, record, bytes, hash);
		return true;
	}

	#member(row: Row, device: Uint8Array): Member | undefined {
		const name = key(device);
		const known = row.members.get(name);
		if (known) return known;
		const found = this.#sql('member').get(row.id, device) as Member | undefined;
		if (!found) return undefined;
		row.members.set(name, found);
		this.#remembered += 1;
		return found;
	}

	#invite(row: Row, id: Uint8Array): Invite | undefined {
		return this.#sql('invite').get(row.id, id) as (Invite & { role: Role }) | undefined;
	}

	#repeat(row: Row, record: RecordParts, bytes: Bytes): Outcome {
		const before = this.#sql('repeat').get(row.id, record.session, record.n, record.device) as
			{ seq: number; head: Bytes; record: Bytes } | undefined;
		if (!before) return { ok: false, refusal: 'superseded' };
		if (!equalBytes(before.record, bytes)) return { ok: false, refusal: 'equivocation' };
		const receipt = { session: record.session.slice(), n: record.n, seq: before.seq, head: before.head };
		return { ok: true, receipt, fresh: false };
	}

	append(batch: Append[], day: number): Outcome[][] {
		return batch.map((append) => {
			const row = this.#row(append.space);
			let member = row && this.#member(row, append.device);
			return append.records.map((bytes): Outcome => {
				if (!row) return { ok: false, refusal: 'unknown-space' };
				const record = readRecord(bytes);
				const stream = this.#stream(row, bytes, record);
				const verdict = judge(append, record, {
					epoch: row.epoch,
					controlHead: row.controlHead,
					member,
					last: stream,
					invite: (id) => this.#invite(row, id),
					memberOf: (device) => this.#member(row, device),
					members: () => this.#sql('members').all(row.id) as unknown as Seated[],
					day
				});
				if (verdict.take === 'repeat') return this.#repeat(row, record, bytes);
				if (!verdict.take) return { ok: false, refusal: verdict.refusal };
				const hash = sha256(bytes);
				this.#take(row, stream, record, bytes, hash, day);
				if (verdict.control) {
					this.#takeControl(row, record, bytes, hash, member);
					member = this.#member(row, append.device);
				}
				if (verdict.attestation) {
					const { snapshot, verdict: said } = verdict.attestation;
					this.#sql('addVerdict').run(row.id, snapshot, append.device, said);
				}
				const receipt = { session: stream.session, n: record.n, seq: row.seq, head: row.head };
				return { ok: true, receipt, fresh: true };
			});
		});
	}

	#offers(id: number): SnapshotOffer[] {
		const rows = this.#sql('offers').all(id) as unknown as (SnapshotOffer & { up_to: number })[];
		return rows.map(({ hash, up_to: upTo, device, size, attested, opposed }) => ({
			hash,
			upTo,
			device,
			size,
			attested,
			opposed
		}));
	}

	state(space: Bytes): SpaceState | undefined {
		const row = this.#row(space);
		if (!row) return undefined;
		const { epoch, seq, head, floor, control } = row;
		return { epoch, seq, head, floor, control, snapshots: offered(this.#offers(row.id)) };
	}

	member(space: Bytes, device: Bytes): Member | undefined {
		const row = this.#row(space);
		return row && this.#member(row, device);
	}

	page(space: Bytes, after: number, maxBytes: number): Page | undefined {
		const row = this.#row(space);
		if (!row || after < row.floor) return undefined;
		const records: Bytes[] = [];
		let bytes = 0;
		for (const found of this.#sql('page').iterate(row.id, after) as Iterable<{ seq: number; record: Bytes }>) {
			bytes += found.record.length + 4;
			if (records.length > 0 && bytes > maxBytes) break;
			records.push(found.record);
		}
		return { first: after + 1, records, seq: row.seq, head: row.head };
	}

	control(space: Bytes, from: number): { seq: number; record: Bytes }[] {
		const row = this.#row(space);
		return row ? (this.#sql('control').all(row.id, from) as { seq: number; record: Bytes }[]) : [];
	}

	invite(space: Bytes, invite: Bytes, day: number): Bytes | undefined {
		const row = this.#row(space);
		const found = row && this.#invite(row, invite);
		return opensToday(found, day) ? found.record : undefined;
	}

	putSnapshot(space: Bytes, device: Bytes, bytes: Bytes): Refusal | undefined {
		const row = this.#row(space);
		if (!row) return 'not-allowed';
		const verdict = judgeSnapshot(bytes, row, this.#member(row, device));
		if (typeof verdict === 'string') return verdict;
		this.#sql('addSnapshot').run(row.id, sha256(bytes), verdict.upTo, device, bytes);
		this.#sql('dropOwn').run(row.id, device);
		return undefined;
	}

	snapshot(space: Bytes, hash: Bytes): Bytes | undefined {
		const row = this.#row(space);
		return row && (this.#sql('snapshot').get(row.id, hash) as { record: Bytes } | undefined)?.record;
	}

	attestations(space: Bytes, hash: Bytes, upTo: number): Bytes[] {
		const row = this.#row(space);
		if (!row) return [];
		const said = this.#sql('said').all(row.id, upTo) as { record: Bytes }[];
		return about(
			hash,
			said.map(({ record }) => record)
		);
	}

	/** Rows of the spaces that may let go of something. */
	withSnapshots(): number[] {
		return (this.#sql('withSnapshots').all() as { id: number }[]).map(({ id }) => id);
	}

	retain(id: number, day: number, days: number): number {
		const stay = kept(this.#offers(id));
		if (!stay) return 0;
		const [newer, older] = stay;
		const found = this.#sql('oldest').get(id, older.upTo, day - days) as { seq: number | null; lost: number };
		if (found.seq !== null) {
			this.#sql('dropLog').run(id, older.upTo, day - days);
			const { floor } = this.#sql('floor').get(id) as { floor: number };
			const kept = Math.max(found.seq, floor);
			this.#sql('setFloor').run(kept, id);
			for (const row of this.#rows.values()) if (row.id === id) row.floor = kept;
		}
		this.#sql('dropSnapshots').run(id, newer.upTo, newer.hash, older.hash);
		this.#sql('dropVerdicts').run(id, id);
		return found.lost;
	}

	/**
	 * After letting go: what was freed is zeros already (secure_delete) and is used again; only the write-ahead log still holds it.
	 * Nobody can write during a VACUUM, a second for 250 MB, so it waits until it is worth it.
	 */
	shrink(): void {
		this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
		const { freelist_count: free } = this.#db.prepare('PRAGMA freelist_count').get() as { freelist_count: number };
		const { page_count: pages } = this.#db.prepare('PRAGMA page_count').get() as { page_count: number };
		if (free * 4 < pages) return;
		this.#db.exec('VACUUM');
		this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	}

	/** After a transaction that failed it is asked whether the disk takes a write again. */
	ready(): void {
		if (this.#failed) this.#db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
		else this.#db.prepare('SELECT 1').get();
		this.#failed = false;
	}

	close(): void {
		this.#statements.clear();
		this.#accounts.close();
		this.#db.close();
	}
}
