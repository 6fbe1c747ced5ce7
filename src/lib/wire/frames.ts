// Every word that a client and the relay exchange, each write beside its read. The grammar in prose: PROTOCOL.md.
import { Malformed, Reader, Writer, type Bytes } from './bytes.ts';
import { MAX_RECORD, MAX_SNAPSHOT } from './record.ts';
import { ROLE, type Newcomer, type Role } from './control.ts';

export const PROTOCOL_VERSION = 1;
/** No frame is longer, either way, in bytes. */
export const MAX_FRAME = 1024 * 1024;
/** A snapshot travels in parts of at most this size, in bytes. */
export const SNAPSHOT_PART = 256 * 1024;

/** The closed set of reasons for which the relay says no. The number is what travels. */
export const REFUSAL = {
	malformed: 1,
	'too-large': 2,
	'wrong-version': 3,
	'unknown-space': 4,
	'not-proven': 5,
	'not-allowed': 6,
	'wrong-space': 7,
	'stale-epoch': 8,
	'wrong-device': 9,
	'out-of-order': 10,
	equivocation: 11,
	'stale-control': 12,
	'bad-signature': 13,
	'invite-void': 14,
	'too-fast': 15,
	'wrong-kind': 16,
	'space-exists': 17,
	'snapshot-unwanted': 18,
	'try-later': 19,
	superseded: 20,
	removed: 21,
	denied: 22
} as const;
export type Refusal = keyof typeof REFUSAL;
const REFUSALS = new Map(Object.entries(REFUSAL).map(([name, code]) => [code as number, name as Refusal]));

export interface SnapshotOffer {
	hash: Bytes; // 32: SHA-256 of the record
	upTo: number; // log position it reaches
	device: Bytes; // 16: its author
	size: number; // bytes
	attested: number; // by how many other devices
	opposed: number;
}

/** Somebody at the door. The name is sealed under the invite's wrap key: for those who hold the link. */
export interface Knock extends Newcomer {
	invite: Bytes; // 16
	inviteSignature: Bytes; // 64, as in a join
	name: Bytes; // at most MAX_NAME
}
export const MAX_NAME = 512;
/** A short code's first part, by which a link is found; with its second part it is opened. */
export const CODE_ID = 4;
export const MAX_LENT = 512;
/** S3: attested by others, opposed by nobody. */
export function stands({ attested, opposed }: Pick<SnapshotOffer, 'attested' | 'opposed'>): boolean {
	return attested > 0 && opposed === 0;
}

/** What a record of the log weighs at least, in bytes. */
const LEAST_RECORD = 436;

/**
 * How somebody who has the log up to `haveSeq` begins: with the newest snapshot that stands, where it weighs less than the log up
 * to it, and the page after it; else with the page after what is there. Undefined where that page is gone. The relay sends it
 * unasked, so both sides must come to the same.
 */
export function beginning(
	{ floor, snapshots }: { floor: number; snapshots: SnapshotOffer[] },
	haveSeq: number
): { snapshot: SnapshotOffer | undefined; after: number } | undefined {
	const needed = floor > haveSeq;
	const snapshot = snapshots.find(
		(offer) => stands(offer) && (needed ? offer.upTo > haveSeq : (offer.upTo - haveSeq) * LEAST_RECORD > offer.size)
	);
	const after = snapshot?.upTo ?? haveSeq;
	return after < floor ? undefined : { snapshot, after };
}

export type ClientFrame =
	| {
			type: 'hello';
			version: number;
			space: Bytes; // 16
			device: Bytes; // 16
			haveSeq: number; // 0: nothing
			haveHead: Bytes; // 32
			haveControl: number; // how many control records
			start: boolean; // send what `beginning` names, without being asked
	  }
	| { type: 'prove'; signature: Bytes } // 64 over "minga/v1/prove\0" | challenge | space | device
	| { type: 'create'; record: Bytes }
	| { type: 'ask'; space: Bytes; invite: Bytes }
	| { type: 'join'; record: Bytes }
	| { type: 'append'; records: Bytes[] }
	| { type: 'presence'; record: Bytes }
	| { type: 'page'; after: number; maxBytes: number }
	| { type: 'put-snapshot'; part: number; parts: number; bytes: Bytes }
	| { type: 'get-snapshot'; hash: Bytes }
	| { type: 'ping' }
	| ({ type: 'knock'; space: Bytes } & Knock)
	| { type: 'deny'; device: Bytes } // 16
	| { type: 'lend'; code: Bytes; sealed: Bytes } // CODE_ID, at most MAX_LENT: a link under a short code, for minutes
	| { type: 'borrow'; code: Bytes };

export interface Receipt {
	session: Bytes; // 16
	n: number;
	seq: number;
	head: Bytes; // 32: H_seq
}

export type ServerFrame =
	| { type: 'challenge'; version: number; challenge: Bytes } // 32
	| {
			type: 'welcome';
			role: Role;
			epoch: number;
			headSeq: number;
			head: Bytes; // 32
			floor: number; // records after this position are still held
			control: number; // how many control records there are
			snapshots: SnapshotOffer[]; // newest first
	  }
	| { type: 'ack'; receipts: Receipt[] }
	| { type: 'refuse'; reason: Refusal; session: Bytes; n: number } // zeros and 0 where no record is meant
	| { type: 'log'; first: number; records: Bytes[] } // consecutive positions
	| { type: 'live'; seq: number; head: Bytes } // nothing is held back before this position
	| { type: 'control'; first: number; records: { seq: number; record: Bytes }[] } // first: index from 0
	| { type: 'presence'; record: Bytes }
	| { type: 'snapshot'; hash: Bytes; part: number; parts: number; bytes: Bytes }
	| { type: 'offer'; record: Bytes } // the invite's control record
	| { type: 'pong'; seq: number; head: Bytes; time: number } // milliseconds since 1970 by the relay's clock
	| ({ type: 'knocking' } & Knock) // to facilitators
	| { type: 'left'; device: Bytes } // 16: is not at the door any more
	| { type: 'waiting' } // to who knocked
	| { type: 'admitted'; record: Bytes } // the control record that let them in
	| { type: 'lent'; sealed: Bytes }
	| { type: 'attested'; records: Bytes[] }; // what was said of the snapshot that follows

const FROM_CLIENT = {
	hello: 1,
	prove: 2,
	create: 3,
	ask: 4,
	join: 5,
	append: 6,
	presence: 7,
	page: 8,
	'put-snapshot': 9,
	'get-snapshot': 10,
	ping: 11,
	knock: 12,
	deny: 13,
	lend: 14,
	borrow: 15
} as const;
const FROM_SERVER = {
	challenge: 129,
	welcome: 130,
	ack: 131,
	refuse: 132,
	log: 133,
	live: 134,
	control: 135,
	presence: 136,
	snapshot: 137,
	offer: 138,
	pong: 139,
	attested: 140,
	knocking: 141,
	left: 142,
	waiting: 143,
	admitted: 144,
	lent: 145
} as const;

function writeRecords(writer: Writer, records: Uint8Array[]): Writer {
	writer.u16(records.length);
	for (const record of records) writer.block(record);
	return writer;
}

function readRecords(reader: Reader): Bytes[] {
	const records: Bytes[] = [];
	for (let count = reader.u16(); count > 0; count--) records.push(reader.block(MAX_RECORD));
	return records;
}

function writeKnock(writer: Writer, knock: Knock): Writer {
	writer.fixed(knock.invite, 16).fixed(knock.device, 16).fixed(knock.deviceKey, 32).fixed(knock.wrapKey, 32);
	return writer.fixed(knock.inviteSignature, 64).block(knock.name);
}

function readKnock(reader: Reader): Knock {
	return {
		invite: reader.fixed(16),
		device: reader.fixed(16),
		deviceKey: reader.fixed(32),
		wrapKey: reader.fixed(32),
		inviteSignature: reader.fixed(64),
		name: reader.block(MAX_NAME)
	};
}

export function writeClientFrame(frame: ClientFrame): Bytes {
	const writer = new Writer().u8(FROM_CLIENT[frame.type]);
	switch (frame.type) {
		case 'hello':
			writer.u8(frame.version).fixed(frame.space, 16).fixed(frame.device, 16);
			writer.u64(frame.haveSeq).fixed(frame.haveHead, 32).u32(frame.haveControl);
			return writer.u8(frame.start ? 1 : 0).done();
		case 'prove':
			return writer.fixed(frame.signature, 64).done();
		case 'create':
		case 'join':
		case 'presence':
			return writer.rest(frame.record).done();
		case 'ask':
			return writer.fixed(frame.space, 16).fixed(frame.invite, 16).done();
		case 'append':
			return writeRecords(writer, frame.records).done();
		case 'page':
			return writer.u64(frame.after).u32(frame.maxBytes).done();
		case 'put-snapshot':
			return writer.u16(frame.part).u16(frame.parts).rest(frame.bytes).done();
		case 'get-snapshot':
			return writer.fixed(frame.hash, 32).done();
		case 'ping':
			return writer.done();
		case 'knock':
			return writeKnock(writer.fixed(frame.space, 16), frame).done();
		case 'deny':
			return writer.fixed(frame.device, 16).done();
		case 'lend':
			return writer.fixed(frame.code, CODE_ID).block(frame.sealed).done();
		case 'borrow':
			return writer.fixed(frame.code, CODE_ID).done();
	}
}

function readClientFrame(reader: Reader): ClientFrame {
	switch (reader.u8()) {
		case FROM_CLIENT.hello:
			return {
				type: 'hello',
				version: reader.u8(),
				space: reader.fixed(16),
				device: reader.fixed(16),
				haveSeq: reader.u64(),
				haveHead: reader.fixed(32),
				haveControl: reader.u32(),
				start: readFlag(reader)
			};
		case FROM_CLIENT.prove:
			return { type: 'prove', signature: reader.fixed(64) };
		case FROM_CLIENT.create:
			return { type: 'create', record: reader.rest() };
		case FROM_CLIENT.ask:
			return { type: 'ask', space: reader.fixed(16), invite: reader.fixed(16) };
		case FROM_CLIENT.join:
			return { type: 'join', record: reader.rest() };
		case FROM_CLIENT.append:
			return { type: 'append', records: readRecords(reader) };
		case FROM_CLIENT.presence:
			return { type: 'presence', record: reader.rest() };
		case FROM_CLIENT.page:
			return { type: 'page', after: reader.u64(), maxBytes: reader.u32() };
		case FROM_CLIENT['put-snapshot']:
			return { type: 'put-snapshot', ...readPart(reader) };
		case FROM_CLIENT['get-snapshot']:
			return { type: 'get-snapshot', hash: reader.fixed(32) };
		case FROM_CLIENT.ping:
			return { type: 'ping' };
		case FROM_CLIENT.knock:
			return { type: 'knock', space: reader.fixed(16), ...readKnock(reader) };
		case FROM_CLIENT.deny:
			return { type: 'deny', device: reader.fixed(16) };
		case FROM_CLIENT.lend:
			return { type: 'lend', code: reader.fixed(CODE_ID), sealed: reader.block(MAX_LENT) };
		case FROM_CLIENT.borrow:
			return { type: 'borrow', code: reader.fixed(CODE_ID) };
		default:
			throw new Malformed('unknown frame');
	}
}

function readFlag(reader: Reader): boolean {
	const value = reader.u8();
	if (value > 1) throw new Malformed('neither yes nor no');
	return value === 1;
}

function readPart(reader: Reader): { part: number; parts: number; bytes: Bytes } {
	const part = reader.u16();
	const parts = reader.u16();
	if (part >= parts || parts > MAX_SNAPSHOT / SNAPSHOT_PART) throw new Malformed('a part outside its whole');
	const bytes = reader.rest();
	if (bytes.length > SNAPSHOT_PART) throw new Malformed('a part is too long');
	return { part, parts, bytes };
}

/** The relay writes a log frame for each writer of a commit: growing and copying it would be most of its work. */
function capacity(frame: ServerFrame): number {
	if (frame.type !== 'log') return 256;
	return frame.records.reduce((sum, record) => sum + 4 + record.length, 11);
}

export function writeServerFrame(frame: ServerFrame): Bytes {
	const writer = new Writer(capacity(frame)).u8(FROM_SERVER[frame.type]);
	switch (frame.type) {
		case 'challenge':
			return writer.u8(frame.version).fixed(frame.challenge, 32).done();
		case 'welcome':
			writer.u8(frame.role).u32(frame.epoch).u64(frame.headSeq).fixed(frame.head, 32);
			writer.u64(frame.floor).u32(frame.control).u8(frame.snapshots.length);
			for (const offer of frame.snapshots) {
				writer.fixed(offer.hash, 32).u64(offer.upTo).fixed(offer.device, 16).u32(offer.size);
				writer.u16(offer.attested).u16(offer.opposed);
			}
			return writer.done();
		case 'ack':
			writer.u16(frame.receipts.length);
			for (const receipt of frame.receipts)
				writer.fixed(receipt.session, 16).u64(receipt.n).u64(receipt.seq).fixed(receipt.head, 32);
			return writer.done();
		case 'refuse':
			return writer.u8(REFUSAL[frame.reason]).fixed(frame.session, 16).u64(frame.n).done();
		case 'log':
			return writeRecords(writer.u64(frame.first), frame.records).done();
		case 'live':
			return writer.u64(frame.seq).fixed(frame.head, 32).done();
		case 'pong':
			return writer.u64(frame.seq).fixed(frame.head, 32).u64(frame.time).done();
		case 'attested':
			return writeRecords(writer, frame.records).done();
		case 'control':
			writer.u32(frame.first).u16(frame.records.length);
			for (const { seq, record } of frame.records) writer.u64(seq).block(record);
			return writer.done();
		case 'presence':
		case 'offer':
		case 'admitted':
			return writer.rest(frame.record).done();
		case 'knocking':
			return writeKnock(writer, frame).done();
		case 'left':
			return writer.fixed(frame.device, 16).done();
		case 'waiting':
			return writer.done();
		case 'lent':
			return writer.block(frame.sealed).done();
		case 'snapshot':
			return writer.fixed(frame.hash, 32).u16(frame.part).u16(frame.parts).rest(frame.bytes).done();
	}
}

function readServerFrame(reader: Reader): ServerFrame {
	switch (reader.u8()) {
		case FROM_SERVER.challenge:
			return { type: 'challenge', version: reader.u8(), challenge: reader.fixed(32) };
		case FROM_SERVER.welcome: {
			const role = reader.u8();
			if (!Object.values(ROLE).some((known) => known === role)) throw new Malformed('unknown role');
			return {
				type: 'welcome',
				role: role as Role,
				epoch: reader.u32(),
				headSeq: reader.u64(),
				head: reader.fixed(32),
				floor: reader.u64(),
				control: reader.u32(),
				snapshots: Array.from({ length: reader.u8() }, () => ({
					hash: reader.fixed(32),
					upTo: reader.u64(),
					device: reader.fixed(16),
					size: reader.u32(),
					attested: reader.u16(),
					opposed: reader.u16()
				}))
			};
		}
		case FROM_SERVER.ack:
			return {
				type: 'ack',
				receipts: Array.from({ length: reader.u16() }, () => ({
					session: reader.fixed(16),
					n: reader.u64(),
					seq: reader.u64(),
					head: reader.fixed(32)
				}))
			};
		case FROM_SERVER.refuse: {
			const reason = REFUSALS.get(reader.u8());
			if (!reason) throw new Malformed('unknown reason');
			return { type: 'refuse', reason, session: reader.fixed(16), n: reader.u64() };
		}
		case FROM_SERVER.log:
			return { type: 'log', first: reader.u64(), records: readRecords(reader) };
		case FROM_SERVER.live:
			return { type: 'live', seq: reader.u64(), head: reader.fixed(32) };
		case FROM_SERVER.control:
			return {
				type: 'control',
				first: reader.u32(),
				records: Array.from({ length: reader.u16() }, () => ({
					seq: reader.u64(),
					record: reader.block(MAX_RECORD)
				}))
			};
		case FROM_SERVER.presence:
			return { type: 'presence', record: reader.rest() };
		case FROM_SERVER.snapshot: {
			const hash = reader.fixed(32);
			return { type: 'snapshot', hash, ...readPart(reader) };
		}
		case FROM_SERVER.offer:
			return { type: 'offer', record: reader.rest() };
		case FROM_SERVER.pong:
			return { type: 'pong', seq: reader.u64(), head: reader.fixed(32), time: reader.u64() };
		case FROM_SERVER.knocking:
			return { type: 'knocking', ...readKnock(reader) };
		case FROM_SERVER.left:
			return { type: 'left', device: reader.fixed(16) };
		case FROM_SERVER.waiting:
			return { type: 'waiting' };
		case FROM_SERVER.admitted:
			return { type: 'admitted', record: reader.rest() };
		case FROM_SERVER.lent:
			return { type: 'lent', sealed: reader.block(MAX_LENT) };
		case FROM_SERVER.attested:
			return { type: 'attested', records: readRecords(reader) };
		default:
			throw new Malformed('unknown frame');
	}
}

export type Parsed<T> = { ok: true; frame: T } | { ok: false; reason: 'malformed' | 'too-large' };

function parse<T>(bytes: Uint8Array, read: (reader: Reader) => T): Parsed<T> {
	if (bytes.length > MAX_FRAME) return { ok: false, reason: 'too-large' };
	try {
		const reader = new Reader(bytes);
		const frame = read(reader);
		reader.end();
		return { ok: true, frame };
	} catch (error) {
		if (error instanceof Malformed) return { ok: false, reason: 'malformed' };
		throw error;
	}
}

/** What a client said. Byte fields are views on `bytes`. */
export function parseClientFrame(bytes: Uint8Array): Parsed<ClientFrame> {
	return parse(bytes, readClientFrame);
}

/** What the relay said. Byte fields are views on `bytes`. */
export function parseServerFrame(bytes: Uint8Array): Parsed<ServerFrame> {
	return parse(bytes, readServerFrame);
}
