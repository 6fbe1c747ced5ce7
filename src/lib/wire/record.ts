// The record: a fixed header of 100 bytes, a body, a signature. See PROTOCOL.md, "Record".
import { Malformed, Reader, Writer, concat, type Bytes } from './bytes.ts';

export const MAGIC = 0x4d67; // "Mg"
export const SUITE = 1;
export const HEADER_LENGTH = 100;
export const SIGNATURE_LENGTH = 64;
export const TAG_LENGTH = 16;
/** The largest record that is appended to the log, in bytes. */
export const MAX_RECORD = 256 * 1024;
/** The largest snapshot record, in bytes; it travels in parts. */
export const MAX_SNAPSHOT = 8 * 1024 * 1024;

export const KIND = { update: 1, snapshot: 2, presence: 3, control: 4, decision: 5, attestation: 6 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

const KINDS = new Set<number>(Object.values(KIND));
/** Kinds that carry a part which the relay reads, before the ciphertext and covered by tag and signature. */
const OPEN_PART = new Set<number>([KIND.snapshot, KIND.control, KIND.attestation]);
/** Kinds that take a place in the log; the others are kept beside it or not at all. */
export const SEQUENCED: ReadonlySet<number> = new Set<number>([
	KIND.update,
	KIND.control,
	KIND.decision,
	KIND.attestation
]);

export interface Header {
	kind: Kind;
	space: Bytes; // 16
	epoch: number;
	device: Bytes; // 16
	session: Bytes; // 16
	n: number; // from 1, per session
	prev: Bytes; // 32: SHA-256 of this session's record before, zeros at n = 1
}

export interface RecordParts extends Header {
	header: Bytes; // the 100 bytes as they stand
	open: Bytes; // what the relay reads; empty for kinds without it
	sealed: Bytes; // ciphertext and tag
	signed: Bytes; // header and body: what the signature covers, after its prefix
	signature: Bytes; // 64
}

export function hasOpenPart(kind: number): boolean {
	return OPEN_PART.has(kind);
}

/** The body's length must be known before sealing, because the header is associated data. */
export function writeHeader(header: Header, openLength: number, plainLength: number): Bytes {
	const body = plainLength + TAG_LENGTH + (hasOpenPart(header.kind) ? 2 + openLength : 0);
	return new Writer(HEADER_LENGTH)
		.u16(MAGIC)
		.u8(SUITE)
		.u8(header.kind)
		.fixed(header.space, 16)
		.u32(header.epoch)
		.fixed(header.device, 16)
		.fixed(header.session, 16)
		.u64(header.n)
		.fixed(header.prev, 32)
		.u32(body)
		.done();
}

export function writeOpenPart(kind: Kind, open: Uint8Array): Bytes {
	if (!hasOpenPart(kind)) return new Uint8Array(0);
	return new Writer(open.length + 2).u16(open.length).rest(open).done();
}

/** `body` is the open part (if the kind has one) followed by ciphertext and tag. */
export function writeRecord(header: Bytes, body: Uint8Array, signature: Uint8Array): Bytes {
	return concat(header, body, signature);
}

/** Throws Malformed. The parts are views on `bytes`. */
export function readRecord(bytes: Uint8Array): RecordParts {
	const reader = new Reader(bytes);
	if (reader.u16() !== MAGIC) throw new Malformed('not a record');
	if (reader.u8() !== SUITE) throw new Malformed('unknown suite');
	const kind = reader.u8();
	if (!KINDS.has(kind)) throw new Malformed('unknown kind');
	const space = reader.fixed(16);
	const epoch = reader.u32();
	const device = reader.fixed(16);
	const session = reader.fixed(16);
	const n = reader.u64();
	if (n === 0) throw new Malformed('records count from 1');
	const prev = reader.fixed(32);
	const length = reader.u32();
	if (length !== reader.left - SIGNATURE_LENGTH) throw new Malformed('the length is not the length');
	const body = new Reader(reader.fixed(length));
	const open = hasOpenPart(kind) ? body.fixed(body.u16()) : new Uint8Array(0);
	const sealed = body.rest();
	if (sealed.length < TAG_LENGTH) throw new Malformed('no room for a tag');
	return {
		kind: kind as Kind,
		space,
		epoch,
		device,
		session,
		n,
		prev,
		header: bytes.subarray(0, HEADER_LENGTH) as Bytes,
		open,
		sealed,
		signed: bytes.subarray(0, HEADER_LENGTH + length) as Bytes,
		signature: reader.fixed(SIGNATURE_LENGTH)
	};
}

/** The inside of every sealed body. */
export interface Body {
	seenSeq: number;
	seenHead: Bytes; // 32
	ctlHead: Bytes; // 32
	clientIDs: number[]; // Yjs client ids that the payload writes as
	payload: Bytes;
}

const BUCKETS = [256, 512, 1024, 2048, 4096, 8192, 16384];

/** Sizes are padded into buckets, so that a length tells little. */
export function paddedLength(length: number): number {
	return BUCKETS.find((bucket) => length <= bucket) ?? Math.ceil(length / 16384) * 16384;
}

export function writeBody(body: Body): Bytes {
	const writer = new Writer(body.payload.length + 128)
		.u64(body.seenSeq)
		.fixed(body.seenHead, 32)
		.fixed(body.ctlHead, 32)
		.u8(body.clientIDs.length);
	for (const id of body.clientIDs) writer.u32(id);
	const bytes = writer.block(body.payload).done();
	const padded = new Uint8Array(paddedLength(bytes.length));
	padded.set(bytes);
	return padded;
}

/** Throws Malformed, also for padding that is not zeros or not of the bucket's size. */
export function readBody(bytes: Uint8Array): Body {
	const reader = new Reader(bytes);
	const seenSeq = reader.u64();
	const seenHead = reader.fixed(32);
	const ctlHead = reader.fixed(32);
	const clientIDs = Array.from({ length: reader.u8() }, () => reader.u32());
	const payload = reader.block(bytes.length);
	if (bytes.length !== paddedLength(bytes.length - reader.left)) throw new Malformed('wrong padding');
	if (reader.rest().some((byte) => byte !== 0)) throw new Malformed('wrong padding');
	return { seenSeq, seenHead, ctlHead, clientIDs, payload };
}
