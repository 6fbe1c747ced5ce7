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

export interface RecordParts extends Readonly<Header> {
	readonly header: Bytes; // the 100 bytes as they stand
	readonly open: Bytes; // what the relay reads; empty for kinds without it
	readonly sealed: Bytes; // ciphertext and tag
	readonly signed: Bytes; // header and body: what the signature covers, after its prefix
	readonly signature: Bytes; // 64
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

/** Views are made when they are asked for: the relay reads five of these fields of each record, and a view costs as much as its look. */
class Parts implements RecordParts {
	readonly kind: Kind;
	readonly epoch: number;
	readonly n: number;
	readonly #bytes: Bytes;
	/** Where the sealed part begins, and where it ends. */
	readonly #sealed: number;
	readonly #end: number;

	constructor(bytes: Bytes) {
		const reader = new Reader(bytes);
		if (reader.u16() !== MAGIC) throw new Malformed('not a record');
		if (reader.u8() !== SUITE) throw new Malformed('unknown suite');
		const kind = reader.u8();
		if (!KINDS.has(kind)) throw new Malformed('unknown kind');
		reader.skip(16);
		this.epoch = reader.u32();
		reader.skip(32);
		this.n = reader.u64();
		if (this.n === 0) throw new Malformed('records count from 1');
		reader.skip(32);
		const length = reader.u32();
		if (length !== reader.left - SIGNATURE_LENGTH) throw new Malformed('the length is not the length');
		this.#end = HEADER_LENGTH + length;
		if (hasOpenPart(kind)) {
			if (length < 2) throw new Malformed('the bytes end early');
			reader.skip(reader.u16());
		}
		this.#sealed = bytes.length - reader.left;
		if (this.#end - this.#sealed < TAG_LENGTH) throw new Malformed('no room for a tag');
		this.kind = kind as Kind;
		this.#bytes = bytes;
	}

	#part(from: number, to: number): Bytes {
		return this.#bytes.subarray(from, to);
	}

	get space(): Bytes {
		return this.#part(4, 20);
	}
	get device(): Bytes {
		return this.#part(24, 40);
	}
	get session(): Bytes {
		return this.#part(40, 56);
	}
	get prev(): Bytes {
		return this.#part(64, 96);
	}
	get header(): Bytes {
		return this.#part(0, HEADER_LENGTH);
	}
	get open(): Bytes {
		return this.#part(hasOpenPart(this.kind) ? HEADER_LENGTH + 2 : this.#sealed, this.#sealed);
	}
	get sealed(): Bytes {
		return this.#part(this.#sealed, this.#end);
	}
	get signed(): Bytes {
		return this.#part(0, this.#end);
	}
	get signature(): Bytes {
		return this.#part(this.#end, this.#bytes.length);
	}
}

/** Throws Malformed. The parts are views on `bytes`. */
export function readRecord(bytes: Uint8Array): RecordParts {
	return new Parts(bytes as Bytes);
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
