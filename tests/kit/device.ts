// Devices of a space, for tests of the relay and its back ends: every record is really sealed and signed, and any part of it
// can be made wrong on purpose. Composed here a second time, so that a mistake in src/lib/sync would show.
import {
	deriveCounterKey,
	inviteKeys,
	sha256,
	signerFromSeed,
	type Bytes,
	type InviteKeys,
	type Random,
	type Signer
} from '../../src/lib/crypto/index.ts';
import {
	DOOR,
	KIND,
	ROLE,
	SUITE,
	UNLIMITED,
	VERDICT,
	Writer,
	commitmentInput,
	concat,
	controlInput,
	deviceInput,
	genesisSigned,
	joinSigned,
	logInput,
	readControl,
	readRecord,
	recordSigned,
	spaceInput,
	writeAttestation,
	writeBody,
	writeControl,
	writeHeader,
	writeOpenPart,
	writeRecord,
	writeSnapshotOpen,
	type Control,
	type Header,
	type Kind,
	type Newcomer,
	type Role,
	type Verdict
} from '../../src/lib/wire/index.ts';

export const ZERO: Bytes = new Uint8Array(32);
const EPOCH = 1;

/** The same bytes for the same name, on every run. */
export function bytesOf(name: string, length = 32): Bytes {
	const out = new Uint8Array(length);
	for (let at = 0; at < length; at += 32)
		out.set(sha256(new TextEncoder().encode(`${name} ${at}`)).subarray(0, length - at), at);
	return out;
}

export function randomFrom(seed: string): Random {
	let count = 0;
	return (length) => bytesOf(`${seed} ${count++}`, length);
}

export function recordInfo(kind: number, epoch: number, device: Bytes, session: Bytes): Bytes {
	const label = new TextEncoder().encode('minga/v1/rec');
	return new Writer().rest(label).u8(SUITE).u8(kind).u32(epoch).fixed(device, 16).fixed(session, 16).done();
}

export interface Wish extends Partial<Header> {
	payload?: Bytes;
	open?: Bytes;
	/** Another than the device's own. */
	epochKey?: Bytes;
	clientIDs?: number[];
	seen?: { seq: number; head: Bytes };
}

/** One device. Its session counts as K6 says; presence and snapshots count beside the chain. */
export class Device {
	readonly space: Bytes;
	readonly id: Bytes;
	readonly signer: Signer;
	session: Bytes;
	n = 0;
	prev = ZERO;
	#beside = 0;
	readonly #epochKey: Bytes;
	readonly #random: Random;

	constructor(space: Bytes, epochKey: Bytes, signer: Signer, random: Random) {
		this.space = space;
		this.#epochKey = epochKey;
		this.signer = signer;
		this.id = sha256(deviceInput(signer.publicKey)).slice(0, 16);
		this.#random = random;
		this.session = random(16);
	}

	static async fromSeed(seed: string, space: Bytes, epochKey: Bytes): Promise<Device> {
		return new Device(space, epochKey, await signerFromSeed(bytesOf(seed)), randomFrom(seed));
	}

	get newcomer(): Newcomer {
		// Nothing is sealed to it here: any bytes will do.
		return { device: this.id, deviceKey: this.signer.publicKey, wrapKey: sha256(this.signer.publicKey) };
	}

	/** A new page load. */
	begin(session = this.#random(16)): void {
		this.session = session;
		this.n = 0;
		this.prev = ZERO;
	}

	/** As it is asked for, right or wrong; the session does not move. */
	async make(kind: Kind, wish: Wish = {}): Promise<Bytes> {
		const { payload = bytesOf('payload', 20), open = new Uint8Array(0), clientIDs = [], ...more } = wish;
		const { epochKey = this.#epochKey, seen = { seq: 0, head: ZERO }, ...parts } = more;
		const header: Header = {
			kind,
			space: this.space,
			epoch: EPOCH,
			device: this.id,
			session: this.session,
			n: this.n + 1,
			prev: this.prev,
			...parts
		};
		const plain = writeBody({ seenSeq: seen.seq, seenHead: seen.head, ctlHead: ZERO, clientIDs, payload });
		const top = writeHeader(header, open.length, plain.length);
		const openPart = writeOpenPart(kind, open);
		const info = recordInfo(kind, header.epoch, header.device, header.session);
		const key = await deriveCounterKey(epochKey, header.space, info);
		const body = concat(openPart, await key.seal(header.n, concat(top, openPart), plain));
		return writeRecord(top, body, await this.signer.sign(recordSigned(concat(top, body))));
	}

	/** As it is asked for; the session counts on as if it were right. */
	async next(kind: Kind, wish: Wish = {}): Promise<Bytes> {
		const record = await this.make(kind, wish);
		this.n += 1;
		this.prev = sha256(record);
		return record;
	}

	update(payload = this.#random(40)): Promise<Bytes> {
		return this.next(KIND.update, { payload });
	}

	control(control: Control): Promise<Bytes> {
		return this.next(KIND.control, { open: writeControl(control) });
	}

	attest(snapshot: Bytes, verdict: Verdict = VERDICT.attest): Promise<Bytes> {
		const upTo = snapshotReach(snapshot);
		return this.next(KIND.attestation, { open: writeAttestation({ snapshot: sha256(snapshot), upTo, verdict }) });
	}

	snapshot(upTo: number, payload = this.#random(60)): Promise<Bytes> {
		const open = writeSnapshotOpen(upTo);
		return this.make(KIND.snapshot, { open, payload, n: ++this.#beside, prev: ZERO });
	}

	presence(payload = this.#random(30)): Promise<Bytes> {
		return this.make(KIND.presence, { payload, n: ++this.#beside, prev: ZERO });
	}
}

function snapshotReach(snapshot: Bytes): number {
	const { open } = readRecord(snapshot);
	return Number(new DataView(open.buffer, open.byteOffset).getBigUint64(0));
}

export interface Door {
	keys: InviteKeys;
	record: Bytes;
}

/** A space as its founder knows it. Control records are counted as taken when they are made. */
export class TestSpace {
	readonly id: Bytes;
	readonly epochKey: Bytes;
	readonly founder: Device;
	readonly genesis: Bytes;
	controlHead = ZERO;
	readonly #name: string;
	#made = 0;

	private constructor(name: string, id: Bytes, epochKey: Bytes, founder: Device, genesis: Bytes) {
		this.#name = name;
		this.id = id;
		this.epochKey = epochKey;
		this.founder = founder;
		this.genesis = genesis;
		this.took(genesis);
	}

	static async make(name: string): Promise<TestSpace> {
		const root = await signerFromSeed(bytesOf(`${name} root`));
		const id = sha256(spaceInput(root.publicKey)).slice(0, 16);
		const epochKey = bytesOf(`${name} epoch key`);
		const founder = await Device.fromSeed(`${name} founder`, id, epochKey);
		const commitment = sha256(commitmentInput(id, EPOCH, epochKey));
		const rootSignature = await root.sign(genesisSigned(id, founder.newcomer, commitment));
		const genesis = await founder.control({
			op: 'genesis',
			prevControl: ZERO,
			rootKey: root.publicKey,
			...founder.newcomer,
			commitment,
			rootSignature
		});
		return new TestSpace(name, id, epochKey, founder, genesis);
	}

	get genesisControl(): Extract<Control, { op: 'genesis' }> {
		return readControl(readRecord(this.genesis).open) as Extract<Control, { op: 'genesis' }>;
	}

	took(record: Bytes): void {
		this.controlHead = sha256(controlInput(this.controlHead, sha256(record)));
	}

	async invite({ uses = UNLIMITED, expires = UNLIMITED, role = ROLE.member as Role } = {}): Promise<Door> {
		const name = `${this.#name} invite ${this.#made++}`;
		const keys = await inviteKeys(bytesOf(name), randomFrom(name));
		const record = await this.founder.control({
			op: 'invite',
			prevControl: this.controlHead,
			invite: keys.id,
			authKey: keys.signer.publicKey,
			role,
			door: DOOR.open,
			uses,
			expires,
			wrappedKey: await keys.wrap.seal('minga/v1/invite/epoch', this.epochKey)
		});
		this.took(record);
		return { keys, record };
	}

	async revoke(door: Door): Promise<Bytes> {
		const record = await this.founder.control({
			op: 'revoke',
			prevControl: this.controlHead,
			invite: door.keys.id
		});
		this.took(record);
		return record;
	}

	/** A device that comes by this door, and its join. `took` it when the store did. */
	async joiner(door: Door, role: Role = ROLE.member): Promise<{ device: Device; record: Bytes }> {
		const device = await Device.fromSeed(`${this.#name} device ${this.#made++}`, this.id, this.epochKey);
		const record = await device.control({
			op: 'join',
			prevControl: this.controlHead,
			invite: door.keys.id,
			...device.newcomer,
			role,
			inviteSignature: await door.keys.signer.sign(joinSigned(this.id, door.keys.id, device.newcomer))
		});
		return { device, record };
	}
}

/** H_1 … H_n over these records, recomputed (L1). */
export function chain(records: Uint8Array[], from: Uint8Array = ZERO, after = 0): Bytes[] {
	let head = from;
	return records.map((record, at) => (head = sha256(logInput(head, after + at + 1, sha256(record)))) as Bytes);
}
