// Who is here and where their cursor is: sealed, never stored, at most five a second, silent while nobody else is there.
import type { Awareness } from 'y-protocols/awareness';
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Clock } from './types.ts';
import { checkJson } from './update-shape.ts';

/** Bytes of one person's state. */
export const MAX_STATE = 2048;
const MAX_DEPTH = 8;
const MAX_KEYS = 64;
/** Of one device: tabs, and page loads that have not timed out yet. */
const MAX_CLIENTS = 8;
const GAP = 200;

/** Clients and states of an awareness update; undefined where it is not one or is beyond the limits. */
export function readPresence(bytes: Uint8Array): { client: number; clock: number; json: string }[] | undefined {
	try {
		const decoder = decoding.createDecoder(bytes);
		const length = decoding.readVarUint(decoder);
		if (length < 1 || length > 4) return undefined;
		const states = Array.from({ length }, () => ({
			client: decoding.readVarUint(decoder),
			clock: decoding.readVarUint(decoder),
			json: decoding.readVarString(decoder)
		}));
		if (decoder.pos !== bytes.length) return undefined;
		for (const { client, clock, json } of states) {
			if (client > 0xffffffff || clock > 2 ** 31 || json.length > MAX_STATE) return undefined;
			checkJson(json, MAX_DEPTH);
			const state: unknown = JSON.parse(json);
			if (state === null) continue;
			if (typeof state !== 'object' || Array.isArray(state) || Object.keys(state).length > MAX_KEYS) return undefined;
		}
		return states;
	} catch {
		return undefined; // lib0's and JSON's own errors: not presence
	}
}

export class Presence {
	readonly awareness: Awareness;
	readonly #clock: Clock;
	readonly #send: (payload: Uint8Array) => Promise<void>;
	readonly #clients = new Map<string, Set<number>>();
	#live = false;
	#lastSent = -Infinity;
	#cancel: (() => void) | undefined;
	#paused = false;
	#renewing = false;
	/** Our line is new: those who are there shall say so. */
	#asks = false;

	/** `send` seals and sends; what it drops is not missed. */
	constructor(awareness: Awareness, clock: Clock, send: (payload: Uint8Array) => Promise<void>) {
		this.awareness = awareness;
		this.#clock = clock;
		this.#send = send;
		awareness.on('update', this.#changed);
	}

	#changed = (_change: unknown, origin: unknown): void => {
		if (origin === 'local' && !this.#renewing && this.#company()) this.#soon();
	};

	#company(): boolean {
		return [...this.awareness.getStates().keys()].some((client) => client !== this.awareness.clientID);
	}

	#soon(): void {
		if (!this.#live || this.#cancel || this.#paused) return;
		const wait = Math.max(0, this.#lastSent + GAP - this.#clock.now());
		this.#cancel = this.#clock.after(wait, () => {
			this.#cancel = undefined;
			this.#now();
		});
	}

	#now(): void {
		if (!this.#live) return;
		// Who has forgotten us when their line broke still knows the clock, and takes nothing that is not newer.
		this.#renewing = true;
		this.awareness.setLocalState(this.awareness.getLocalState());
		this.#renewing = false;
		const payload = encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]);
		if (payload.length > MAX_STATE) return;
		this.#lastSent = this.#clock.now();
		const asks = this.#asks;
		this.#asks = false;
		void this.#send(Uint8Array.of(asks ? 1 : 0, ...payload));
	}

	/** The line is up: say hello once, and those who are there answer. */
	up(): void {
		this.#live = true;
		this.#asks = true;
		this.#soon();
	}

	/** The line is down: nobody else is seen. */
	down(): void {
		this.#live = false;
		this.#cancel?.();
		this.#cancel = undefined;
		const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.awareness.clientID);
		removeAwarenessStates(this.awareness, others, this);
	}

	/** A hidden page or a slow line: others see the last state until it times out. */
	pause(paused: boolean): void {
		this.#paused = paused;
		if (!paused) this.#soon();
	}

	/** An edit came from somebody who is not seen: they may not have heard of us either. */
	heardOf(device: string): void {
		if (!this.#clients.has(device)) this.#soon();
	}

	/** `owner` tells whose a Yjs client id is in the log: nobody waves with another's hand. */
	receive(device: string, payload: Uint8Array, owner: (client: number) => string | undefined): boolean {
		const update = payload.subarray(1);
		const states = readPresence(update);
		if (!states || payload[0]! > 1) return false;
		const mine = this.#clients.get(device) ?? new Set<number>();
		for (const { client } of states) {
			const known = owner(client);
			if (client === this.awareness.clientID || (known !== undefined && known !== device)) return false;
			for (const [other, clients] of this.#clients) if (other !== device && clients.has(client)) return false;
			if (mine.size >= MAX_CLIENTS && !mine.has(client)) {
				const gone = [...mine].find((old) => !this.awareness.getStates().has(old));
				if (gone === undefined) return false;
				mine.delete(gone);
			}
			mine.add(client);
		}
		this.#clients.set(device, mine);
		const unseen = states.filter(({ client }) => !this.awareness.getStates().has(client));
		applyAwarenessUpdate(this.awareness, update, this);
		if (payload[0] === 1 || unseen.some(({ client }) => this.awareness.getStates().has(client))) this.#soon();
		return true;
	}

	deviceOf(client: number): string | undefined {
		for (const [device, clients] of this.#clients) if (clients.has(client)) return device;
		return undefined;
	}

	/** Whoever is not among the devices any more is not here. */
	forget(devices: ReadonlySet<string>): void {
		for (const [device, clients] of this.#clients) {
			if (devices.has(device)) continue;
			this.#clients.delete(device);
			removeAwarenessStates(this.awareness, [...clients], this);
		}
	}

	/** Says goodbye while the line is still up. */
	async leave(): Promise<void> {
		if (!this.#live || !this.#company()) return;
		this.#live = false;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, this.awareness.clientID);
		encoding.writeVarUint(encoder, (this.awareness.meta.get(this.awareness.clientID)?.clock ?? 0) + 1);
		encoding.writeVarString(encoder, 'null');
		await this.#send(Uint8Array.of(0, ...encoding.toUint8Array(encoder)));
	}

	destroy(): void {
		this.awareness.off('update', this.#changed);
		this.#cancel?.();
	}
}
