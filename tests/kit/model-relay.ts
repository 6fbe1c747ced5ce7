// A relay in memory that speaks the real frames: the smallest thing that follows L1 to L4, for tests of the client.
// The product's relay is in server/; both are held to the same stories.
import { encodeHex, sha256, verify, type Bytes, type Random } from '../../src/lib/crypto/index.ts';
import { effectOf, isIn, judge } from '../../server/store/rules.ts';
import { GONE, type Member } from '../../server/store/space-store.ts';
import {
	KIND,
	PROTOCOL_VERSION,
	SNAPSHOT_PART,
	UNLIMITED,
	beginning,
	controlInput,
	equalBytes,
	logInput,
	parseClientFrame,
	proveSigned,
	readAttestation,
	readControl,
	readRecord,
	readSnapshotOpen,
	writeServerFrame,
	type ClientFrame,
	type Receipt,
	type RecordParts,
	type Refusal,
	type Role,
	type ServerFrame
} from '../../src/lib/wire/index.ts';

const ZERO = new Uint8Array(32);
const NO_SESSION = new Uint8Array(16);

interface Row {
	record: Bytes;
	head: Bytes;
}

interface Snapshot {
	record: Bytes;
	hash: Bytes;
	upTo: number;
	device: Bytes;
	said: Map<string, number>;
}

/** What survives a restart. */
export interface SpaceOnDisk {
	rows: Row[];
	control: { seq: number; record: Bytes }[];
	controlHead: Bytes;
	epoch: number;
	devices: Map<string, Member>;
	invites: Map<string, { record: Bytes; uses: number; role: Role; revoked: boolean }>;
	streams: Map<string, { n: number; prev: Bytes }>;
	receipts: Map<string, Receipt & { hash: Bytes }>;
	snapshots: Snapshot[];
}

/** Faults of a relay, for tests that must notice them. */
export interface RelayFaults {
	/** Acknowledges and sends on before the row is safe: a restart forgets the last ones. */
	ackBeforeStore?: boolean;
	/** Chance that a record sent on to one subscriber is left out. */
	dropFanout?: number;
	/** Says after a reconnection that there is nothing to catch up with. */
	skipCatchUp?: boolean;
	/** Echoes an author's own records in the log, too. */
	echo?: boolean;
}

export interface Connection {
	receive(bytes: Bytes): void;
	closed(): void;
}

interface Client {
	send(frame: ServerFrame): void;
	close(): void;
	challenge: Bytes;
	hello: Extract<ClientFrame, { type: 'hello' }> | undefined;
	space: SpaceOnDisk | undefined;
	device: string;
	parts: Uint8Array[];
	live: boolean;
}

export class ModelRelay {
	readonly spaces = new Map<string, SpaceOnDisk>();
	readonly #clients = new Set<Client>();
	readonly #random: Random;
	readonly faults: RelayFaults;
	/** Rows acknowledged but not yet safe (only with `ackBeforeStore`). */
	#unsafe = 0;
	bytesOut = 0;
	lastKilled = 0;
	chance: () => number = () => 1;
	/** Told of every frame a client sends: tests look and refuse. */
	watch: ((frame: ClientFrame) => Refusal | undefined) | undefined;

	/** What it says the time is. */
	now = (): number => Date.now();

	constructor(random: Random, faults: RelayFaults = {}) {
		this.#random = random;
		this.faults = faults;
	}

	get connections(): number {
		return this.#clients.size;
	}

	accept(pipe: { send(bytes: Bytes): void; close(): void }): Connection {
		const client: Client = {
			send: (frame) => {
				const bytes = writeServerFrame(frame);
				this.bytesOut += bytes.length;
				pipe.send(bytes);
			},
			close: () => pipe.close(),
			challenge: this.#random(32),
			hello: undefined,
			space: undefined,
			device: '',
			parts: [],
			live: false
		};
		this.#clients.add(client);
		client.send({ type: 'challenge', version: PROTOCOL_VERSION, challenge: client.challenge });
		let turn: Promise<void> = Promise.resolve();
		return {
			receive: (bytes) => {
				const parsed = parseClientFrame(bytes);
				if (!parsed.ok) return this.#refuse(client, parsed.reason);
				turn = turn.then(() => this.#frame(client, parsed.frame));
			},
			closed: () => void this.#clients.delete(client)
		};
	}

	/** Puts a record into a space's log without asking whether it may be there. */
	inject(space: Uint8Array, record: Bytes): void {
		this.#insert(undefined, this.spaces.get(encodeHex(space))!, record, readRecord(record));
	}

	/** As after kill -9: all lines break, what was not safe is gone. */
	restart(): void {
		for (const client of this.#clients) client.close();
		this.#clients.clear();
		if (this.faults.ackBeforeStore && this.#unsafe > 0) {
			for (const space of this.spaces.values()) this.#forget(space, Math.min(this.#unsafe, space.rows.length - 1));
			this.#unsafe = 0;
		}
	}

	#forget(space: SpaceOnDisk, count: number): void {
		for (let left = count; left > 0; left--) {
			const { record } = space.rows.at(-1)!;
			const parts = readRecord(record);
			if (parts.kind === KIND.control) return;
			space.rows.pop();
			space.receipts.delete(this.#receiptName(parts));
			space.streams.set(this.#streamName(parts), { n: parts.n - 1, prev: parts.prev });
		}
	}

	#streamName(parts: RecordParts): string {
		return encodeHex(parts.device) + encodeHex(parts.session);
	}

	#receiptName(parts: RecordParts): string {
		return `${this.#streamName(parts)}${parts.n}`;
	}

	#refuse(client: Client, reason: Refusal, parts?: RecordParts): void {
		client.send({ type: 'refuse', reason, session: parts?.session ?? NO_SESSION, n: parts?.n ?? 0 });
	}

	async #frame(client: Client, frame: ClientFrame): Promise<void> {
		const forced = this.watch?.(frame);
		if (forced) return this.#refuse(client, forced, 'record' in frame ? readRecord(frame.record) : undefined);
		switch (frame.type) {
			case 'hello':
				client.hello = { ...frame, space: frame.space.slice(), device: frame.device.slice() };
				return;
			case 'prove':
				return this.#prove(client, frame.signature);
			case 'create':
				return this.#join(client, frame.record, 'genesis');
			case 'join':
				return this.#join(client, frame.record, 'join');
			case 'ask': {
				const invite = this.spaces.get(encodeHex(frame.space))?.invites.get(encodeHex(frame.invite));
				if (!invite || invite.revoked || invite.uses === 0) return this.#refuse(client, 'invite-void');
				client.send({ type: 'offer', record: invite.record });
				return;
			}
			default:
		}
		const { space } = client;
		if (!space) return this.#refuse(client, 'not-proven');
		switch (frame.type) {
			case 'append':
				return this.#append(client, space, frame.records);
			case 'page':
				return this.#page(client, space, frame.after, frame.maxBytes);
			case 'presence':
				for (const other of this.#clients)
					if (other !== client && other.space === space) other.send({ type: 'presence', record: frame.record });
				return;
			case 'put-snapshot':
				return this.#putSnapshot(client, space, frame);
			case 'get-snapshot':
				return this.#sendSnapshot(client, space, frame.hash);
			case 'ping':
				client.send({ type: 'pong', seq: space.rows.length, head: this.#head(space), time: this.now() });
		}
	}

	#sendSnapshot(client: Client, space: SpaceOnDisk, wanted: Bytes): void {
		const snapshot = space.snapshots.find(({ hash }) => equalBytes(hash, wanted));
		if (!snapshot) return this.#refuse(client, 'superseded');
		const parts = Math.ceil(snapshot.record.length / SNAPSHOT_PART);
		for (let part = 0; part < parts; part++) {
			const bytes = snapshot.record.slice(part * SNAPSHOT_PART, (part + 1) * SNAPSHOT_PART);
			client.send({ type: 'snapshot', hash: snapshot.hash, part, parts, bytes });
		}
	}

	#head(space: SpaceOnDisk): Bytes {
		return space.rows.at(-1)?.head ?? ZERO;
	}

	async #prove(client: Client, signature: Bytes): Promise<void> {
		const { hello } = client;
		if (!hello) return this.#refuse(client, 'not-proven');
		const space = this.spaces.get(encodeHex(hello.space));
		if (!space) {
			this.#refuse(client, 'unknown-space');
			client.close();
			return;
		}
		const device = space.devices.get(encodeHex(hello.device));
		const signed = proveSigned(client.challenge, hello.space, hello.device);
		if (device && !isIn(device)) {
			return this.#refuse(client, 'removed');
		}
		if (!device || !(await verify(device.key, signed, signature))) return this.#refuse(client, 'not-proven');
		client.space = space;
		client.device = encodeHex(hello.device);
		const snapshots = space.snapshots
			.toReversed()
			.slice(0, 4)
			.map(({ hash, upTo, device, record, said }) => ({
				hash,
				upTo,
				device,
				size: record.length,
				attested: [...said].filter(([who, verdict]) => verdict === 1 && who !== encodeHex(device)).length,
				opposed: [...said].filter(([, verdict]) => verdict === 2).length
			}));
		client.send({
			type: 'welcome',
			role: device.role,
			epoch: space.epoch,
			headSeq: space.rows.length,
			head: this.#head(space),
			floor: 0,
			control: space.control.length,
			snapshots
		});
		if (space.control.length > hello.haveControl)
			client.send({
				type: 'control',
				first: hello.haveControl,
				records: space.control.slice(hello.haveControl)
			});
		const begin = hello.start ? beginning({ floor: 0, snapshots }, hello.haveSeq) : undefined;
		if (!begin) return;
		if (begin.snapshot) {
			const { hash, upTo } = begin.snapshot;
			const records = space.rows.slice(upTo).map(({ record }) => record);
			client.send({
				type: 'attested',
				records: records.filter((record) => {
					const { kind, open } = readRecord(record);
					return kind === KIND.attestation && equalBytes(readAttestation(open).snapshot, hash);
				})
			});
			this.#sendSnapshot(client, space, hash);
		}
		this.#page(client, space, begin.after, 512 * 1024);
	}

	#page(client: Client, space: SpaceOnDisk, after: number, maxBytes: number): void {
		const records: Bytes[] = [];
		let bytes = 0;
		const skip = this.faults.skipCatchUp && after > 0;
		for (const { record } of skip ? [] : space.rows.slice(after)) {
			if (records.length > 0 && bytes + record.length > Math.min(maxBytes, 512 * 1024)) break;
			records.push(record);
			bytes += record.length;
		}
		if (records.length > 0) client.send({ type: 'log', first: after + 1, records });
		if (!skip && after + records.length < space.rows.length) return;
		client.live = true;
		client.send({ type: 'live', seq: space.rows.length, head: this.#head(space) });
	}

	async #append(client: Client, space: SpaceOnDisk, records: Bytes[]): Promise<void> {
		const receipts: Receipt[] = [];
		for (const view of records) {
			const record = view.slice();
			const parts = readRecord(record);
			const reason = this.#check(client, space, record, parts);
			if (reason === 'again') receipts.push(space.receipts.get(this.#receiptName(parts))!);
			else if (reason) this.#refuse(client, reason, parts);
			else receipts.push(this.#insert(client, space, record, parts));
		}
		if (receipts.length > 0) client.send({ type: 'ack', receipts });
	}

	/** By the rules of the product's relay. */
	#check(client: Client, space: SpaceOnDisk, record: Bytes, parts: RecordParts): Refusal | 'again' | undefined {
		const known = space.receipts.get(this.#receiptName(parts));
		const stream = space.streams.get(this.#streamName(parts));
		const device = Uint8Array.from(Buffer.from(client.device, 'hex'));
		const verdict = judge({ space: client.hello!.space, device, records: [record] }, parts, {
			epoch: space.epoch,
			controlHead: space.controlHead,
			member: space.devices.get(client.device),
			last: stream && { n: stream.n, hash: stream.prev },
			invite: (id) => {
				const invite = space.invites.get(encodeHex(id));
				return invite && !invite.revoked ? { ...invite, expires: UNLIMITED } : undefined;
			},
			memberOf: (id) => space.devices.get(encodeHex(id)),
			members: () =>
				[...space.devices].flatMap(([id, member]) =>
					isIn(member)
						? [{ device: Uint8Array.from(Buffer.from(id, 'hex')), role: member.role, seat: member.seat }]
						: []
				),
			day: 0
		});
		if (verdict.take === 'repeat')
			return !known ? 'superseded' : equalBytes(known.hash, sha256(record)) ? 'again' : 'equivocation';
		return verdict.take ? undefined : verdict.refusal;
	}

	#insert(client: Client | undefined, space: SpaceOnDisk, record: Bytes, parts: RecordParts): Receipt {
		const hash = sha256(record);
		const seq = space.rows.length + 1;
		const head = sha256(logInput(this.#head(space), seq, hash));
		space.rows.push({ record, head });
		this.#unsafe = this.chance() < 0.5 ? 0 : this.#unsafe + 1;
		space.streams.set(this.#streamName(parts), { n: parts.n, prev: hash });
		if (parts.kind === KIND.control) this.#control(space, record, parts, seq, hash);
		if (parts.kind === KIND.attestation) {
			const attestation = readAttestation(parts.open);
			const about = space.snapshots.find((one) => equalBytes(one.hash, attestation.snapshot));
			about?.said.set(encodeHex(parts.device), attestation.verdict);
		}
		const receipt = { session: parts.session.slice(), n: parts.n, seq, head };
		space.receipts.set(this.#receiptName(parts), { ...receipt, hash });
		for (const other of this.#clients) {
			if (other.space !== space || !other.live || (other === client && !this.faults.echo)) continue;
			if (this.chance() < (this.faults.dropFanout ?? 0)) continue;
			other.send({ type: 'log', first: seq, records: [record] });
		}
		return receipt;
	}

	#control(space: SpaceOnDisk, record: Bytes, parts: RecordParts, seq: number, hash: Bytes): void {
		const control = readControl(parts.open);
		space.control.push({ seq, record });
		space.controlHead = sha256(controlInput(space.controlHead, hash));
		if (control.op === 'invite')
			space.invites.set(encodeHex(control.invite), {
				record,
				uses: control.uses,
				role: control.role,
				revoked: false
			});
		if (control.op === 'revoke') {
			const invite = space.invites.get(encodeHex(control.invite));
			if (invite) invite.revoked = true;
		}
		const effect = effectOf(control, parts.device, space.devices.get(encodeHex(parts.device)));
		for (const device of effect.goes) {
			const gone = space.devices.get(encodeHex(device));
			if (gone) space.devices.set(encodeHex(device), { ...gone, role: GONE });
			for (const client of this.#clients) {
				if (client.space !== space || client.device !== encodeHex(device)) continue;
				client.space = undefined;
				client.live = false;
				// Its own leaving it hears acknowledged first.
				queueMicrotask(() => this.#refuse(client, 'removed'));
			}
		}
		const { arrives, seat } = effect;
		if (arrives) {
			const { key, role } = arrives;
			space.devices.set(encodeHex(arrives.device), { key: key.slice(), role, seat: arrives.seat.slice() });
		}
		if (seat)
			for (const member of space.devices.values())
				if (isIn(member) && equalBytes(member.seat, seat.seat)) member.role = seat.role;
		const invite = effect.usesInvite && space.invites.get(encodeHex(effect.usesInvite));
		if (invite && invite.uses !== UNLIMITED) invite.uses -= 1;
		if (effect.epoch === undefined) return;
		space.epoch = effect.epoch;
		for (const invite of space.invites.values()) invite.revoked = true;
	}

	#join(client: Client, view: Bytes, expected: 'genesis' | 'join'): void {
		const record = view.slice();
		const parts = readRecord(record);
		const name = encodeHex(parts.space);
		const control = readControl(parts.open);
		if (control.op !== expected) return this.#refuse(client, 'malformed', parts);
		let space = this.spaces.get(name);
		const known = space?.receipts.get(this.#receiptName(parts));
		if (known) return client.send({ type: 'ack', receipts: [known] });
		if (control.op === 'genesis') {
			if (space) return this.#refuse(client, 'space-exists', parts);
			space = {
				rows: [],
				control: [],
				controlHead: ZERO,
				epoch: 1,
				devices: new Map(),
				invites: new Map(),
				streams: new Map(),
				receipts: new Map(),
				snapshots: []
			};
			this.spaces.set(name, space);
		} else {
			const invite = control.op === 'join' ? space?.invites.get(encodeHex(control.invite)) : undefined;
			if (!space || !invite || invite.revoked || invite.uses === 0) return this.#refuse(client, 'invite-void', parts);
		}
		client.send({ type: 'ack', receipts: [this.#insert(undefined, space, record, parts)] });
	}

	#putSnapshot(client: Client, space: SpaceOnDisk, frame: Extract<ClientFrame, { type: 'put-snapshot' }>): void {
		if (frame.part === 0) client.parts = [];
		client.parts[frame.part] = frame.bytes.slice();
		if (frame.part + 1 < frame.parts) return;
		const record = new Uint8Array(client.parts.reduce((sum, part) => sum + part.length, 0));
		let at = 0;
		for (const part of client.parts) {
			record.set(part, at);
			at += part.length;
		}
		const parts = readRecord(record);
		const upTo = readSnapshotOpen(parts.open);
		// Silent where it is taken, and named after nothing where not: its n is another count.
		if (upTo > space.rows.length) return this.#refuse(client, 'snapshot-unwanted');
		const device = parts.device.slice();
		space.snapshots.push({ record, hash: sha256(record), upTo, device, said: new Map() });
	}
}
