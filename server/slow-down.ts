// Guesses at a name are slowed down, whoever makes them and from wherever: a room of people behind one address is never locked
// out, and no address is looked at. What is counted lives in memory under a key of this process alone (P5).
import { createHmac, randomBytes } from 'node:crypto';

/** Tries that cost nothing; after them 1 s, 2 s, 4 s … up to LONGEST. */
const FREE = 6;
const LONGEST = 30_000;
/** One try is forgotten in this time. */
const FORGET = 120_000;
/** Names at once; beyond, the one that was tried longest ago is forgotten. */
const NAMES = 50_000;

interface Tries {
	count: number;
	at: number;
	until: number;
}

export class SlowDown {
	readonly #key = randomBytes(32);
	readonly #names = new Map<string, Tries>();

	#name(name: Uint8Array): string {
		return createHmac('sha256', this.#key).update(name).digest().toString('latin1');
	}

	/** Counts a try before it is looked at, so that many at once count, too. Milliseconds to wait; 0: go on. */
	try(name: Uint8Array, now: number): number {
		const key = this.#name(name);
		const tries = this.#names.get(key) ?? { count: 0, at: now, until: 0 };
		if (now < tries.until) return tries.until - now;
		tries.count = Math.max(0, tries.count - (now - tries.at) / FORGET) + 1;
		tries.at = now;
		tries.until = tries.count > FREE ? now + Math.min(LONGEST, 1000 * 2 ** (Math.ceil(tries.count) - FREE - 1)) : 0;
		// At the end again: the map is in the order of the last try.
		this.#names.delete(key);
		this.#names.set(key, tries);
		if (this.#names.size > NAMES) this.#names.delete(this.#names.keys().next().value!);
		return 0;
	}

	/**
	 * The try was right, so it was no guess. The ones before stay counted: anybody can have an account of the same name, and
	 * would else wipe the slate with it.
	 */
	right(name: Uint8Array): void {
		const tries = this.#names.get(this.#name(name));
		if (!tries) return;
		tries.count = Math.max(0, tries.count - 1);
		tries.until = 0;
	}
}
