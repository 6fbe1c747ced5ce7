// Who belongs to the space, as the signed control records say; who is at the door; which links are open.
import { createSubscriber } from 'svelte/reactivity';
import type { Awareness } from 'y-protocols/awareness';
import { aliasOf, cleanAlias, setAlias, type Space } from '../domain/index.ts';
import type { Knocker, SpaceSync } from '../sync/types.ts';

export type RoleName = 'reader' | 'guest' | 'member' | 'facilitator';
export const ROLES: readonly RoleName[] = ['reader', 'guest', 'member', 'facilitator'];
const roleName = (role: number): RoleName => ROLES[role - 1] ?? 'reader';

export interface Seat {
	id: string;
	/** Empty: somebody who gave no name. */
	name: string;
	role: RoleName;
	devices: string[];
	me: boolean;
	here: boolean;
}

export interface OpenLink {
	id: string;
	role: RoleName;
	knock: boolean;
	/** Undefined: as many as come. */
	usesLeft: number | undefined;
	/** Milliseconds of the last day; undefined: no end. */
	until: number | undefined;
}

const NO_LIMIT = 0xffffffff;
const DAY = 86_400_000;

export class Roster {
	readonly #sync: SpaceSync;
	readonly #space: Space;
	readonly #awareness: Awareness;
	readonly #subscribe: () => void;

	constructor(sync: SpaceSync, space: Space, awareness: Awareness) {
		this.#sync = sync;
		this.#space = space;
		this.#awareness = awareness;
		this.#subscribe = createSubscriber((update) => {
			for (const event of ['members', 'knocks', 'change']) sync.on(event, update);
			awareness.on('change', update);
			space.people.observe(update);
			return () => {
				for (const event of ['members', 'knocks', 'change']) sync.off(event, update);
				awareness.off('change', update);
				space.people.unobserve(update);
			};
		});
	}

	/** Undefined until the control records are here, and after we were removed. */
	get mySeat(): string | undefined {
		this.#subscribe();
		return this.#sync.members.get(this.#sync.device)?.seat;
	}

	// Derived, because every card asks and somebody's presence changes five times a second: they ask again if the answer differs.
	readonly role = $derived.by((): RoleName | undefined => {
		this.#subscribe();
		const { role } = this.#sync.status;
		return role && roleName(role);
	});

	readonly facilitates = $derived(this.role === 'facilitator');

	/** We were removed, or left. */
	readonly out = $derived.by(() => {
		this.#subscribe();
		return this.#sync.status.trouble === 'removed';
	});

	/** Nothing that is written here reaches anybody. */
	readonly readOnly = $derived(this.role === 'reader' || this.out);

	get seats(): Seat[] {
		this.#subscribe();
		const names = new Map<string, string>();
		for (const [client, state] of this.#awareness.getStates()) {
			const device = this.#sync.deviceOf(client);
			if (device) names.set(device, cleanAlias(state['name']));
		}
		const seats = new Map<string, Seat>();
		for (const [device, { role, seat }] of this.#sync.members) {
			const known = seats.get(seat) ?? {
				id: seat,
				name: aliasOf(this.#space, seat),
				role: roleName(role),
				devices: [],
				me: false,
				here: false
			};
			known.devices.push(device);
			known.me ||= device === this.#sync.device;
			// What somebody calls themselves at this moment, signed by their own device, stands above what was written down.
			if (names.has(device)) {
				known.here = true;
				known.name = names.get(device) || known.name;
			}
			seats.set(seat, known);
		}
		return [...seats.values()].sort((a, b) => Number(b.me) - Number(a.me));
	}

	get myDevice(): string {
		return this.#sync.device;
	}

	get knocks(): readonly Knocker[] {
		this.#subscribe();
		return this.#sync.knocks;
	}

	get links(): OpenLink[] {
		this.#subscribe();
		const today = Math.floor(Date.now() / DAY);
		return [...this.#sync.invites].flatMap(([id, { role, door, usesLeft, expires, revoked }]) => {
			if (revoked || usesLeft === 0 || (expires !== NO_LIMIT && expires < today)) return [];
			return {
				id,
				role: roleName(role),
				knock: door === 2,
				usesLeft: usesLeft === NO_LIMIT ? undefined : usesLeft,
				until: expires === NO_LIMIT ? undefined : expires * DAY
			};
		});
	}

	/** Kept with the space, so that others know whom they have before them. A reader cannot write it down. */
	nameMe(name: string): void {
		const seat = this.mySeat;
		if (seat && !this.readOnly) setAlias(this.#space, seat, name);
	}
}
