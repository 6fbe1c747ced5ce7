// The heavy part: verifying, decrypting, measuring, building and reading snapshots. Behind a port, so that a browser does it
// in a worker (crunch-worker.ts) and Node in place. It knows keys, but neither the log nor the live document.
import * as Y from 'yjs';
import { encodeHex, sha256, type Bytes } from '../crypto/index.ts';
import { KIND, type Header } from '../wire/index.ts';
import type { Opened } from './accept.ts';
import { broughtKey, deviceIdOf } from './control-log.ts';
import { RecordKeys, openRecord, signatureHolds, tryReadRecord } from './records.ts';
import { packSnapshot, unpackSnapshot, type SnapshotInside, type SnapshotParts } from './snapshots.ts';
import { shapeOf } from './update-shape.ts';

export interface CrunchKeys {
	space: Bytes;
	epoch: number;
	epochKey: Bytes;
}

export interface Crunch {
	/** Records of a further epoch can be opened from now on. */
	learn(epoch: number, epochKey: Bytes): Promise<void>;
	/** Device keys are remembered by id; control records bring those of newcomers along. */
	open(records: Bytes[], deviceKeys: Bytes[]): Promise<Opened[]>;
	/** S1: the state at the base and the accepted updates after it, in one form whatever their batches were. */
	build(base: Bytes | undefined, updates: Bytes[]): Promise<Bytes>;
	pack(parts: SnapshotParts): Promise<{ inside: Bytes; packed: Bytes }>;
	unpack(packed: Bytes): Promise<SnapshotInside | undefined>;
	stop(): void;
}

/**
 * Yjs merges neighbours when a transaction ends, so a document that took everything in one transaction has the fewest
 * structs. The second pass makes what the first one read from split items equal to what it would read from merged ones.
 */
export function normalState(base: Uint8Array | undefined, updates: Uint8Array[]): Bytes {
	let state = base ?? Y.encodeStateAsUpdate(new Y.Doc());
	for (const batch of [[state, ...updates], []]) {
		const doc = new Y.Doc();
		doc.transact(() => {
			for (const update of batch.length > 0 ? batch : [state]) Y.applyUpdate(doc, update);
		});
		if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('a snapshot would have holes');
		state = Y.encodeStateAsUpdate(doc);
		doc.destroy();
	}
	return state as Bytes;
}

const own = (header: Header): Header => ({
	kind: header.kind,
	space: header.space.slice(),
	epoch: header.epoch,
	device: header.device.slice(),
	session: header.session.slice(),
	n: header.n,
	prev: header.prev.slice()
});

export function inlineCrunch(keys: CrunchKeys): Crunch {
	const recordKeys = new RecordKeys(keys.space, keys.epoch, keys.epochKey);
	const known = new Map<string, Bytes>();

	async function openOne(record: Bytes): Promise<Opened> {
		const hash = sha256(record);
		const parts = tryReadRecord(record);
		if (!parts) return { header: undefined, hash, signed: false, body: undefined, shape: undefined };
		const key = known.get(encodeHex(parts.device));
		const [signed, body] = await Promise.all([key ? signatureHolds(parts, key) : false, openRecord(recordKeys, parts)]);
		const shape = signed && body && parts.kind === KIND.update ? shapeOf(body.payload) : undefined;
		return { header: own(parts), hash, signed, body, shape };
	}

	return {
		learn: async (epoch, epochKey) => recordKeys.learn(epoch, epochKey),
		open(records, deviceKeys) {
			for (const key of deviceKeys) known.set(encodeHex(deviceIdOf(key)), key);
			for (const record of records) {
				const parts = tryReadRecord(record);
				const key = parts?.kind === KIND.control ? broughtKey(parts) : undefined;
				if (key) known.set(encodeHex(deviceIdOf(key)), key);
			}
			return Promise.all(records.map(openOne));
		},
		build: async (base, updates) => normalState(base, updates),
		pack: (parts) => packSnapshot(parts),
		unpack: (packed) => unpackSnapshot(packed, keys.space),
		stop() {}
	};
}
