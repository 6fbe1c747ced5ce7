// Lines between clients and a relay that can be slow, cut, silent, and (unlike TCP) disordered or doubled.
import type { Bytes } from '../../src/lib/crypto/index.ts';
import type { Network, PipeEvents } from '../../src/lib/sync/types.ts';
import type { ModelRelay } from './model-relay.ts';
import type { Dice, SimClock } from './sim.ts';

export interface Weather {
	/** Milliseconds, least and most, per frame. */
	delay: readonly [number, number];
	/** Chances per frame. */
	lose: number;
	double: number;
	/** Frames may overtake each other. */
	disorder: boolean;
}

export const FAIR: Weather = { delay: [1, 20], lose: 0, double: 0, disorder: false };

export class LossyNetwork implements Network {
	weather: Weather = FAIR;
	reachable = true;
	readonly #relay: Pick<ModelRelay, 'accept'>;
	readonly #clock: SimClock;
	readonly #dice: Dice;
	#cuts = new Set<() => void>();
	#silence: (() => void)[] = [];

	constructor(relay: Pick<ModelRelay, 'accept'>, clock: SimClock, dice: Dice) {
		this.#relay = relay;
		this.#clock = clock;
		this.#dice = dice;
	}

	connect(_url: string, events: PipeEvents): { send(bytes: Bytes): void; close(): void } {
		const { delay } = this.weather;
		let state: 'dialling' | 'open' | 'silent' | 'hung-up' | 'closed' = 'dialling';
		let due = { up: 0, down: 0 };
		let connection: ReturnType<ModelRelay['accept']> | undefined;
		const pause = (way: 'up' | 'down'): number => {
			const [least, most] = this.weather.delay;
			const at = this.#clock.now() + least + this.#dice.next() * (most - least);
			if (this.weather.disorder) return at - this.#clock.now();
			due = { ...due, [way]: Math.max(at, due[way] + 0.001) };
			return due[way] - this.#clock.now();
		};
		const carry = (way: 'up' | 'down', bytes: Bytes, deliver: (bytes: Bytes) => void): void => {
			if (state !== 'open' || this.#dice.chance(this.weather.lose)) return;
			const copy = bytes.slice();
			const times = this.#dice.chance(this.weather.double) ? 2 : 1;
			for (let time = 0; time < times; time++)
				this.#clock.after(pause(way), () => {
					// Who hangs up has said what was said before; a line that breaks takes it along.
					if (state === 'open' || (state === 'hung-up' && way === 'up')) deliver(copy);
				});
		};
		const end = (): void => {
			if (state === 'closed') return;
			const told = state === 'hung-up';
			state = 'closed';
			this.#cuts.delete(end);
			connection?.closed();
			if (!told) events.closed();
		};
		const hangUp = (): void => {
			if (state !== 'open') return end();
			state = 'hung-up';
			this.#clock.after(pause('up'), end);
			events.closed();
		};
		this.#cuts.add(end);
		this.#silence.push(() => {
			if (state === 'open') state = 'silent';
		});
		this.#clock.after(delay[0], () => {
			if (state !== 'dialling') return;
			if (!this.reachable) return end();
			state = 'open';
			events.open();
			connection = this.#relay.accept({
				send: (bytes) => carry('down', bytes, (frame) => events.message(frame)),
				close: end
			});
		});
		return {
			send: (bytes) => carry('up', bytes, (frame) => connection?.receive(frame)),
			close: hangUp
		};
	}

	/** All lines break now; what was on its way is lost. */
	cut(): void {
		for (const end of [...this.#cuts]) end();
	}

	/** All lines stay open and carry nothing any more: a half-open socket. */
	hush(): void {
		for (const silence of this.#silence.splice(0)) silence();
	}
}
