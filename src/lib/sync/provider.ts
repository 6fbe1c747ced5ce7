// SpaceSync: a Y.Doc and its people, carried over one line. Who decides what:
//   line.ts      whether there is a connection          replica.ts   what the log says and what counts
//   outbox.ts    own changes until they are acknowledged presence.ts  who is here
//   keeper.ts    when to make and judge snapshots        local-copy.ts what stays on this device
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { encodeHex, sha256, type Bytes } from '../crypto/index.ts';
import {
	KIND,
	ROLE,
	Reader,
	SNAPSHOT_PART,
	beginning,
	concat,
	equalBytes,
	proveSigned,
	writeControl,
	type Receipt,
	type Refusal,
	type Role,
	type ServerFrame,
	type SnapshotOffer
} from '../wire/index.ts';
import { commits, tryReadControl, type Invite } from './control-log.ts';
import { inlineCrunch, type Crunch } from './crunch.ts';
import { Door } from './door.ts';
import { Emitter } from './emitter.ts';
import { SnapshotKeeper } from './keeper.ts';
import { Line, helloOf } from './line.ts';
import { LocalCopy, type Anchor, type ControlRow } from './local-copy.ts';
import { EpochKeys, rotation } from './membership.ts';
import { Outbox } from './outbox.ts';
import { Presence } from './presence.ts';
import { RecordKeys, Session, openRecord, tryReadRecord } from './records.ts';
import { RelayTime } from './relay-time.ts';
import { Replica, Verdicts, attestationIn, type Integrated, type ReadySnapshot } from './replica.ts';
import type {
	Fork,
	Knocker,
	Line as LineName,
	MakeControl,
	SpaceSync,
	SyncOptions,
	SyncStatus,
	Trouble
} from './types.ts';
import { clientsOf, ownPart, shapeOf } from './update-shape.ts';

/** Records that are verified and applied in one go. */
const BURST = 256;
const PAGE_BYTES = 512 * 1024;
/** Others' claims about positions that we have not reached. */
const CLAIMS_KEPT = 256;
const FORKS_KEPT = 16;
/**
 * A newcomer downloads the log after the last snapshot, 440 bytes a record: up to 70 KB and what is written until one is attested.
 * The relay keeps two such stretches: with 200 it kept 5.3 times the snapshot of a board of 1,000 cards.
 */
const SNAPSHOT_EVERY = 160;
/** Milliseconds after which a hole in the log is asked for. */
const HOLE_PATIENCE = 1000;
const SNAPSHOT_PATIENCE = 5000;
/** Refusals of a beginning line that will be no other next time. */
const FINAL = new Set<Refusal>(['wrong-version', 'unknown-space', 'bad-signature', 'not-allowed', 'removed']);

/**
 * What only a member is sent, unasked even, right behind the welcome. Whatever comes before it waits: read first, it would make the
 * welcome's head look like an older one.
 */
const OF_A_MEMBER = new Set<ServerFrame['type']>(['control', 'log', 'live', 'attested', 'snapshot']);
const AHEAD = 256;

interface Claim {
	head: Bytes;
	device: string;
	record: Bytes;
}

/** Opens a space: the local copy at once, the line when `connect` is called. */
export function openSync(options: SyncOptions): SpaceSync {
	return new Provider(options);
}

/**
 * Presence goes under an id of its own. Whoever hears the id that we shall write under, before our first record binds it to us (L6),
 * could write under it first, and our records would be nobody's.
 */
function waving(doc: Y.Doc, random: SyncOptions['random']): Awareness {
	const { clientID } = doc;
	doc.clientID = new Reader(random(4)).u32();
	const awareness = new Awareness(doc);
	doc.clientID = clientID;
	return awareness;
}

export class Provider extends Emitter implements SpaceSync {
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly opened: Promise<void>;
	readonly #options: SyncOptions;
	readonly #crunch: Crunch;
	readonly #keys: RecordKeys;
	readonly #line: Line;
	readonly #time: RelayTime;
	readonly #replica: Replica;
	readonly #presence: Presence;
	readonly #verdicts = new Verdicts((device) => this.#replica.personOf(device));
	readonly #door: Door;
	readonly #me: string;
	readonly #every: number;
	readonly forks: Fork[] = [];
	readonly #forks = new Set<string>(); // devices that contradicted us
	#local!: LocalCopy;
	#outbox!: Outbox;
	#keeper!: SnapshotKeeper;
	#ready = false;
	#early: Uint8Array[] = [];
	#over = false;
	#wanted = false;

	#lineName: LineName = 'offline';
	#trouble: Trouble;
	#quarantined = 0;
	#role: Role | undefined;
	#genesis: Bytes | undefined;
	#anchor: Anchor | undefined;
	#statusName = 'disconnected';
	#synced = false;
	#lastStatus = '';

	// Of this connection.
	#welcomed = false;
	#target = 0; // the head's position when the relay last told
	#asking = false; // a page is under way
	#told = false; // the relay holds nothing back any more
	#words: Bytes[] = []; // what others said of the snapshot that comes, ahead of the log
	#said = { seq: 0, start: false }; // in our hello
	/** The snapshot that the relay sends unasked. */
	#coming: { hash: Bytes; record: Promise<Bytes | undefined> } | undefined;
	#cancelHole: (() => void) | undefined;
	#ahead: ServerFrame[] = [];
	/** Before it the log is sealed under keys that were not given to us. */
	#readableFrom = 0;
	#floor = 0;
	#controlTarget = 0;
	#learning = 0;
	/** The epoch of the outbox's session. */
	#sealedIn = 0;
	#roleBefore: Role | undefined;
	#wantSnapshot = false;
	#offers: SnapshotOffer[] = [];
	#parts: { hash: Bytes; parts: (Bytes | undefined)[] } | undefined;
	#wantedSnapshot: { hash: Bytes; use: (record: Bytes | undefined) => void } | undefined;

	// Of the log.
	readonly #received = new Map<number, Bytes>();
	readonly #claims = new Map<number, Claim>();
	readonly #promised = new Map<number, Bytes>(); // heads that the relay acknowledged or announced
	readonly #acked = new Map<number, string>(); // outbox rows to forget once their position is in the log
	readonly #badSnapshots = new Set<string>();
	/** A newcomer's snapshot, and the updates after it, held back until somebody has attested it. */
	#held: { snapshot: ReadySnapshot; done: Integrated[] } | undefined;
	#draining = false;
	#lastPresence = new Map<string, number>();

	constructor(options: SyncOptions) {
		super();
		this.#options = options;
		const { doc, keys, clock } = options;
		this.#every = options.snapshotEvery ?? SNAPSHOT_EVERY;
		this.doc = doc;
		this.awareness = waving(doc, options.random);
		this.#crunch = options.crunch ?? inlineCrunch(keys);
		this.#keys = new RecordKeys(keys.space, keys.epoch, keys.epochKey);
		this.#me = encodeHex(keys.device);
		this.#genesis = options.genesis;
		const epochs = new EpochKeys(keys, this.#keys, this.#crunch, options.random);
		this.#replica = new Replica(keys.space, this.#crunch, epochs, this.#every);
		this.#presence = new Presence(this.awareness, clock, (payload) => this.#sendPresence(payload));
		this.#time = new RelayTime(clock);
		this.#line = new Line({
			url: options.url,
			network: options.network,
			clock,
			random: options.random,
			opened: () => this.#hello(),
			pinged: () => this.#time.asked(),
			frame: (frame) => this.#frame(frame),
			down: () => this.#down()
		});
		this.#door = new Door({
			space: keys.space,
			random: options.random,
			clock,
			role: () => this.#roleNow(),
			live: () => this.#lineName === 'live',
			secret: (invite) => this.inviteSecret(invite),
			control: (make) => this.control(make),
			state: () => this.#replica.log.control,
			rotate: () =>
				this.control((state) => (state.rotationDue ? rotation(state, this.#keys, options.random, []) : undefined)),
			send: (frame) => this.#line.send(frame),
			changed: () => this.emit('knocks')
		});
		doc.on('update', this.#docUpdate);
		this.opened = this.#open();
	}

	// ---- opening

	async #open(): Promise<void> {
		const { keys, random, clock, store } = this.#options;
		this.#local = await LocalCopy.open(store, keys, random);
		this.#outbox = new Outbox({
			keys: this.#keys,
			clock,
			local: this.#local,
			newSession: () => {
				this.#sealedIn = this.#epoch;
				return new Session(random(16), this.#keys, this.#sealedIn, keys.device, keys.signer);
			},
			seen: () => ({
				seenSeq: this.#replica.log.seq,
				seenHead: this.#replica.log.head,
				ctlHead: this.#replica.log.control.head
			}),
			send: (records) => this.#line.send({ type: 'append', records }),
			changed: () => this.#changed(),
			stuck: (reason) => this.#setTrouble(reason),
			failed: (error) => this.#report(error)
		});
		this.#keeper = new SnapshotKeeper({
			clock,
			random,
			every: this.#every,
			me: this.#me,
			replica: this.#replica,
			verdicts: this.#verdicts,
			crunch: this.#crunch,
			mayWrite: () => (this.#roleNow() ?? 0) >= ROLE.guest,
			live: () => this.#lineName === 'live',
			fetch: (hash) => this.#fetchSnapshot(hash),
			seal: (body, open) => this.#outbox.session.seal(KIND.snapshot, body, open),
			seen: () => ({ seenSeq: this.#replica.log.seq, seenHead: this.#replica.log.head }),
			put: (record) => this.#putSnapshot(record),
			say: (open, payload) => this.#outbox.submit(KIND.attestation, payload, open),
			keep: (record, upTo) => void this.#local.compact(record, upTo, {}),
			failed: (error) => this.#report(error)
		});
		const loaded = await this.#local.load();
		if (loaded.genesis) this.#genesis ??= loaded.genesis;
		else if (this.#genesis) await this.#local.keepGenesis(this.#genesis);
		this.#anchor = loaded.anchor;
		this.#replica.control = loaded.control;
		await this.#replica.learnEpochs();
		this.#readableFrom = this.#replica.readableFrom;
		const updates: Bytes[] = [];
		if (loaded.snapshot) {
			const snapshot = await this.#replica.readSnapshot(loaded.snapshot);
			if (snapshot) {
				this.#replica.begin(snapshot);
				updates.push(snapshot.inside.state);
			}
		}
		const records: Bytes[] = [];
		for (let seq = this.#replica.log.seq + 1; loaded.log.has(seq); seq++) records.push(loaded.log.get(seq)!);
		for (let at = 0; at < records.length; at += BURST) {
			const done = await this.#replica.integrate(records.slice(at, at + BURST));
			for (const one of done) {
				this.#note(one);
				if (one.update) updates.push(one.update);
			}
		}
		updates.push(...((await this.#outbox.restore(loaded.outbox)) as Bytes[]));
		if (this.#over) return;
		this.#apply(updates);
		this.#ready = true;
		for (const update of this.#early.splice(0)) this.#outbox.add(update);
		this.#changed();
		if (this.#wanted) this.#line.start();
	}

	// ---- the document

	#docUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
		if (origin !== this) {
			// What is written before the local copy is open waits for it.
			if (this.#ready) this.#outbox.add(update);
			else this.#early.push(update);
			return;
		}
		// Somebody wrote while others' changes were being applied (an observer that repairs): that part is ours.
		const me = this.doc.clientID;
		if (transaction.afterState.get(me) === transaction.beforeState.get(me)) return;
		const shape = shapeOf(update);
		if (shape && clientsOf(shape).includes(me) && this.#ready) this.#outbox.add(ownPart(update, shape, me));
	};

	#apply(updates: Uint8Array[]): void {
		if (updates.length === 0) return;
		try {
			Y.transact(
				this.doc,
				() => {
					for (const update of updates) Y.applyUpdate(this.doc, update, this);
				},
				this,
				false
			);
		} catch (error) {
			// An observer's bug: the document has the changes, and the space goes on.
			this.#report(error);
		}
	}

	/** Bugs, ours or an observer's. The space goes on; whoever listens for `fault` hears of it, else it surfaces as uncaught. */
	#report(error: unknown): void {
		if (this.#over || this.emit('fault', error)) return;
		queueMicrotask(() => {
			throw error;
		});
	}

	// ---- status

	get space(): Bytes {
		return this.#options.keys.space;
	}

	get device(): string {
		return this.#me;
	}

	deviceOf(client: number): string | undefined {
		return client === this.awareness.clientID ? this.#me : this.#presence.deviceOf(client);
	}

	get synced(): boolean {
		return this.#synced;
	}

	get members(): ReadonlyMap<string, { role: Role; seat: string }> {
		return this.#replica.log.control.devices;
	}

	get invites(): ReadonlyMap<string, Invite> {
		return this.#replica.log.control.invites;
	}

	get knocks(): readonly Knocker[] {
		return this.#door.waiting;
	}

	time(): number {
		return this.#time.now();
	}

	get position(): { seq: number; head: Bytes } {
		return { seq: this.#replica.log.seq, head: this.#replica.log.head };
	}

	/** The epoch in which we seal. */
	get #epoch(): number {
		// While the log is read from its beginning its epoch is an old one.
		return Math.max(this.#replica.log.control.epoch, this.#options.keys.epoch);
	}

	#roleNow(): Role | undefined {
		return this.#replica.roleOf(this.#options.keys.device) ?? this.#role ?? (this.#genesis && ROLE.facilitator);
	}

	get status(): SyncStatus {
		const waiting = this.#ready ? this.#outbox.waiting : 0;
		const here = this.#ready && this.#local.keeps && this.#outbox.stored;
		return {
			line: this.#lineName,
			saving: waiting === 0 ? 'with-group' : here ? 'here' : 'nowhere',
			waiting,
			waitingSince: this.#ready ? this.#outbox.waitingSince : undefined,
			quarantined: this.#quarantined,
			keeps: this.#ready ? this.#local.keeps : this.#options.store !== undefined,
			role: this.#roleNow(),
			trouble: this.#trouble
		};
	}

	#changed(): void {
		if (this.#over) return;
		const status = this.status;
		const text = JSON.stringify(status);
		if (text === this.#lastStatus) return;
		this.#lastStatus = text;
		this.emit('change', status);
	}

	#setLine(line: LineName): void {
		this.#lineName = line;
		const name = line === 'offline' ? 'disconnected' : line === 'connecting' ? 'connecting' : 'connected';
		if (name !== this.#statusName) {
			this.#statusName = name;
			this.emit('status', { status: name });
		}
		const synced = line === 'live';
		if (synced !== this.#synced) {
			this.#synced = synced;
			this.emit('sync', synced);
			if (synced) this.emit('synced', synced);
		}
		this.#changed();
	}

	#setTrouble(trouble: Trouble): void {
		this.#trouble = trouble;
		this.#changed();
	}

	/** For good: nothing is thrown away, nothing is tried again by itself. */
	#stop(trouble: Trouble): void {
		if (trouble === 'removed' && this.#ready) this.#outbox.abandon('removed');
		this.#trouble = trouble;
		this.#wanted = false;
		this.#line.stop();
		this.#setLine('offline');
	}

	// ---- the line

	connect(): void {
		if (this.#wanted || this.#over) return;
		this.#wanted = true;
		this.#trouble = undefined;
		this.#setLine('connecting');
		if (this.#ready) this.#line.start();
	}

	disconnect(): void {
		if (!this.#wanted) return;
		this.#wanted = false;
		void this.#presence.leave().then(() => {
			if (!this.#wanted) this.#line.stop();
		});
		this.#setLine('offline');
	}

	nudge(): void {
		this.#line.nudge();
	}

	pausePresence(paused: boolean): void {
		this.#presence.pause(paused);
	}

	#hello(): void {
		const { keys } = this.#options;
		const { log, control } = this.#replica;
		// Once too often does no harm: the relay says that the space exists.
		if (this.#genesis) this.#line.send({ type: 'create', record: this.#genesis });
		// Who found a snapshot wanting chooses the next one; and who is in the middle of one goes on with it.
		this.#said = { seq: log.seq, start: !this.#held && this.#badSnapshots.size === 0 };
		this.#line.send(helloOf(keys, log, control.length, this.#said.start));
	}

	#down(): void {
		this.#welcomed = false;
		this.#time.down();
		this.#asking = false;
		this.#told = false;
		this.#parts = undefined;
		this.#coming = undefined;
		this.#words = [];
		this.#ahead = [];
		this.#cancelHole?.();
		this.#cancelHole = undefined;
		this.#received.clear();
		this.#promised.clear();
		if (this.#ready) this.#outbox.down();
		this.#presence.down();
		this.#keeper?.down();
		this.#door.down();
		this.#wantedSnapshot?.use(undefined);
		this.#wantedSnapshot = undefined;
		if (!this.#over) this.#setLine(this.#wanted ? 'connecting' : 'offline');
	}

	#frame(frame: ServerFrame): void {
		if (!this.#welcomed && OF_A_MEMBER.has(frame.type)) {
			if (this.#ahead.length < AHEAD) this.#ahead.push(frame);
			return;
		}
		switch (frame.type) {
			case 'challenge':
				void this.#prove(frame.challenge.slice());
				return;
			case 'welcome':
				// Once a line: the same again, late, would look like a server that went back.
				if (this.#welcomed) return;
				this.#welcome(frame);
				for (const one of this.#ahead.splice(0)) this.#frame(one);
				return;
			case 'control':
				this.#controlFrame(frame.first, frame.records);
				return;
			case 'log':
				for (const [at, record] of frame.records.entries()) this.#receive(frame.first + at, record.slice());
				this.#asking = false;
				// The next page is on its way while this one is verified.
				if (!this.#told) this.#ask();
				this.#look();
				return;
			case 'live':
				// The end of a page that reached the head: from here on the relay tells by itself.
				this.#asking = false;
				this.#told = true;
				this.#keeper.settled(true);
				this.#announced(frame.seq, frame.head.slice());
				return;
			case 'pong':
				if (this.#time.heard(frame.time)) this.emit('time');
				if (this.#welcomed) this.#announced(frame.seq, frame.head.slice());
				return;
			case 'ack':
				for (const receipt of frame.receipts) this.#acknowledged(receipt);
				this.#look();
				return;
			case 'refuse':
				this.#refused(frame.reason, frame.session, frame.n);
				return;
			case 'presence':
				void this.#receivePresence(frame.record.slice());
				return;
			case 'attested':
				this.#words = frame.records.map((record) => record.slice());
				return;
			case 'snapshot':
				this.#snapshotPart(frame);
				return;
			case 'knocking':
				void this.#door.knocking(frame);
				return;
			case 'left':
				this.#door.left(encodeHex(frame.device));
				return;
			case 'offer':
			case 'waiting':
			case 'admitted':
			case 'lent':
				return; // answers to those who are not in yet
		}
	}

	async #prove(challenge: Bytes): Promise<void> {
		const { keys } = this.#options;
		const signature = await keys.signer.sign(proveSigned(challenge, keys.space, keys.device));
		this.#line.send({ type: 'prove', signature });
	}

	#welcome(frame: Extract<ServerFrame, { type: 'welcome' }>): void {
		const { log } = this.#replica;
		this.#welcomed = true;
		this.#role = frame.role;
		if (this.#genesis && frame.headSeq > 0) {
			this.#genesis = undefined;
			void this.#local.forgetGenesis();
		}
		// L10: never follow a server back.
		const seen = Math.max(log.seq, this.#anchor?.seq ?? 0);
		if (frame.headSeq < seen) return this.#stop('server-behind');
		if (this.#replica.agrees(frame.headSeq, frame.head) === false) return this.#stop('fork');
		this.#line.works();
		this.#target = frame.headSeq;
		this.#promised.set(frame.headSeq, frame.head.slice());
		this.#offers = frame.snapshots.map((offer) => ({
			...offer,
			hash: offer.hash.slice(),
			device: offer.device.slice()
		}));
		this.#keeper.offered(this.#offers);
		this.#setLine('catching-up');
		this.#floor = frame.floor;
		this.#controlTarget = frame.control;
		const begin = beginning({ floor: frame.floor, snapshots: this.#offers }, this.#said.seq);
		const needed = Math.max(frame.floor, this.#readableFrom) > log.seq;
		if (!this.#held && (needed || begin?.snapshot)) this.#wantSnapshot = true;
		if (begin && this.#said.start) {
			this.#asking = true;
			const hash = begin.snapshot?.hash;
			this.#coming = hash && { hash, record: this.#expect(hash) };
		}
		this.#look();
	}

	#controlFrame(first: number, rows: { seq: number; record: Bytes }[]): void {
		const fresh: { index: number; row: ControlRow }[] = [];
		for (const [at, { seq, record }] of rows.entries()) {
			const index = first + at;
			const row = { seq, record: record.slice() };
			if (!this.#replica.controlFits(index, row)) return this.#stop('fork');
			if (index !== this.#replica.control.length) continue;
			this.#replica.control.push(row);
			fresh.push({ index, row });
		}
		if (fresh.length > 0) void this.#local.keep({ control: fresh });
		// Snapshots and log may be sealed under keys that these bring.
		this.#learning += 1;
		void this.#replica
			.learnEpochs()
			.catch((error: unknown) => this.#report(error))
			.then(() => {
				this.#learning -= 1;
				const from = this.#replica.readableFrom;
				if (from > this.#replica.log.seq && !this.#held) {
					this.#readableFrom = from;
					this.#wantSnapshot = true;
				}
				this.#look();
			});
	}

	#acknowledged(receipt: Receipt): void {
		const own = { ...receipt, session: receipt.session.slice(), head: receipt.head.slice() };
		const entry = this.#outbox.acknowledged(own);
		if (receipt.seq <= this.#replica.log.seq) {
			if (this.#replica.agrees(own.seq, own.head) === false) return this.#stop('fork');
			if (entry) void this.#local.keep({ forget: [entry.key] });
			return;
		}
		this.#promised.set(own.seq, own.head);
		if (entry) {
			this.#acked.set(own.seq, entry.key);
			this.#receive(own.seq, entry.record);
		}
		this.#target = Math.max(this.#target, own.seq);
	}

	#refused(reason: Refusal, session: Bytes, n: number): void {
		if (n > 0) {
			this.#outbox.refused(reason, session.slice(), n);
			return;
		}
		if (!this.#welcomed) {
			if (reason === 'space-exists') return; // it was created by an earlier line
			// A space that is about to be created is unknown for a moment only.
			if (FINAL.has(reason) && !(reason === 'unknown-space' && this.#genesis)) this.#stop(reason);
			else this.#line.again();
		} else if (reason === 'removed') this.#stop(reason);
		else if (reason === 'superseded') {
			this.#asking = false;
			this.#wantedSnapshot?.use(undefined);
		} else if (reason !== 'too-fast') this.#keeper.settled(false);
		// Too fast: the relay reads later, and nothing was thrown away. What is fatal, it follows by closing the line.
	}

	#receive(seq: number, record: Bytes): void {
		if (seq <= this.#replica.log.seq) return;
		this.#received.set(seq, record);
		this.#target = Math.max(this.#target, seq);
	}

	/** The relay names a head: is it ours, ahead of us, or another? */
	#announced(seq: number, head: Bytes): void {
		if (this.#replica.agrees(seq, head) === false) return this.#stop('fork');
		if (seq > this.#replica.log.seq) this.#promised.set(seq, head);
		this.#target = Math.max(this.#target, seq);
		this.#look();
	}

	/** What is there to do? Asked after everything that happens. */
	#look(): void {
		if (this.#over || this.#learning > 0) return;
		if (this.#wantSnapshot) {
			// The roster comes first: without it nobody's signature means anything.
			if (this.#welcomed && this.#replica.control.length >= this.#controlTarget) void this.#chooseSnapshot();
			return;
		}
		// Without a snapshot there is nothing that we could begin with.
		if (this.#readableFrom > this.#replica.log.seq) return;
		if (this.#received.has(this.#replica.log.seq + 1)) {
			void this.#drain();
			return;
		}
		if (!this.#welcomed || this.#draining || this.#asking) return;
		if (!this.#told) {
			this.#ask();
			return;
		}
		if (this.#replica.log.seq >= this.#target) {
			this.#caughtUp();
			return;
		}
		// The missing one may be on its way.
		this.#cancelHole ??= this.#options.clock.after(HOLE_PATIENCE, () => this.#hole());
	}

	#hole(): void {
		this.#cancelHole = undefined;
		if (this.#welcomed && !this.#asking && this.#replica.log.seq < this.#target && !this.#draining) this.#ask();
	}

	#ask(): void {
		if (this.#wantSnapshot) return;
		let after = this.#replica.log.seq;
		while (this.#received.has(after + 1)) after += 1;
		this.#asking = true;
		this.#line.send({ type: 'page', after, maxBytes: PAGE_BYTES });
	}

	#caughtUp(): void {
		if (this.#held && !this.#release()) return;
		if (this.#lineName === 'live') return;
		if (!this.#isIn()) return this.#stop('server-behind');
		this.#setLine('live');
		this.#line.ping();
		this.#outbox.up();
		this.#presence.up();
		this.#keeper.up();
		this.#door.roster();
	}

	/**
	 * K4, M1: nothing is sealed for a relay's word. Whoever was let in stands in the log, and so does what their key is committed to;
	 * where it shows neither, the key may be the relay's own.
	 */
	#isIn(): boolean {
		const { devices, epochs } = this.#replica.log.control;
		return this.#genesis !== undefined || (devices.has(this.#me) && epochs.has(this.#epoch));
	}

	async #drain(): Promise<void> {
		if (this.#draining) return;
		this.#draining = true;
		try {
			for (;;) {
				const records: Bytes[] = [];
				for (let seq = this.#replica.log.seq + 1; records.length < BURST; seq++) {
					const record = this.#received.get(seq);
					if (!record) break;
					records.push(record);
				}
				if (records.length === 0 || this.#over) break;
				const done = await this.#replica.integrate(records);
				if (this.#over || !this.#integrated(done)) break;
			}
		} finally {
			this.#draining = false;
		}
		this.#look();
	}

	/** False: the line was stopped. */
	#integrated(done: Integrated[]): boolean {
		const forget: string[] = [];
		const updates: Bytes[] = [];
		for (const one of done) {
			const { seq, opened } = one;
			this.#received.delete(seq);
			this.#note(one);
			if (one.update) updates.push(one.update);
			const head = this.#replica.heads.get(seq)!;
			const { header } = opened;
			if (header && equalBytes(header.device, this.#options.keys.device)) {
				const key = this.#outbox.inLog(opened.hash, { session: header.session, n: header.n, seq, head });
				if (key) forget.push(key);
			}
			const acked = this.#acked.get(seq);
			if (acked) forget.push(acked);
			this.#acked.delete(seq);
			const promised = this.#promised.get(seq);
			this.#promised.delete(seq);
			if (promised && !equalBytes(promised, head)) {
				this.#stop('fork');
				return false;
			}
		}
		if (this.#held) {
			this.#held.done.push(...done);
			// An objection further on would find others who hold the snapshot already, too.
			if (this.#standing() === 'attested') this.#show();
		} else {
			this.#apply(updates);
			this.#keep(done, forget);
		}
		const { keys } = this.#options;
		const begun = this.#replica.log.control.epochs.get(keys.epoch);
		if (begun && !commits(begun.commitment, keys.space, keys.epoch, keys.epochKey)) {
			this.#stop('stale-epoch');
			return false;
		}
		if (done.some(({ controlIndex, reason }) => controlIndex !== undefined && reason === undefined)) {
			if (!this.#controlled()) return false;
		}
		this.#keeper.integrated(done);
		this.#changed();
		return true;
	}

	/** The roster or the key may be another now. False: not with us. */
	#controlled(): boolean {
		const { control } = this.#replica.log;
		const inside = control.devices.has(this.#me);
		if (!inside && control.gone.has(this.#me)) {
			this.#stop('removed');
			return false;
		}
		if (this.#replica.locked) {
			this.#stop('no-key');
			return false;
		}
		if (control.epoch > this.#sealedIn && this.#ready) {
			this.#outbox.rekey();
		}
		this.#presence.forget(new Set(control.devices.keys()));
		const role = this.#roleNow();
		if (role !== this.#roleBefore && this.#ready) {
			this.#roleBefore = role;
			if (this.#trouble === 'not-allowed') this.#trouble = undefined;
			this.#outbox.retry();
		}
		this.#door.roster();
		this.emit('members');
		return true;
	}

	#keep(done: Integrated[], forget: string[]): void {
		const { seq, head } = this.#replica.log;
		const control = done.flatMap(({ controlIndex, record, seq: at }) =>
			controlIndex === undefined ? [] : [{ index: controlIndex, row: { seq: at, record } }]
		);
		const log = done.map(({ seq: at, record }) => ({ seq: at, record }));
		void this.#local.keep({ log, control, forget, anchor: { seq, head } });
	}

	/** What a record says beside its payload. */
	#note(one: Integrated): void {
		const { seq, opened, record, reason } = one;
		if (reason !== undefined) {
			this.#quarantined += 1;
			this.emit('quarantine', { seq, reason });
			// What does not count may be torn out of another log: what a member signed there is evidence all the same.
			const device = opened.header && encodeHex(opened.header.device);
			if (device && opened.signed && opened.body && this.members.has(device))
				this.#claim(opened.body.seenSeq, opened.body.seenHead, device, record);
			return;
		}
		const device = encodeHex(opened.header!.device);
		if (one.attestation) this.#verdicts.add(device, one.attestation);
		if (opened.body) this.#claim(opened.body.seenSeq, opened.body.seenHead, device, record);
		if (device !== this.#me && opened.header!.kind === KIND.update) this.#presence.heardOf(device);
		const claim = this.#claims.get(seq);
		this.#claims.delete(seq);
		if (claim) this.#claim(seq, claim.head, claim.device, claim.record);
	}

	/** L10: somebody has seen this head at that position. */
	#claim(seq: number, head: Bytes, device: string, record: Bytes): void {
		if (seq > this.#replica.log.seq) {
			if (this.#claims.size < CLAIMS_KEPT) this.#claims.set(seq, { head: head.slice(), device, record });
			return;
		}
		if (this.#replica.agrees(seq, head) !== false || this.#forks.has(device) || this.forks.length >= FORKS_KEPT) return;
		this.#forks.add(device);
		this.forks.push({ device, seq, record });
		void this.#local.keepEvidence(sha256(record), record);
		this.#setTrouble('fork');
	}

	// ---- snapshots

	async #chooseSnapshot(): Promise<void> {
		if (this.#draining) return;
		this.#draining = true;
		let chosen: ReadySnapshot | undefined;
		try {
			const good = this.#offers.filter(
				(offer) =>
					offer.opposed === 0 &&
					offer.upTo > this.#replica.log.seq &&
					offer.upTo >= this.#readableFrom &&
					!this.#badSnapshots.has(encodeHex(offer.hash)) &&
					(offer.attested > 0 || Math.max(this.#floor, this.#readableFrom) > this.#replica.log.seq)
			);
			const first = (offer: SnapshotOffer) => Number(this.#isComing(offer.hash));
			for (const offer of good.sort((a, b) => first(b) - first(a) || b.upTo - a.upTo)) {
				const record = await this.#fetchSnapshot(offer.hash);
				if (!this.#welcomed || this.#over) return;
				chosen = record && (await this.#replica.readSnapshot(record));
				if (chosen) await this.#hearWords(chosen);
				if (chosen) break;
				this.#badSnapshots.add(encodeHex(offer.hash));
			}
			if (!this.#welcomed || this.#over) return;
			this.#wantSnapshot = false;
			this.#coming = undefined;
			if (chosen) {
				if (this.#trouble === 'no-snapshot') this.#setTrouble(undefined);
				this.#replica.begin(chosen);
				for (const seq of this.#received.keys()) if (seq <= chosen.upTo) this.#received.delete(seq);
				this.#held = { snapshot: chosen, done: [] };
				if (this.#standing() === 'attested') this.#show();
			} else if (this.#readableFrom > this.#replica.log.seq) this.#awaitSnapshot();
			else if (this.#floor > this.#replica.log.seq) this.#stop('bad-snapshot');
		} finally {
			this.#draining = false;
		}
		this.#look();
	}

	/** Two of those who were in before have to make and attest one: looked for again, for as long as it takes. */
	#awaitSnapshot(): void {
		this.#setTrouble('no-snapshot');
		this.#options.clock.after(SNAPSHOT_PATIENCE, () => {
			if (this.#trouble !== 'no-snapshot' || this.#over) return;
			this.#badSnapshots.clear();
			this.#line.again();
		});
	}

	/** The log after the snapshot is here. Was it attested? True: it is in the document. */
	#release(): boolean {
		const { snapshot } = this.#held!;
		const standing = this.#standing();
		if (standing === 'attested' || (standing === 'open' && snapshot.author === this.#me)) {
			this.#show();
			return true;
		}
		this.#held = undefined;
		this.#badSnapshots.add(encodeHex(snapshot.hash));
		this.#replica.reset();
		this.#wantSnapshot = true;
		this.#look();
		return false;
	}

	/**
	 * A member's signed word about a snapshot counts wherever it stands. The relay chooses which it brings ahead, as it chooses where a
	 * log that it shows ends.
	 */
	async #hearWords({ control, hash }: ReadySnapshot): Promise<void> {
		const words = this.#words.splice(0);
		const keys = [...control.devices.values()].map(({ key }) => key);
		for (const [at, { header, signed }] of (await this.#crunch.open(words, keys)).entries()) {
			const attestation = attestationIn(header, words[at]!);
			const device = header && encodeHex(header.device);
			if (!signed || !device || !attestation || !equalBytes(header.space, this.#options.keys.space)) continue;
			if ((control.devices.get(device)?.role ?? 0) < ROLE.guest || !equalBytes(attestation.snapshot, hash)) continue;
			this.#verdicts.add(device, attestation);
		}
	}

	/** By what is here so far. */
	#standing(): ReturnType<Verdicts['standing']> {
		const { hash, author } = this.#held!.snapshot;
		return this.#verdicts.standing(hash, author);
	}

	#show(): void {
		const { snapshot, done } = this.#held!;
		this.#held = undefined;
		this.#apply([snapshot.inside.state, ...done.flatMap(({ update }) => update ?? [])]);
		const control = this.#replica.control.map((row, index) => ({ index, row }));
		void this.#local.compact(snapshot.record, snapshot.upTo, { control });
		this.#keep(done, []);
	}

	#isComing(hash: Bytes): boolean {
		return this.#coming !== undefined && equalBytes(this.#coming.hash, hash);
	}

	#fetchSnapshot(hash: Bytes): Promise<Bytes | undefined> {
		if (this.#isComing(hash)) return this.#coming!.record;
		const record = this.#expect(hash);
		this.#line.send({ type: 'get-snapshot', hash });
		return record;
	}

	#expect(hash: Bytes): Promise<Bytes | undefined> {
		this.#wantedSnapshot?.use(undefined);
		return new Promise((use) => {
			this.#wantedSnapshot = { hash, use };
			this.#parts = undefined;
		}).then((record) => {
			if (this.#wantedSnapshot?.hash === hash) this.#wantedSnapshot = undefined;
			return record as Bytes | undefined;
		});
	}

	#snapshotPart(frame: Extract<ServerFrame, { type: 'snapshot' }>): void {
		const wanted = this.#wantedSnapshot;
		if (!wanted || !equalBytes(wanted.hash, frame.hash)) return;
		if (!this.#parts || !equalBytes(this.#parts.hash, frame.hash) || this.#parts.parts.length !== frame.parts)
			this.#parts = { hash: wanted.hash, parts: Array.from({ length: frame.parts }, () => undefined) };
		const { parts } = this.#parts;
		parts[frame.part] = frame.bytes.slice();
		if (parts.some((part) => !part)) return;
		this.#parts = undefined;
		const record = concat(...(parts as Bytes[]));
		wanted.use(equalBytes(sha256(record), wanted.hash) ? record : undefined);
	}

	#putSnapshot(record: Bytes): void {
		const parts = Math.ceil(record.length / SNAPSHOT_PART);
		for (let part = 0; part < parts; part++) {
			const bytes = record.subarray(part * SNAPSHOT_PART, (part + 1) * SNAPSHOT_PART) as Bytes;
			this.#line.send({ type: 'put-snapshot', part, parts, bytes });
		}
		// The relay is silent where it takes one; it answers in order, so the answer to this page comes after.
		this.#ask();
	}

	// ---- presence

	async #sendPresence(payload: Uint8Array): Promise<void> {
		if (!this.#welcomed) return;
		const { seq, head, control } = this.#replica.log;
		const body = { seenSeq: seq, seenHead: head, ctlHead: control.head, clientIDs: [], payload: payload as Bytes };
		const made = await this.#outbox.session.seal(KIND.presence, body);
		if (this.#welcomed) this.#line.send({ type: 'presence', record: made.record });
	}

	async #receivePresence(record: Bytes): Promise<void> {
		const parts = tryReadRecord(record);
		if (parts?.kind !== KIND.presence || !equalBytes(parts.space, this.#options.keys.space)) return;
		const device = encodeHex(parts.device);
		const member = this.#replica.log.control.devices.get(device);
		if (!member || parts.epoch !== this.#epoch) return;
		const stream = device + encodeHex(parts.session);
		if (parts.n <= (this.#lastPresence.get(stream) ?? 0)) return;
		const [opened] = await this.#crunch.open([record], [member.key]);
		if (!opened?.signed || !opened.body || !this.#welcomed || parts.n <= (this.#lastPresence.get(stream) ?? 0)) return;
		if (this.#lastPresence.size > 4096) this.#lastPresence.clear();
		this.#lastPresence.set(stream, parts.n);
		this.#claim(opened.body.seenSeq, opened.body.seenHead, device, record);
		this.#presence.receive(device, opened.body.payload, (client) => this.#replica.log.authors.get(client)?.device);
	}

	// ---- verbs

	async control(make: MakeControl): Promise<Receipt | Refusal> {
		await this.opened;
		for (let tries = 0; ; tries++) {
			const { control: state } = this.#replica.log;
			const epochKey = this.#keys.epochKey(this.#epoch);
			if (!epochKey) return 'removed';
			const made = await make(state, epochKey);
			if (!made) return 'stale-control';
			const { control, payload } = made;
			const outcome = await this.#outbox.submit(KIND.control, payload ?? new Uint8Array(0), writeControl(control));
			// Another's control record was faster: once it is here, the same again on top of it.
			if (outcome !== 'stale-control' || tries >= 5) return outcome;
			if (this.#told && !this.#asking) this.#ask();
			await new Promise<void>((go) => this.#options.clock.after(300 * (tries + 1), go));
		}
	}

	rotate(removed: string[], past = true): Promise<Receipt | Refusal> {
		return this.control((state) => rotation(state, this.#keys, this.#options.random, removed, past));
	}

	admit(device: string, role: Role): Promise<Receipt | Refusal> {
		return this.#door.admit(device, role);
	}

	deny(device: string): void {
		this.#door.deny(device);
	}

	lend(code: Bytes, sealed: Bytes): void {
		this.#line.send({ type: 'lend', code, sealed });
	}

	/** The payload of the invite's own record, which is sealed for the group. */
	async inviteSecret(invite: string): Promise<Bytes | undefined> {
		await this.opened;
		for (const { record } of this.#replica.control) {
			const parts = tryReadRecord(record);
			const control = parts && tryReadControl(parts.open);
			if (!parts || control?.op !== 'invite' || encodeHex(control.invite) !== invite) continue;
			const body = await openRecord(this.#keys, parts);
			return body?.payload.length === 32 ? body.payload : undefined;
		}
		return undefined;
	}

	async whenSaved(): Promise<void> {
		await this.opened;
		await this.#outbox.whenSaved();
	}

	async destroy(): Promise<void> {
		if (this.#over) return;
		await this.#presence.leave();
		this.doc.off('update', this.#docUpdate);
		await this.opened;
		await this.#outbox.end();
		this.disconnect();
		this.#over = true;
		this.#line.stop();
		this.#keeper.down();
		await this.#local.settled();
		this.#presence.destroy();
		this.awareness.destroy();
		this.#crunch.stop();
		this.clear();
	}
}
