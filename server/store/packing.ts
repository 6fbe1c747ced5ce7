// A batch crosses to the worker and back as a few large pieces: an object and two small buffers for each record, cloned both
// ways, cost more than writing the record.
import { readRecord, type Bytes, type Refusal } from '../../src/lib/wire/index.ts';
import type { Append, Outcome } from './space-store.ts';

export interface PackedBatch {
	appends: { space: Bytes; device: Bytes; joins: boolean; lengths: number[] }[];
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
	const size = batch.reduce((sum, { records }) => records.reduce((all, { length }) => all + length, sum), 0);
	const records = new Uint8Array(size);
	let at = 0;
	const appends = batch.map(({ space, device, joins, records: own }) => ({
		space: space.slice(),
		device: device.slice(),
		joins: joins === true,
		lengths: own.map((record) => {
			records.set(record, at);
			at += record.length;
			return record.length;
		})
	}));
	return { appends, records };
}

export function unpackBatch({ appends, records }: PackedBatch): Append[] {
	let at = 0;
	return appends.map(({ space, device, joins, lengths }) => ({
		space,
		device,
		...(joins ? { joins } : {}),
		records: lengths.map((length) => records.subarray(at, (at += length)) as Bytes)
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
