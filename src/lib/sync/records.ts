// Wire and crypto put together: a record is sealed and signed, or checked and opened.
import {
	deriveCounterKey,
	encodeHex,
	sha256,
	verify,
	type Bytes,
	type CounterKey,
	type Signer
} from '../crypto/index.ts';
import {
	KIND,
	Malformed,
	SUITE,
	Writer,
	concat,
	readBody,
	readRecord,
	recordSigned,
	writeBody,
	writeHeader,
	writeOpenPart,
	writeRecord,
	type Body,
	type Kind,
	type RecordParts
} from '../wire/index.ts';

export const ZERO_HEAD: Bytes = new Uint8Array(32);
const LABEL = new TextEncoder().encode('minga/v1/rec');
/** Keys of past sessions are seldom asked for twice. */
const KEPT = 256;

/** K5: one key per kind, epoch, device and session. */
export class RecordKeys {
	readonly space: Bytes;
	readonly #epochKeys: Map<number, Bytes>;
	readonly #made = new Map<string, Promise<CounterKey>>();

	constructor(space: Bytes, epoch: number, epochKey: Bytes) {
		this.space = space;
		this.#epochKeys = new Map([[epoch, epochKey]]);
	}

	/** The newest epoch of which we hold the key. */
	get epoch(): number {
		return Math.max(...this.#epochKeys.keys());
	}

	epochKey(epoch: number): Bytes | undefined {
		return this.#epochKeys.get(epoch);
	}

	learn(epoch: number, epochKey: Bytes): void {
		this.#epochKeys.set(epoch, epochKey);
	}

	for(kind: Kind, epoch: number, device: Uint8Array, session: Uint8Array): Promise<CounterKey> | undefined {
		const epochKey = this.#epochKeys.get(epoch);
		if (!epochKey) return undefined;
		const info = new Writer().rest(LABEL).u8(SUITE).u8(kind).u32(epoch).fixed(device, 16).fixed(session, 16).done();
		const name = encodeHex(info);
		let key = this.#made.get(name);
		if (!key) {
			if (this.#made.size >= KEPT) this.#made.clear();
			key = deriveCounterKey(epochKey, this.space, info);
			this.#made.set(name, key);
		}
		return key;
	}
}

/** The header; for a kind with an open part also its length and bytes. */
function associated(header: Uint8Array, kind: Kind, open: Uint8Array): Bytes {
	return concat(header, writeOpenPart(kind, open));
}

/** Undefined where it was not sealed under our keys or the inside does not follow the grammar. */
export async function openRecord(keys: RecordKeys, parts: RecordParts): Promise<Body | undefined> {
	const key = await keys.for(parts.kind, parts.epoch, parts.device, parts.session);
	const plain = await key?.open(parts.n, associated(parts.header, parts.kind, parts.open), parts.sealed);
	if (!plain) return undefined;
	try {
		return readBody(plain);
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

export function signatureHolds(parts: RecordParts, deviceKey: Uint8Array): Promise<boolean> {
	return verify(deviceKey, recordSigned(parts.signed), parts.signature);
}

export function tryReadRecord(bytes: Uint8Array): RecordParts | undefined {
	try {
		return readRecord(bytes);
	} catch (error) {
		if (error instanceof Malformed) return undefined;
		throw error;
	}
}

export interface Made {
	record: Bytes;
	hash: Bytes;
	kind: Kind;
	session: Bytes;
	n: number;
}

/**
 * K6: a session's id is random and its counters live here, in memory, for one page load.
 * Updates, control, decisions and attestations share one counter and one chain; presence and snapshots count by themselves.
 */
export class Session {
	readonly id: Bytes;
	readonly #keys: RecordKeys;
	readonly #epoch: number;
	readonly #device: Bytes;
	readonly #signer: Signer;
	#n = 0;
	#prev = ZERO_HEAD;
	readonly #beside = new Map<Kind, number>();
	#turn: Promise<unknown> = Promise.resolve();

	constructor(id: Bytes, keys: RecordKeys, epoch: number, device: Bytes, signer: Signer) {
		this.id = id;
		this.#keys = keys;
		this.#epoch = epoch;
		this.#device = device;
		this.#signer = signer;
	}

	/** One after the other: each record names the hash of the one before. */
	seal(kind: Kind, body: Body, open: Uint8Array = new Uint8Array(0)): Promise<Made> {
		const made = this.#turn.then(() => this.#seal(kind, body, open));
		this.#turn = made.catch(() => undefined);
		return made;
	}

	async #seal(kind: Kind, body: Body, open: Uint8Array): Promise<Made> {
		const beside = kind === KIND.presence || kind === KIND.snapshot;
		const n = (beside ? (this.#beside.get(kind) ?? 0) : this.#n) + 1;
		if (beside) this.#beside.set(kind, n);
		else this.#n = n;
		const plain = writeBody(body);
		const parts = {
			kind,
			space: this.#keys.space,
			epoch: this.#epoch,
			device: this.#device,
			session: this.id,
			n,
			prev: beside ? ZERO_HEAD : this.#prev
		};
		const header = writeHeader(parts, open.length, plain.length);
		const key = await this.#keys.for(kind, this.#epoch, this.#device, this.id);
		if (!key) throw new Error('no key for this epoch');
		const sealed = await key.seal(n, associated(header, kind, open), plain);
		const recordBody = concat(writeOpenPart(kind, open), sealed);
		const signature = await this.#signer.sign(recordSigned(concat(header, recordBody)));
		const record = writeRecord(header, recordBody, signature);
		const hash = sha256(record);
		if (!beside) this.#prev = hash;
		return { record, hash, kind, session: this.id, n };
	}
}
