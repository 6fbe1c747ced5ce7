// The numbers that keep one connection from hurting the others. Each can be set by an environment variable of the same name.

export interface Limits {
	/** Records and other frames a second, and how many may come at once after a pause. */
	RATE_FRAMES: number;
	BURST_FRAMES: number;
	/** Bytes a second, and at once. */
	RATE_BYTES: number;
	BURST_BYTES: number;
	/** Presence frames a second; what is above is dropped, for presence is renewed anyway. */
	RATE_PRESENCE: number;
	/** Bytes of one presence record. */
	MAX_PRESENCE: number;
	/** Milliseconds in which a connection must prove its device or do its errand. */
	PROVE_WITHIN: number;
	/** Milliseconds between pings, and of silence after which a line is dead; looked at four times as often. */
	HEARTBEAT: number;
	DEAD_AFTER: number;
	/** Milliseconds between two looks at the database for what other relays took; without others nobody looks. */
	HEAD_EVERY: number;
	/** Bytes that may wait for a slow reader, and for how many milliseconds. */
	MAX_WAITING: number;
	SLOW_FOR: number;
	/** Connections at once; and how many of them unproven, above which the oldest of these goes. */
	MAX_CONNECTIONS: number;
	MAX_UNPROVEN: number;
	/** Log-ins a second over all names, and how many may come at once: each costs the processor a signature. */
	RATE_PROOFS: number;
	BURST_PROOFS: number;
	/** New accounts an hour, so that nobody fills the disk with them. */
	ACCOUNTS_PER_HOUR: number;
}

// A hand writes ten records a second at most; the rest is room for those who come back with a day's work, and for
// programs. What is too fast is not thrown away: the socket is read more slowly.
export const DEFAULTS: Limits = {
	RATE_FRAMES: 4000,
	BURST_FRAMES: 8000,
	RATE_BYTES: 4 * 1024 * 1024,
	BURST_BYTES: 16 * 1024 * 1024,
	RATE_PRESENCE: 20,
	MAX_PRESENCE: 4096,
	PROVE_WITHIN: 10_000,
	HEARTBEAT: 20_000,
	DEAD_AFTER: 45_000,
	HEAD_EVERY: 15_000,
	MAX_WAITING: 1024 * 1024,
	SLOW_FOR: 20_000,
	MAX_CONNECTIONS: 10_000,
	MAX_UNPROVEN: 2000,
	RATE_PROOFS: 50,
	BURST_PROOFS: 500,
	ACCOUNTS_PER_HOUR: 600
};

/** Throws with the variable's name where one is set and no whole number above 0. */
export function limitsFrom(environment: Readonly<Record<string, string | undefined>>): Limits {
	const limits = { ...DEFAULTS };
	for (const name of Object.keys(DEFAULTS) as (keyof Limits)[]) {
		const text = environment[name];
		if (text === undefined) continue;
		const value = Number(text);
		if (!Number.isSafeInteger(value) || value <= 0) throw new Error(`${name} must be a whole number above 0`);
		limits[name] = value;
	}
	return limits;
}

/** A bucket of tokens that refills with time. */
export class Bucket {
	readonly #rate: number;
	readonly #size: number;
	#tokens: number;
	#at: number;

	/** `rate` a second; `now` in milliseconds. */
	constructor(rate: number, size: number, now: number) {
		this.#rate = rate;
		this.#size = size;
		this.#tokens = size;
		this.#at = now;
	}

	/** Takes `count`, into debt if need be; gives back the milliseconds until the debt is paid, 0 where there is none. */
	take(count: number, now: number): number {
		this.#tokens = Math.min(this.#size, this.#tokens + ((now - this.#at) / 1000) * this.#rate) - count;
		this.#at = now;
		return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#rate) * 1000;
	}
}
