// One space while somebody is connected: who hears what, in the order of the log.
import { MAX_FRAME, writeServerFrame, type Bytes, type Receipt } from '../src/lib/wire/index.ts';

/** What a room knows of a connection. */
export interface Listener {
	/** Up to this position the connection was told everything; Infinity means that it has not caught up. */
	told: number;
	/** So much waits to be read that nothing may be added but acknowledgements. */
	readonly slow: boolean;
	send(frame: Uint8Array): void;
	/** Frames sent inside leave in one write. */
	together(send: () => void): void;
	/** A gap: the connection must be brought up from the database. */
	behind(): void;
}

/** One record that a commit brought: its place, and who wrote it. */
export interface Entry {
	receipt: Receipt;
	record: Bytes;
	writer: Listener;
}

const OVERHEAD = 64;
/** Of 64 bytes each: as many as surely fit into a frame. */
const RECEIPTS = 16_000;

export class Room {
	readonly listeners = new Set<Listener>();
	seq = 0;
	head: Bytes = new Uint8Array(32);

	/**
	 * Entries of one commit, consecutive. They are encoded once for all, writers included: what one of several wrote comes back to
	 * it after its receipts, for a frame of its own would cost twenty writers of one room half of all their processor time.
	 */
	deliver(entries: Entry[]): void {
		const first = entries[0]!.receipt.seq;
		const last = entries.at(-1)!.receipt;
		this.#reach(last.seq, last.head);
		const receipts = receiptsOf(entries);
		let shared: LogFrame[] | undefined;
		for (const listener of this.listeners) {
			const own = receipts.get(listener);
			const live = listener.told === first - 1 && !listener.slow;
			if (live && own?.length === entries.length) {
				listener.told = last.seq;
				acknowledge(listener, own);
			} else if (live) {
				shared ??= logFrames(first, entries);
				this.#tell(listener, own, shared);
			} else {
				if (own) acknowledge(listener, own);
				if (listener.told !== Infinity) listener.behind();
			}
		}
		for (const [writer, own] of receipts) if (!this.listeners.has(writer)) acknowledge(writer, own);
	}

	/** Another relay took records: everyone is brought up from the database. */
	grown(seq: number, head: Bytes): void {
		if (seq <= this.seq) return;
		this.#reach(seq, head);
		for (const listener of this.listeners) if (listener.told < seq && !listener.slow) listener.behind();
	}

	#reach(seq: number, head: Bytes): void {
		// The database may have told us of another relay's later commit already.
		if (seq <= this.seq) return;
		this.seq = seq;
		// A copy, for it may be a view on what the whole commit brought, and a quiet room keeps it for long.
		this.head = head.slice();
	}

	#tell(listener: Listener, own: Receipt[] | undefined, frames: LogFrame[]): void {
		listener.together(() => {
			if (own) acknowledge(listener, own);
			for (const { bytes, last } of frames) {
				// It became too slow on the way; the rest it is told from the database.
				if (listener.slow) return listener.behind();
				listener.send(bytes);
				listener.told = last;
			}
		});
	}
}

function receiptsOf(entries: Entry[]): Map<Listener, Receipt[]> {
	const receipts = new Map<Listener, Receipt[]>();
	for (const { writer, receipt } of entries) {
		const own = receipts.get(writer);
		if (own) own.push(receipt);
		else receipts.set(writer, [receipt]);
	}
	return receipts;
}

function acknowledge(listener: Listener, receipts: Receipt[]): void {
	for (let at = 0; at < receipts.length; at += RECEIPTS)
		listener.send(writeServerFrame({ type: 'ack', receipts: receipts.slice(at, at + RECEIPTS) }));
}

interface LogFrame {
	bytes: Uint8Array;
	/** Position of its last record. */
	last: number;
}

function logFrames(first: number, entries: Entry[]): LogFrame[] {
	const frames: LogFrame[] = [];
	let start = 0;
	let size = OVERHEAD;
	entries.forEach(({ record }, at) => {
		if (size + record.length + 4 > MAX_FRAME) {
			frames.push(logFrame(first + start, entries.slice(start, at)));
			start = at;
			size = OVERHEAD;
		}
		size += record.length + 4;
	});
	frames.push(logFrame(first + start, entries.slice(start)));
	return frames;
}

function logFrame(first: number, entries: Entry[]): LogFrame {
	const bytes = writeServerFrame({ type: 'log', first, records: entries.map(({ record }) => record) });
	// A Buffer, or the socket library makes one for each listener.
	return { bytes: Buffer.from(bytes.buffer), last: first + entries.length - 1 };
}
