// A batch crosses to the worker and back as a few large pieces: an object and two small buffers for each record, cloned both
// ways, cost more than writing the record.
import { readRecord, type Bytes, type Refusal } from '../../src/lib/wire/index.ts';
import type { Append, Outcome } from './space-store.ts';

export interface PackedBatch {
	ids: Bytes; // space 16 and device 16 of each append
	joins: Uint8Array;
	counts: Uint32Array; // records of each append
	lengths: Uint32Array; // bytes of each record
	records: Bytes; // one after the other
}

/** Outcomes one after the other, as their records stand. */
export interface PackedOutcomes {
	seqs: Float64Array; // 0: refused
	heads: Bytes; // 32 each
	fresh: Uint8Array;
	refusals: Map<number, Refusal>;
}

export function packBatch(batch: Append[]): PackedBatch {
	let total = 0;
	let size = 0;
	for (const { records } of batch) {
		total += records.length;
		for (const { length } of records) size += length;
	}
	const packed: PackedBatch = {
		ids: new Uint8Array(batch.length * 32),
		joins: new Uint8Array(batch.length),
		counts: new Uint32Array(batch.length),
		lengths: new Uint32Array(total),
		records: new Uint8Array(size)
	};
	let record = 0;
	let at = 0;
	batch.forEach(({ space, device, joins, records }, index) => {
		packed.ids.set(space, index * 32);
		packed.ids.set(device, index * 32 + 16);
		packed.joins[index] = joins ? 1 : 0;
		packed.counts[index] = records.length;
		for (const bytes of records) {
			packed.lengths[record++] = bytes.length;
			packed.records.set(bytes, at);
			at += bytes.length;
		}
	});
	return packed;
}

export function unpackBatch({ ids, joins, counts, lengths, records }: PackedBatch): Append[] {
	let record = 0;
	let at = 0;
	const piece = (): Bytes => records.subarray(at, (at += lengths[record++]!)) as Bytes;
	return Array.from(counts, (count, index) => ({
		space: ids.subarray(index * 32, index * 32 + 16) as Bytes,
		device: ids.subarray(index * 32 + 16, index * 32 + 32) as Bytes,
		records: Array.from({ length: count }, piece),
		...(joins[index] ? { joins: true } : {})
	}));
}

export function packOutcomes(outcomes: Outcome[][]): PackedOutcomes {
	const flat = outcomes.flat();
	const packed: PackedOutcomes = {
		seqs: new Float64Array(flat.length),
		heads: new Uint8Array(flat.length * 32),
		fresh: new Uint8Array(flat.length),
		refusals: new Map()
	};
	flat.forEach((outcome, at) => {
		if (!outcome.ok) return packed.refusals.set(at, outcome.refusal);
		packed.seqs[at] = outcome.receipt.seq;
		packed.heads.set(outcome.receipt.head, at * 32);
		packed.fresh[at] = outcome.fresh ? 1 : 0;
		return undefined;
	});
	return packed;
}

/** `batch` as it was packed: a receipt names the session and number of its record. */
export function unpackOutcomes(batch: Append[], packed: PackedOutcomes): Outcome[][] {
	let at = 0;
	return batch.map(({ records }) =>
		records.map((bytes): Outcome => {
			const index = at++;
			const refusal = packed.refusals.get(index);
			if (refusal) return { ok: false, refusal };
			const { session, n } = readRecord(bytes);
			const head = packed.heads.subarray(index * 32, index * 32 + 32) as Bytes;
			return { ok: true, receipt: { session, n, seq: packed.seqs[index]!, head }, fresh: packed.fresh[index] === 1 };
		})
	);
}
