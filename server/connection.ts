// One socket, from its challenge to its end. It parses, checks what needs no database, and hands the rest to the relay.
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import {
	DOOR,
	KIND,
	MAX_FRAME,
	MAX_RECORD,
	MAX_SNAPSHOT,
	Malformed,
	PROTOCOL_VERSION,
	ROLE,
	SEQUENCED,
	SNAPSHOT_PART,
	beginning,
	concat,
	equalBytes,
	genesisSigned,
	logInput,
	parseClientFrame,
	proveSigned,
	readControl,
	readRecord,
	recordSigned,
	spaceInput,
	writeServerFrame,
	type Bytes,
	type ClientFrame,
	type Knock,
	type Newcomer,
	type RecordParts,
	type Refusal,
	type ServerFrame
} from '../src/lib/wire/index.ts';
import { sha256, verifyEd25519 } from './digest.ts';
import type { Doors } from './doors.ts';
import { Bucket, type Limits } from './limits.ts';
import type { Listener, Room } from './room.ts';
import { fitsKey, isIn, signedFor } from './store/rules.ts';
import type { Append, Member, SpaceState, SpaceStore } from './store/space-store.ts';

/** What a connection asks of the relay. */
export interface Relay {
	readonly store: SpaceStore;
	readonly limits: Limits;
	/** Milliseconds of a clock that nobody sets: a day that jumps must not close lines or empty buckets. */
	ticks(): number;
	day(): number;
	/** Waits for the commit; the room then hears of it. */
	append(append: Append, from: Connection): void;
	/** Goes to the others of the room and is kept nowhere. */
	present(record: Bytes, from: Connection): void;
	/** A bug or a failing disk. */
	report(error: unknown): void;
	/** Undefined: there is no such space, or the connection is gone. */
	enter(connection: Connection): Promise<SpaceState | undefined>;
	leave(connection: Connection): void;
	readonly doors: Doors;
	/** It is no stranger any more, though it has proven nothing yet. */
	waits(connection: Connection): void;
}

/** Why a socket is not read for a while: it sends too fast, it waits for too many answers, it does not read them. */
const HOLD = { fast: 1, busy: 2, unread: 4 } as const;
/** Frames of one connection that may wait for the database. */
const BUSY = 64;
/** Every so many checks a ping. */
export const CHECKS = 4;

/** A page that nobody asked for, in bytes: a client hears nothing while a frame is on its way, and hangs up after 40 s. */
const UNASKED = 512 * 1024;
const NOBODY = new Uint8Array(16);
/** After these the line is closed: the other side does not speak our language, or is not who it says. */
const FATAL: ReadonlyMap<Refusal, number> = new Map<Refusal, number>([
	['malformed', 1002],
	['wrong-version', 1002],
	['too-large', 1009],
	['not-proven', 1008],
	['bad-signature', 1008],
	['unknown-space', 1008],
	['removed', 1008],
	['denied', 1008]
]);

/** A device that comes in brings the key that its id is made of, and signs with it. */
function bringsOwnKey(record: RecordParts, control: Newcomer): boolean {
	return (
		equalBytes(record.device, control.device) &&
		fitsKey(control) &&
		verifyEd25519(control.deviceKey, recordSigned(record.signed), record.signature)
	);
}

function copyKnock(frame: Knock): Knock {
	const { invite, device, deviceKey, wrapKey, inviteSignature, name } = frame;
	return {
		invite: invite.slice(),
		device: device.slice(),
		deviceKey: deviceKey.slice(),
		wrapKey: wrapKey.slice(),
		inviteSignature: inviteSignature.slice(),
		name: name.slice()
	};
}

/** Is it the record that let this device in? */
function lets(record: Bytes, device: Bytes): boolean {
	const control = readControl(readRecord(record).open);
	return control.op === 'add' && equalBytes(control.device, device);
}

export class Connection implements Listener {
	told = Infinity;
	space: Bytes | undefined;
	device: Bytes | undefined;
	room: Room | undefined;
	member: Member | undefined;
	readonly #socket: WebSocket;
	readonly #relay: Relay;
	readonly #challenge: Bytes = new Uint8Array(randomBytes(32));
	readonly #frames: Bucket;
	readonly #bytes: Bucket;
	readonly #presence: Bucket;
	#hello: Extract<ClientFrame, { type: 'hello' }> | undefined;
	#parts: Bytes[] = [];
	#heard: number;
	#slowSince: number | undefined;
	/** To be called when a slow reader has read. */
	readonly #waiting: (() => void)[] = [];
	/** Frames that wait for the database are handled one after the other, so that their answers keep the order. */
	#turn: Promise<void> = Promise.resolve();
	#pumping = false;
	/** Waits for the next thing that is said: the answer to a join. */
	#answered: (() => void) | undefined;
	#errands = 0;
	#held = 0;
	#pending = 0;
	#checks = 0;

	constructor(socket: WebSocket, relay: Relay) {
		this.#socket = socket;
		this.#relay = relay;
		const now = relay.ticks();
		const { limits } = relay;
		this.#heard = now;
		this.#frames = new Bucket(limits.RATE_FRAMES, limits.BURST_FRAMES, now);
		this.#bytes = new Bucket(limits.RATE_BYTES, limits.BURST_BYTES, now);
		this.#presence = new Bucket(limits.RATE_PRESENCE, limits.RATE_PRESENCE * 2, now);
		this.say({ type: 'challenge', version: PROTOCOL_VERSION, challenge: this.#challenge });
	}

	get proven(): boolean {
		return this.room !== undefined;
	}

	say(frame: ServerFrame): void {
		this.send(writeServerFrame(frame));
	}

	send(bytes: Uint8Array): void {
		this.#answered?.();
		this.#answered = undefined;
		if (this.#socket.readyState !== this.#socket.OPEN) return;
		// With the socket's own few bytes a frame.
		const full = this.#socket.bufferedAmount + bytes.length + 16 > this.#relay.limits.MAX_WAITING;
		if (full) this.#socket.send(bytes, () => this.#hasRead());
		else this.#socket.send(bytes);
	}

	together(send: () => void): void {
		const socket = (this.#socket as unknown as { _socket?: { cork(): void; uncork(): void } })._socket;
		socket?.cork();
		send();
		socket?.uncork();
	}

	refuse(reason: Refusal, about?: RecordParts): void {
		const session = about?.session ?? NOBODY;
		this.say({ type: 'refuse', reason, session, n: about?.n ?? 0 });
		const code = about ? undefined : FATAL.get(reason);
		if (code !== undefined) this.close(code);
	}

	/** About a record that takes no place in the log: its n is another count, so it is not named. */
	#refuseLoose(reason: Refusal): void {
		this.say({ type: 'refuse', reason, session: NOBODY, n: 0 });
	}

	close(code: number): void {
		this.#socket.close(code);
		// Its own goodbye must be read.
		this.#socket.resume();
		// A peer that does not answer the closing handshake keeps nothing open.
		setTimeout(() => this.#socket.terminate(), 2000).unref();
	}

	drop(): void {
		this.#socket.terminate();
	}

	/** CHECKS times in a HEARTBEAT: false where the line is dead or reads too slowly. */
	alive(now: number): boolean {
		if (now - this.#heard > this.#relay.limits.DEAD_AFTER) return false;
		if (this.#socket.bufferedAmount > this.#relay.limits.MAX_WAITING) {
			this.#slowSince ??= now;
			if (now - this.#slowSince > this.#relay.limits.SLOW_FOR) return false;
		} else this.#slowSince = undefined;
		if (this.#checks++ % CHECKS === 0) this.#socket.ping();
		return true;
	}

	/** Too much waits for this reader: live records are held back, and paged when it has read. */
	get slow(): boolean {
		const { readyState, OPEN, bufferedAmount } = this.#socket;
		return readyState === OPEN && bufferedAmount > this.#relay.limits.MAX_WAITING;
	}

	#hasRead(): void {
		if (this.slow) return;
		this.#release(HOLD.unread);
		for (const go of this.#waiting.splice(0)) go();
		if (this.room && this.told < this.room.seq) this.behind();
	}

	/** Before each large answer: what a slow reader asked for waits in the database and not here. */
	async #readable(): Promise<void> {
		if (this.slow) await new Promise<void>((go) => this.#waiting.push(go));
	}

	pong(): void {
		this.#heard = this.#relay.ticks();
	}

	message(data: Uint8Array): void {
		// What still arrives on a line that we have closed is not answered.
		if (this.#socket.readyState !== this.#socket.OPEN) return;
		const now = this.#relay.ticks();
		this.#heard = now;
		const parsed = parseClientFrame(data);
		if (!parsed.ok) return this.refuse(parsed.reason);
		const count = parsed.frame.type === 'append' ? parsed.frame.records.length : 1;
		const wait = Math.max(this.#frames.take(count, now), this.#bytes.take(data.length, now));
		this.#handle(parsed.frame);
		if (wait > 0) this.#slowDown(wait);
		// Acknowledgements and other short answers go out even to a slow reader, but not without end.
		if (this.#socket.bufferedAmount > 2 * this.#relay.limits.MAX_WAITING) this.#hold(HOLD.unread);
	}

	/** Nothing is thrown away: the socket is read later, and whoever sends too much feels its own line. */
	#slowDown(wait: number): void {
		if (this.#held & HOLD.fast) return;
		this.refuse('too-fast');
		this.#hold(HOLD.fast);
		setTimeout(() => this.#release(HOLD.fast), Math.min(wait, 30_000)).unref();
	}

	#hold(why: number): void {
		this.#held |= why;
		this.#socket.pause();
	}

	#release(why: number): void {
		if ((this.#held & why) === 0) return;
		this.#held &= ~why;
		if (this.#held !== 0) return;
		// While we did not read we could not hear it.
		this.#heard = this.#relay.ticks();
		this.#socket.resume();
	}

	#later(work: () => Promise<void>): void {
		this.#pending += 1;
		if (this.#pending > BUSY) this.#hold(HOLD.busy);
		this.#turn = this.#turn
			.then(work)
			.catch((error: unknown) => {
				this.#relay.report(error);
				// The store failed: nothing was acknowledged, and the other side may try again.
				this.refuse('try-later');
				this.close(1013);
			})
			.then(() => {
				this.#pending -= 1;
				if (this.#pending < BUSY / 2) this.#release(HOLD.busy);
			});
	}

	#handle(frame: ClientFrame): void {
		if (!this.proven) return this.#beforeProof(frame);
		switch (frame.type) {
			case 'append':
				return this.#append(frame.records);
			case 'presence':
				return this.#relayPresence(frame.record);
			case 'ping':
				return this.say({ type: 'pong', seq: this.room!.seq, head: this.room!.head, time: Date.now() });
			case 'page':
				return this.#later(() => this.#page(frame.after, frame.maxBytes));
			case 'put-snapshot':
				return this.#snapshotPart(frame);
			case 'get-snapshot': {
				const hash = frame.hash.slice();
				return this.#later(async () => void (await this.#sendSnapshot(hash)));
			}
			case 'deny':
			case 'lend':
				if (this.member!.role !== ROLE.facilitator) return this.#refuseLoose('not-allowed');
				if (frame.type === 'lend') this.#relay.doors.lend(frame.code, frame.sealed, this.#relay.ticks());
				else this.#relay.doors.deny(this.space!, frame.device);
				return;
			default:
				return this.refuse('not-allowed');
		}
	}

	#beforeProof(frame: ClientFrame): void {
		switch (frame.type) {
			case 'hello':
				if (frame.version !== PROTOCOL_VERSION) return this.refuse('wrong-version');
				this.#hello = { ...frame, space: frame.space.slice(), device: frame.device.slice() };
				return;
			case 'prove': {
				const signature = frame.signature.slice();
				return this.#later(() => this.#prove(signature));
			}
			case 'ping':
				return this.say({ type: 'pong', seq: 0, head: new Uint8Array(32), time: Date.now() });
			case 'borrow': {
				if (++this.#errands > 20) return this.close(1008);
				const sealed = this.#relay.doors.borrow(frame.code, this.#relay.ticks());
				return sealed ? this.say({ type: 'lent', sealed }) : this.refuse('invite-void');
			}
			case 'knock': {
				if (++this.#errands > 20) return this.close(1008);
				const knock = copyKnock(frame);
				const space = frame.space.slice();
				return this.#later(() => this.#knock(space, knock));
			}
			case 'create':
			case 'ask':
			case 'join': {
				// A stranger may come with few errands: making spaces and trying invites costs the others' database.
				if (++this.#errands > 20) return this.close(1008);
				const copy =
					frame.type === 'ask'
						? { ...frame, space: frame.space.slice(), invite: frame.invite.slice() }
						: { ...frame, record: frame.record.slice() };
				return this.#later(() => this.#errand(copy));
			}
			default:
				return this.refuse('not-proven');
		}
	}

	async #errand(frame: Extract<ClientFrame, { type: 'create' | 'ask' | 'join' }>): Promise<void> {
		if (frame.type === 'ask') {
			const record = await this.#relay.store.invite(frame.space, frame.invite, this.#relay.day());
			if (record) this.say({ type: 'offer', record });
			else this.refuse('invite-void');
			return;
		}
		const record = this.#readRecord(frame.record);
		if (!record) return;
		if (record.kind !== KIND.control) return this.refuse('wrong-kind', record);
		try {
			const control = readControl(record.open);
			if (frame.type === 'create' && control.op === 'genesis') return await this.#create(record, control, frame.record);
			if (frame.type === 'join' && control.op === 'join') return await this.#join(record, control, frame.record);
			this.refuse('wrong-kind', record);
		} catch (error) {
			if (!(error instanceof Malformed)) throw error;
			this.refuse('malformed');
		}
	}

	async #create(
		record: RecordParts,
		control: Extract<ReturnType<typeof readControl>, { op: 'genesis' }>,
		bytes: Bytes
	): Promise<void> {
		const { space } = record;
		const right =
			equalBytes(space, sha256(spaceInput(control.rootKey)).subarray(0, 16)) &&
			record.n === 1 &&
			control.prevControl.every((byte) => byte === 0) &&
			record.prev.every((byte) => byte === 0) &&
			verifyEd25519(control.rootKey, genesisSigned(space, control, control.commitment), control.rootSignature) &&
			bringsOwnKey(record, control);
		if (!right) return this.refuse('bad-signature');
		if (!(await this.#relay.store.create(space.slice(), bytes, this.#relay.day()))) {
			// L2: whoever did not hear the acknowledgement sends the same bytes and hears it now.
			const [first] = await this.#relay.store.control(space.slice(), 0);
			if (!first || !equalBytes(first.record, bytes)) return this.refuse('space-exists', record);
		}
		const head = sha256(logInput(new Uint8Array(32), 1, sha256(bytes)));
		this.say({ type: 'ack', receipts: [{ session: record.session, n: record.n, seq: 1, head }] });
	}

	/** Ends with its answer, so that a proof that was sent along finds a member. */
	async #join(
		record: RecordParts,
		control: Extract<ReturnType<typeof readControl>, { op: 'join' }>,
		bytes: Bytes
	): Promise<void> {
		const { space, device } = record;
		if (!bringsOwnKey(record, control)) return this.refuse('bad-signature');
		const offered = await this.#relay.store.invite(space.slice(), control.invite.slice(), this.#relay.day());
		if (!signedFor(offered, undefined, space, control)) return this.refuse('invite-void', record);
		const append = { space: space.slice(), device: device.slice(), records: [bytes], joins: true };
		await new Promise<void>((answered) => {
			this.#answered = answered;
			this.#relay.append(append, this);
		});
	}

	/** M3: the link signs for who knocks, so nobody without it fills the waiting room. */
	async #knock(space: Bytes, knock: Knock): Promise<void> {
		const { store, doors } = this.#relay;
		if (isIn(await store.member(space, knock.device))) {
			// Its line broke when the door was opened.
			const record = (await store.control(space, 0)).find((row) => lets(row.record, knock.device))?.record;
			return record ? this.say({ type: 'admitted', record }) : this.refuse('invite-void');
		}
		const offered = await store.invite(space, knock.invite, this.#relay.day());
		if (!fitsKey(knock) || !signedFor(offered, DOOR.knock, space, knock)) return this.refuse('invite-void');
		if (!doors.knock(space, knock, this)) return this.refuse('try-later');
		this.#relay.waits(this);
		this.say({ type: 'waiting' });
	}

	/** M2: from here on nothing goes to it, and nothing that it sends is looked at. */
	expel(): void {
		this.refuse('removed');
	}

	async #prove(signature: Bytes): Promise<void> {
		const hello = this.#hello;
		if (!hello || this.proven) return this.refuse('not-proven');
		const member = await this.#relay.store.member(hello.space, hello.device);
		// One answer for a space that is not there and for one whose members we are not.
		if (!member) return this.refuse('unknown-space');
		if (!isIn(member)) return this.refuse('removed');
		if (!verifyEd25519(member.key, proveSigned(this.#challenge, hello.space, hello.device), signature))
			return this.refuse('bad-signature');
		this.space = hello.space;
		this.device = hello.device;
		this.member = member;
		const state = await this.#relay.enter(this);
		if (!state) return this.refuse('unknown-space');
		await this.#sendControl(hello.haveControl);
		const begin = hello.start ? beginning(state, hello.haveSeq) : undefined;
		if (!begin) return;
		if (begin.snapshot) {
			const { hash, upTo } = begin.snapshot;
			this.say({ type: 'attested', records: await this.#relay.store.attestations(this.space, hash, upTo) });
			if (!(await this.#sendSnapshot(hash))) return;
		}
		await this.#page(begin.after, UNASKED);
	}

	async #sendControl(from: number): Promise<void> {
		const records = await this.#relay.store.control(this.space!, from);
		let start = 0;
		while (start < records.length) {
			let size = 64;
			let end = start;
			while (end < records.length && size + records[end]!.record.length + 12 <= MAX_FRAME) {
				size += records[end]!.record.length + 12;
				end++;
			}
			await this.#readable();
			this.say({ type: 'control', first: from + start, records: records.slice(start, end) });
			start = end;
		}
	}

	/** Undefined, and refused, where the bytes are no record. The connection stays: one poor record is no reason to leave. */
	#readRecord(bytes: Uint8Array): RecordParts | undefined {
		try {
			return readRecord(bytes);
		} catch (error) {
			if (!(error instanceof Malformed)) throw error;
			this.refuse('malformed');
			return undefined;
		}
	}

	#append(records: Bytes[]): void {
		const good: Bytes[] = [];
		for (const bytes of records) {
			const record = this.#readRecord(bytes);
			if (!record) return;
			const wrong = this.#wrong(record, bytes);
			if (wrong) this.refuse(wrong, record);
			// A view: what was read from a socket is its alone, and goes when these records have been sent on.
			else good.push(bytes);
		}
		if (good.length > 0) this.#relay.append({ space: this.space!, device: this.device!, records: good }, this);
	}

	/** Not of the space and the device that this connection proved. */
	#elsewhere(record: RecordParts): Refusal | undefined {
		if (!equalBytes(record.space, this.space!)) return 'wrong-space';
		return equalBytes(record.device, this.device!) ? undefined : 'wrong-device';
	}

	#wrong(record: RecordParts, bytes: Bytes): Refusal | undefined {
		if (bytes.length > MAX_RECORD) return 'too-large';
		const elsewhere = this.#elsewhere(record);
		if (elsewhere) return elsewhere;
		if (!SEQUENCED.has(record.kind)) return 'wrong-kind';
		if (record.kind !== KIND.control) return undefined;
		return verifyEd25519(this.member!.key, recordSigned(record.signed), record.signature) ? undefined : 'bad-signature';
	}

	#relayPresence(bytes: Bytes): void {
		if (bytes.length > this.#relay.limits.MAX_PRESENCE) return this.#refuseLoose('too-large');
		const record = this.#readRecord(bytes);
		if (!record) return;
		if (record.kind !== KIND.presence) return this.#refuseLoose('wrong-kind');
		const elsewhere = this.#elsewhere(record);
		if (elsewhere) return this.#refuseLoose(elsewhere);
		if (this.#presence.take(1, this.#relay.ticks()) > 0) return;
		this.#relay.present(bytes, this);
	}

	/** L4: subscribe, page, drain, live. The store answers in its own order, so a page that reaches the head leaves no gap. */
	async #page(after: number, maxBytes: number): Promise<void> {
		await this.#readable();
		const page = await this.#relay.store.page(this.space!, after, Math.min(maxBytes, MAX_FRAME - 64));
		if (!page) return this.refuse('superseded');
		if (page.records.length > 0) this.say({ type: 'log', first: page.first, records: page.records });
		const last = after + page.records.length;
		if (last < page.seq) return;
		this.told = last;
		this.room!.grown(page.seq, page.head);
		this.say({ type: 'live', seq: page.seq, head: page.head });
		// What was committed between the page and this turn.
		if (this.room!.seq > last) this.behind();
	}

	/** Brings a live connection up from the database: after a gap, or when a slow reader has read. */
	behind(): void {
		if (this.#pumping) return;
		this.#pumping = true;
		this.#later(async () => {
			try {
				while (this.told < this.room!.seq && !this.slow) {
					const page = await this.#relay.store.page(this.space!, this.told, MAX_FRAME - 64);
					if (!page || page.records.length === 0) break;
					this.say({ type: 'log', first: page.first, records: page.records });
					this.told += page.records.length;
					// Else a pong would name an older head than this connection has seen.
					this.room!.grown(page.seq, page.head);
				}
			} finally {
				this.#pumping = false;
			}
		});
	}

	#snapshotPart(frame: Extract<ClientFrame, { type: 'put-snapshot' }>): void {
		if (this.member!.role < ROLE.guest) return this.#refuseLoose('not-allowed');
		if (frame.part === 0) this.#parts = [];
		if (frame.part !== this.#parts.length) return this.refuse('out-of-order');
		this.#parts.push(frame.bytes.slice());
		if (frame.part + 1 < frame.parts) return;
		const bytes = concat(...this.#parts);
		this.#parts = [];
		if (bytes.length > MAX_SNAPSHOT) return this.refuse('too-large');
		const record = this.#readRecord(bytes);
		if (!record) return;
		if (record.kind !== KIND.snapshot) return this.#refuseLoose('wrong-kind');
		const elsewhere = this.#elsewhere(record);
		if (elsewhere) return this.#refuseLoose(elsewhere);
		if (record.open.length !== 8) return this.refuse('malformed');
		this.#later(async () => {
			const refusal = await this.#relay.store.putSnapshot(this.space!, this.device!, bytes);
			if (refusal) this.#refuseLoose(refusal);
		});
	}

	/** False: it is gone, and that was said. */
	async #sendSnapshot(hash: Bytes): Promise<boolean> {
		const bytes = await this.#relay.store.snapshot(this.space!, hash);
		if (!bytes) {
			this.refuse('superseded');
			return false;
		}
		const parts = Math.ceil(bytes.length / SNAPSHOT_PART);
		for (let part = 0; part < parts; part++) {
			await this.#readable();
			const piece = bytes.slice(part * SNAPSHOT_PART, (part + 1) * SNAPSHOT_PART);
			this.say({ type: 'snapshot', hash, part, parts, bytes: piece });
		}
		return true;
	}
}
