// One time for all who are on the same relay. Clocks of phones are minutes off, and somebody sets them while a timer runs.
import type { Clock } from './types.ts';

/** A measurement is kept this long against a slower one, in milliseconds. A phone that slept asks anew as it wakes. */
const GOOD_FOR = 60_000;

export class RelayTime {
	readonly #clock: Clock;
	/** The relay's time less our steady one. Until the relay was heard our own clock has to do. */
	#ahead: number;
	#asked: number | undefined;
	#trip = Infinity;
	#measured = -Infinity;

	constructor(clock: Clock) {
		this.#clock = clock;
		this.#ahead = clock.now() - this.#steady();
	}

	#steady(): number {
		return this.#clock.steady?.() ?? this.#clock.now();
	}

	asked(): void {
		this.#asked ??= this.#steady();
	}

	/** The question may have been lost on a line that is gone. */
	down(): void {
		this.#asked = undefined;
		this.#trip = Infinity;
	}

	/** Half of the way there and back is the error at most; of two measurements the quicker is the better. */
	heard(time: number): boolean {
		const now = this.#steady();
		if (this.#asked === undefined) return false;
		const trip = now - this.#asked;
		this.#asked = undefined;
		if (trip > this.#trip && now - this.#measured < GOOD_FOR) return false;
		this.#trip = trip;
		this.#measured = now;
		this.#ahead = time + trip / 2 - now;
		return true;
	}

	/** Milliseconds since 1970. */
	now(): number {
		return this.#steady() + this.#ahead;
	}
}
