// One line to the relay, dialled again and again: full jitter, a heartbeat, and no patience with a half-open socket.
import type { Bytes, Random } from '../crypto/index.ts';
import {
	PROTOCOL_VERSION,
	parseServerFrame,
	writeClientFrame,
	type ClientFrame,
	type ServerFrame
} from '../wire/index.ts';
import { fraction } from './clock.ts';
import type { Clock, Network, Pipe, SpaceKeys } from './types.ts';

const PING_EVERY = 15_000;
const DEAD_AFTER = 40_000;
const RETRY_FIRST = 1_000;
const RETRY_CAP = 30_000;

/** The first words on a line, by somebody who has so much of the log and so many control records. */
export function helloOf(
	{ space, device }: Pick<SpaceKeys, 'space' | 'device'>,
	log: { seq: number; head: Bytes },
	haveControl: number,
	start: boolean
): ClientFrame {
	return {
		type: 'hello',
		version: PROTOCOL_VERSION,
		space,
		device,
		haveSeq: log.seq,
		haveHead: log.head,
		haveControl,
		start
	};
}

export interface LineHost {
	url: string;
	network: Network;
	clock: Clock;
	random: Random;
	opened(): void;
	/** A ping goes out. */
	pinged?(): void;
	frame(frame: ServerFrame): void;
	down(): void;
}

export class Line {
	readonly #host: LineHost;
	#pipe: Pipe | undefined;
	#wanted = false;
	#attempts = 0;
	#heard = 0;
	#cancelRetry: (() => void) | undefined;
	#cancelPing: (() => void) | undefined;

	constructor(host: LineHost) {
		this.#host = host;
	}

	get dialled(): boolean {
		return this.#pipe !== undefined;
	}

	start(): void {
		if (this.#wanted) return;
		this.#wanted = true;
		this.#dial();
	}

	stop(): void {
		this.#wanted = false;
		this.#cancelRetry?.();
		this.#cancelRetry = undefined;
		this.#hangUp();
	}

	/** The platform says that the network is back: do not wait out the pause. */
	nudge(): void {
		if (!this.#wanted) return;
		this.#attempts = 0;
		if (this.#pipe) this.ping();
		else {
			this.#cancelRetry?.();
			this.#dial();
		}
	}

	/** It works: the next break begins with the short pauses again. */
	works(): void {
		this.#attempts = 0;
	}

	/** The relay answers with its time. */
	ping(): void {
		this.#host.pinged?.();
		this.send({ type: 'ping' });
	}

	send(frame: ClientFrame): void {
		this.#pipe?.send(writeClientFrame(frame));
	}

	/** Closes this pipe and dials again after a pause. */
	again(): void {
		const had = this.#hangUp();
		if (had) this.#retry();
	}

	#hangUp(): boolean {
		const pipe = this.#pipe;
		if (!pipe) return false;
		this.#pipe = undefined;
		this.#cancelPing?.();
		pipe.close();
		this.#host.down();
		return true;
	}

	#dial(): void {
		this.#cancelRetry = undefined;
		const { network, url, clock } = this.#host;
		this.#heard = clock.now();
		const pipe: Pipe = network.connect(url, {
			open: () => {
				if (this.#pipe !== pipe) return;
				this.#heard = clock.now();
				this.#host.opened();
			},
			message: (bytes) => {
				if (this.#pipe !== pipe) return;
				this.#heard = clock.now();
				const parsed = parseServerFrame(bytes);
				// A relay that we do not understand is no relay.
				if (parsed.ok) this.#host.frame(parsed.frame);
				else this.again();
			},
			closed: () => {
				if (this.#pipe === pipe) this.again();
			}
		});
		this.#pipe = pipe;
		this.#cancelPing = clock.after(PING_EVERY, () => this.#beat());
	}

	#beat(): void {
		if (this.#host.clock.now() - this.#heard >= DEAD_AFTER) {
			this.again();
			return;
		}
		this.ping();
		// Two beats unanswered and a third on the way: look again exactly when it counts as dead.
		const left = this.#heard + DEAD_AFTER - this.#host.clock.now();
		this.#cancelPing = this.#host.clock.after(Math.max(1, Math.min(PING_EVERY, left)), () => this.#beat());
	}

	#retry(): void {
		if (!this.#wanted || this.#cancelRetry) return;
		const span = Math.min(RETRY_CAP, RETRY_FIRST * 2 ** this.#attempts);
		this.#attempts = Math.min(this.#attempts + 1, 10);
		this.#cancelRetry = this.#host.clock.after(fraction(this.#host.random) * span, () => this.#dial());
	}
}
