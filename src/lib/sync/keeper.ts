// When a snapshot is made and what is said of others' (S1-S3). Whoever wrote the record that it reaches makes it, and whoever wrote
// before them attests it; only where those two are silent the others follow, each after a random pause, so that in a room of
// thirty one makes it and one other attests it.
import { encodeHex, type Bytes, type Random } from '../crypto/index.ts';
import {
	MAX_SNAPSHOT,
	VERDICT,
	equalBytes,
	writeAttestation,
	writeSnapshotOpen,
	type Body,
	type Receipt,
	type Refusal,
	type SnapshotOffer
} from '../wire/index.ts';
import { fraction } from './clock.ts';
import type { Crunch } from './crunch.ts';
import { ZERO_HEAD, type Made } from './records.ts';
import type { Integrated, Replica, Verdicts } from './replica.ts';
import type { Clock } from './types.ts';

/** For the two whose turn it is. What is written until a snapshot is attested, newcomers download beside it. */
const AT_ONCE = [0, 300] as const;
/** For the others: a snapshot of 100 KB takes two seconds up and two down on a poor line. */
const MAKE_AFTER = [5_000, 12_000] as const;
const JUDGE_AFTER = [6_000, 14_000] as const;
/** Snapshot intervals after which a device tidies up by itself. */
const COMPACT_AFTER = 4;
/** After a burning the copy here is made anew, if making or judging a snapshot has not done it by then. */
const BURNT_AFTER = 20_000;
/** A relay that neither takes nor refuses a snapshot has lost it. */
const PATIENCE = 30_000;

export interface KeeperHost {
	clock: Clock;
	random: Random;
	every: number;
	me: string; // this device in hex
	replica: Replica;
	verdicts: Verdicts;
	crunch: Crunch;
	mayWrite(): boolean;
	live(): boolean;
	fetch(hash: Bytes): Promise<Bytes | undefined>;
	seal(body: Body, open: Bytes): Promise<Made>;
	seen(): Pick<Body, 'seenSeq' | 'seenHead'>;
	put(record: Bytes): void;
	say(open: Bytes, payload: Bytes): Promise<Receipt | Refusal>;
	/** The local copy begins with this snapshot from now on. */
	keep(record: Bytes, upTo: number): void;
	failed(error: unknown): void;
}

export class SnapshotKeeper {
	readonly #host: KeeperHost;
	/** The furthest position that a snapshot on the relay reaches, as far as we heard. */
	#newest = 0;
	#busy = false;
	/** The last two devices that wrote, and those of the last position that a snapshot may reach. */
	#writers: readonly string[] = [];
	#turns: { upTo: number; makes: string | undefined; judges: string | undefined } | undefined;
	#cancelMake: (() => void) | undefined;
	#cancelTidy: (() => void) | undefined;
	readonly #judging = new Map<string, () => void>();
	/** The last that somebody spoke for. */
	#attested: { hash: Bytes; upTo: number } | undefined;
	/** Put, and not answered yet. */
	#mine: { taken: (taken: boolean) => void } | undefined;

	constructor(host: KeeperHost) {
		this.#host = host;
	}

	up(): void {
		this.#considerMaking();
		this.#considerTidying();
	}

	down(): void {
		this.#cancelMake?.();
		this.#cancelMake = undefined;
		this.#cancelTidy?.();
		this.#cancelTidy = undefined;
		for (const cancel of this.#judging.values()) cancel();
		this.#judging.clear();
		this.#mine?.taken(false);
	}

	offered(offers: SnapshotOffer[]): void {
		for (const offer of offers) {
			this.#newest = Math.max(this.#newest, offer.upTo);
			if (offer.attested === 0 && offer.opposed === 0)
				this.#considerJudging(offer.hash, offer.upTo, encodeHex(offer.device));
		}
	}

	integrated(done: Integrated[]): void {
		let own = false;
		for (const { seq, opened, attestation, reason } of done) {
			const device = opened.header && encodeHex(opened.header.device);
			if (reason === undefined && device !== this.#writers[0]) this.#writers = [device!, ...this.#writers.slice(0, 1)];
			if (this.#host.replica.marks.has(seq))
				this.#turns = { upTo: seq, makes: this.#writers[0], judges: this.#writers[1] };
			if (reason !== undefined || device === undefined) continue;
			own ||= device === this.#host.me;
			if (!attestation) continue;
			this.#newest = Math.max(this.#newest, attestation.upTo);
			if (attestation.verdict === VERDICT.attest)
				this.#attested = { hash: attestation.snapshot, upTo: attestation.upTo };
			// Its author speaks first: that is how the others hear of it.
			this.#considerJudging(attestation.snapshot, attestation.upTo, device);
		}
		if (own) this.#considerMaking();
		this.#considerTidying();
		if (this.#host.replica.updates.length > COMPACT_AFTER * this.#host.every && this.#host.mayWrite())
			void this.#alone(() => this.#compactHere());
	}

	/** Who neither made nor judged the last snapshots: the same for this device alone, so that its copy does not grow for ever. */
	async #compactHere(): Promise<void> {
		const host = this.#host;
		const upTo = this.#next();
		const built = await host.replica.buildAt(upTo);
		if (!built) return;
		const previous = host.replica.base?.hash ?? ZERO_HEAD;
		const { packed } = await host.crunch.pack({ ...built, previous });
		const body = { ...host.seen(), ctlHead: host.replica.log.control.head, clientIDs: [], payload: packed };
		const made = await host.seal(body, writeSnapshotOpen(upTo));
		host.replica.rebase(built.state, upTo, previous);
		host.keep(made.record, upTo);
	}

	/** S4: records of what was burnt leave this device's copy. Who may not write takes another's snapshot in their place. */
	#considerTidying(): void {
		const { clock, replica } = this.#host;
		const isDue = () =>
			replica.burntAt > (replica.base?.upTo ?? 0) &&
			(this.#host.mayWrite() || (this.#attested?.upTo ?? 0) >= replica.burntAt);
		if (this.#cancelTidy || !isDue()) return;
		this.#cancelTidy = clock.after(BURNT_AFTER, () => {
			this.#cancelTidy = undefined;
			if (!isDue()) return;
			void this.#alone(async () => {
				if (this.#host.mayWrite()) await this.#compactHere();
				else await this.#adopt(this.#attested!.hash, this.#attested!.upTo);
			});
		});
	}

	#pause(mine: boolean, others: readonly [number, number]): number {
		const [least, most] = mine ? AT_ONCE : others;
		return least + fraction(this.#host.random) * (most - least);
	}

	#next(): number {
		return Math.max(0, ...this.#host.replica.marks.keys());
	}

	#considerMaking(): void {
		if (this.#cancelMake || this.#next() <= this.#newest || !this.#host.mayWrite()) return;
		const { me, clock } = this.#host;
		const mine = this.#turns?.upTo === this.#next() && this.#turns.makes === me;
		this.#cancelMake = clock.after(this.#pause(mine, MAKE_AFTER), () => {
			this.#cancelMake = undefined;
			void this.#alone(() => this.#make());
		});
	}

	async #alone(work: () => Promise<void>): Promise<void> {
		if (this.#busy || !this.#host.live()) return;
		this.#busy = true;
		try {
			await work();
		} catch (error) {
			this.#host.failed(error);
		} finally {
			this.#busy = false;
		}
	}

	async #make(): Promise<void> {
		const host = this.#host;
		const upTo = this.#next();
		if (upTo <= this.#newest) return;
		const built = await host.replica.buildAt(upTo);
		if (!built) return;
		const previous = host.replica.base?.hash ?? ZERO_HEAD;
		const { packed } = await host.crunch.pack({ ...built, previous });
		if (packed.length > MAX_SNAPSHOT - 32 * 1024 || !host.live() || upTo <= this.#newest) return;
		const body = { ...host.seen(), ctlHead: host.replica.log.control.head, clientIDs: [], payload: packed };
		const made = await host.seal(body, writeSnapshotOpen(upTo));
		const taken = await new Promise<boolean>((settle) => {
			const cancel = host.clock.after(PATIENCE, () => settle(false));
			this.#mine = {
				taken: (taken) => {
					cancel();
					settle(taken);
				}
			};
			host.put(made.record);
		});
		this.#mine = undefined;
		// Refused or lost: whether again, the next own record decides.
		if (!taken) return;
		this.#newest = Math.max(this.#newest, upTo);
		host.replica.rebase(built.state, upTo, made.hash);
		host.keep(made.record, upTo);
		await host.say(writeAttestation({ snapshot: made.hash, upTo, verdict: VERDICT.attest }), new Uint8Array(0));
	}

	/** What the relay did with a snapshot that it was given. */
	settled(taken: boolean): void {
		this.#mine?.taken(taken);
	}

	#considerJudging(hash: Bytes, upTo: number, speaker: string): void {
		const host = this.#host;
		const name = encodeHex(hash);
		if (speaker === host.me || this.#judging.has(name) || !host.replica.marks.has(upTo)) return;
		if (host.verdicts.saidBy(host.me, hash) || host.verdicts.standing(hash, speaker) !== 'open') return;
		const mine = this.#turns?.upTo === upTo && this.#turns.judges === host.me;
		const cancel = host.clock.after(this.#pause(mine, JUDGE_AFTER), () => {
			this.#judging.delete(name);
			if (host.verdicts.standing(hash, speaker) !== 'open') return;
			void this.#alone(() => this.#judge(hash, upTo));
		});
		this.#judging.set(name, cancel);
	}

	async #judge(hash: Bytes, upTo: number): Promise<void> {
		const agreed = await this.#adopt(hash, upTo);
		if (agreed === undefined || !this.#host.live()) return;
		const verdict = agreed ? VERDICT.attest : VERDICT.object;
		await this.#host.say(writeAttestation({ snapshot: hash, upTo, verdict }), new Uint8Array(0));
	}

	/** Builds on a snapshot that says what I would say myself; undefined where it cannot be told. */
	async #adopt(hash: Bytes, upTo: number): Promise<boolean | undefined> {
		const host = this.#host;
		const record = await host.fetch(hash);
		if (!record) return undefined;
		const snapshot = await host.replica.readSnapshot(record);
		const built = await host.replica.buildAt(upTo);
		if (!built) return undefined;
		const { inside } = await host.crunch.pack({ ...built, previous: ZERO_HEAD });
		const agreed = snapshot?.upTo === upTo && equalBytes(snapshot.inside.digest, inside);
		if (agreed) {
			host.replica.rebase(built.state, upTo, hash);
			host.keep(record, upTo);
		}
		return agreed;
	}
}
