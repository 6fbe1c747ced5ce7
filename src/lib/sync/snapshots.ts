// S1, S2: what stands in a snapshot, and its one byte form. Every client that holds the same log up to N writes the same
// bytes, so agreeing is comparing.
import { decodeHex, encodeHex, sha256, type Bytes } from '../crypto/index.ts';
import { Malformed, Reader, Writer, equalBytes } from '../wire/index.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromColumns, toColumns } from './columns.ts';
import { emptyControl } from './control-log.ts';
import type { LogState } from './accept.ts';
import { SNAPSHOT_LIMITS, shapeOf } from './update-shape.ts';

/** 2: the state goes in columns. */
const ENCODER_VERSION = 2;
/** The largest state that is unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;

export interface SnapshotParts {
	/** The acceptance state at N, as `packLog` wrote it. */
	log: Bytes;
	previous: Bytes; // 32: SHA-256 of the snapshot record before, zeros for none
	state: Bytes; // Yjs V1
}

export interface SnapshotInside {
	log: LogState; // its roster is empty: that is folded from the control records
	ctlHead: Bytes;
	ctlCount: number;
	previous: Bytes;
	state: Bytes;
	/** SHA-256 over the log and the state's own hash: equal for all who hold the same log. */
	digest: Bytes;
}

/** Sorted throughout, so that the same state is the same bytes. */
export function packLog(log: LogState): Bytes {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, log.seq);
	encoding.writeUint8Array(encoder, log.head);
	encoding.writeUint8Array(encoder, log.control.head);
	encoding.writeVarUint(encoder, log.control.count);
	const sessions = [...log.streams].sort(([a], [b]) => (a < b ? -1 : 1));
	const devices = [...new Set([...sessions.map(([name]) => name.slice(0, 32)), ...authorsOf(log)])].sort();
	encoding.writeVarUint(encoder, devices.length);
	for (const device of devices) encoding.writeUint8Array(encoder, decodeHex(device));
	const indexOf = new Map(devices.map((device, index) => [device, index]));
	encoding.writeVarUint(encoder, sessions.length);
	for (const [name, { n, prev }] of sessions) {
		encoding.writeVarUint(encoder, indexOf.get(name.slice(0, 32))!);
		encoding.writeUint8Array(encoder, decodeHex(name.slice(32)));
		encoding.writeVarUint(encoder, n);
		encoding.writeUint8Array(encoder, prev);
	}
	encoding.writeVarUint(encoder, log.authors.size);
	for (const [client, author] of [...log.authors].sort(([a], [b]) => a - b)) {
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, indexOf.get(author.device)!);
		encoding.writeVarUint(encoder, author.clock);
		encoding.writeVarUint(encoder, author.runs.length / 2);
		for (let at = 0, last = 0; at < author.runs.length; last = author.runs[at]!, at += 2) {
			encoding.writeVarUint(encoder, author.runs[at]! - last);
			encoding.writeVarUint(encoder, author.runs[at + 1]!);
		}
	}
	encoding.writeVarUint(encoder, log.roots.size);
	for (const root of [...log.roots].sort()) encoding.writeVarString(encoder, root);
	return encoding.toUint8Array(encoder) as Bytes;
}

function authorsOf(log: LogState): string[] {
	return [...log.authors.values()].map((author) => author.device);
}

function readLog(bytes: Bytes, space: Bytes): { log: LogState; ctlHead: Bytes; ctlCount: number } {
	const decoder = decoding.createDecoder(bytes);
	const fixed = (length: number): Bytes => {
		if (length > bytes.length - decoder.pos) throw new Malformed('the bytes end early');
		return decoding.readUint8Array(decoder, length).slice() as Bytes;
	};
	const count = (): number => {
		const value = decoding.readVarUint(decoder);
		if (value > bytes.length - decoder.pos) throw new Malformed('more than the bytes hold');
		return value;
	};
	const seq = decoding.readVarUint(decoder);
	const head = fixed(32);
	const ctlHead = fixed(32);
	const ctlCount = decoding.readVarUint(decoder);
	const devices = Array.from({ length: count() }, () => encodeHex(fixed(16)));
	const device = (): string => {
		const found = devices[decoding.readVarUint(decoder)];
		if (found === undefined) throw new Malformed('a device outside its list');
		return found;
	};
	const log: LogState = {
		seq,
		head,
		control: emptyControl(space),
		authors: new Map(),
		streams: new Map(),
		roots: new Set()
	};
	for (let left = count(); left > 0; left--) {
		const name = device() + encodeHex(fixed(16));
		const n = decoding.readVarUint(decoder);
		log.streams.set(name, { n, prev: fixed(32) });
	}
	for (let left = count(); left > 0; left--) {
		const client = decoding.readVarUint(decoder);
		const author = { device: device(), clock: decoding.readVarUint(decoder), runs: [] as number[] };
		for (let runs = count(), last = 0; runs > 0; runs--) {
			last += decoding.readVarUint(decoder);
			author.runs.push(last, decoding.readVarUint(decoder));
		}
		log.authors.set(client, author);
	}
	for (let left = count(); left > 0; left--) log.roots.add(decoding.readVarString(decoder));
	if (decoder.pos !== bytes.length) throw new Malformed('bytes follow the end');
	return { log, ctlHead, ctlCount };
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream, limit: number): Promise<Bytes> {
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > limit) {
			await reader.cancel();
			throw new Malformed('it unpacks to too much');
		}
		parts.push(value);
	}
	const out = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}

export async function packSnapshot(parts: SnapshotParts): Promise<{ inside: Bytes; packed: Bytes }> {
	const core = new Writer(parts.log.length + 64)
		.u8(ENCODER_VERSION)
		.block(parts.log)
		.fixed(sha256(parts.state), 32)
		.done();
	const columns = toColumns(parts.state);
	const plain = new Writer(core.length + columns.length + 32).fixed(parts.previous, 32).rest(core).rest(columns).done();
	return { inside: sha256(core), packed: await through(plain, new CompressionStream('deflate-raw'), Infinity) };
}

/** Undefined: not a snapshot, beyond the limits, or at odds with itself. */
export async function unpackSnapshot(packed: Bytes, space: Bytes): Promise<SnapshotInside | undefined> {
	try {
		const plain = await through(packed, new DecompressionStream('deflate-raw'), MAX_UNPACKED);
		const reader = new Reader(plain);
		const previous = reader.fixed(32).slice();
		if (reader.u8() !== ENCODER_VERSION) return undefined;
		const { log, ctlHead, ctlCount } = readLog(reader.block(MAX_UNPACKED), space);
		const stateHash = reader.fixed(32);
		const digest = sha256(plain.subarray(32, plain.length - reader.left));
		const state = fromColumns(reader.rest());
		if (!equalBytes(stateHash, sha256(state))) return undefined;
		const shape = shapeOf(state, SNAPSHOT_LIMITS);
		if (!shape) return undefined;
		// No more and no less than its own list of authors says (S1: no pending structs).
		if (shape.blocks.length !== log.authors.size) return undefined;
		for (const block of shape.blocks) {
			const end = block.structs.reduce((sum, struct) => sum + struct.length, block.clock);
			if (block.clock !== 0 || log.authors.get(block.client)?.clock !== end) return undefined;
		}
		for (const range of shape.deleted)
			if (range.clock + range.length > (log.authors.get(range.client)?.clock ?? 0)) return undefined;
		return { log, ctlHead, ctlCount, previous, state, digest };
	} catch {
		// lib0, zlib and our readers throw errors of their own; whoever asks only wants to know that it is none.
		return undefined;
	}
}
