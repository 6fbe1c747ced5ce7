// Who waits at which door, and links under short codes. In memory alone: whoever waits says so again after a restart.
import { ROLE, equalBytes, type Bytes, type Control, type Knock } from '../src/lib/wire/index.ts';
import type { Connection } from './connection.ts';

/** At one space's door, and at all of them. */
const MAX_AT_DOOR = 200;
const MAX_WAITING = 20_000;
/** A code that was read out or shown works this long, in milliseconds. */
export const CODE_LIVES = 10 * 60_000;
const MAX_CODES = 10_000;

const key = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

interface Waiting {
	knock: Knock;
	space: string;
	connection: Connection;
}

export class Doors {
	readonly #waiting = new Map<string, Map<string, Waiting>>();
	readonly #of = new WeakMap<Connection, Waiting>();
	readonly #codes = new Map<string, { sealed: Bytes; until: number }>();
	readonly #facilitators: (space: string) => Iterable<Connection>;
	readonly #over: (connection: Connection) => void;
	#count = 0;

	/** `facilitators`: the connected ones of a space. `over`: somebody does not wait any more. */
	constructor(facilitators: (space: string) => Iterable<Connection>, over: (connection: Connection) => void) {
		this.#facilitators = facilitators;
		this.#over = over;
	}

	/** The link has signed for it: it need not prove a device while it waits. */
	waits(connection: Connection): boolean {
		return this.#of.has(connection);
	}

	/** False: too many are there. */
	knock(space: Bytes, knock: Knock, connection: Connection): boolean {
		this.leave(connection);
		const name = key(space);
		const room = this.#waiting.get(name) ?? new Map<string, Waiting>();
		const before = room.get(key(knock.device));
		if (!before && (room.size >= MAX_AT_DOOR || this.#count >= MAX_WAITING)) return false;
		if (before) this.#remove(before);
		const waiting = { knock, space: name, connection };
		// Removing the last one takes the room away.
		const now = this.#waiting.get(name) ?? room;
		now.set(key(knock.device), waiting);
		this.#waiting.set(name, now);
		this.#of.set(connection, waiting);
		this.#count += 1;
		for (const facilitator of this.#facilitators(name)) facilitator.say({ type: 'knocking', ...knock });
		return true;
	}

	/** A facilitator's line is up: who is there? */
	tell(facilitator: Connection): void {
		if (facilitator.member?.role !== ROLE.facilitator) return;
		for (const { knock } of this.#waiting.get(key(facilitator.space!))?.values() ?? [])
			facilitator.say({ type: 'knocking', ...knock });
	}

	deny(space: Bytes, device: Bytes): void {
		const waiting = this.#waiting.get(key(space))?.get(key(device));
		if (!waiting) return;
		this.#remove(waiting);
		waiting.connection.refuse('denied');
	}

	/** After the commit of a control record: who was let in hears it, and doors that are shut open to nobody. */
	controlled(space: string, control: Control, bytes: Bytes): void {
		const room = this.#waiting.get(space);
		if (!room) return;
		if (control.op === 'add') {
			const waiting = room.get(key(control.device));
			if (!waiting) return;
			this.#remove(waiting);
			waiting.connection.say({ type: 'admitted', record: bytes });
			return;
		}
		if (control.op !== 'rotate' && control.op !== 'revoke') return;
		for (const waiting of [...room.values()]) {
			if (control.op === 'revoke' && !equalBytes(control.invite, waiting.knock.invite)) continue;
			this.#remove(waiting);
			waiting.connection.refuse('invite-void');
		}
	}

	leave(connection: Connection): void {
		const waiting = this.#of.get(connection);
		if (waiting) this.#remove(waiting);
	}

	#remove(waiting: Waiting): void {
		const room = this.#waiting.get(waiting.space);
		const device = key(waiting.knock.device);
		this.#of.delete(waiting.connection);
		this.#over(waiting.connection);
		if (room?.get(device) !== waiting) return;
		room.delete(device);
		this.#count -= 1;
		if (room.size === 0) this.#waiting.delete(waiting.space);
		for (const facilitator of this.#facilitators(waiting.space))
			facilitator.say({ type: 'left', device: waiting.knock.device });
	}

	lend(code: Uint8Array, sealed: Uint8Array, now: number): void {
		for (const [old, { until }] of this.#codes) {
			// They stand in the order of their ends.
			if (until > now && this.#codes.size < MAX_CODES) break;
			this.#codes.delete(old);
		}
		this.#codes.delete(key(code));
		this.#codes.set(key(code), { sealed: sealed.slice() as Bytes, until: now + CODE_LIVES });
	}

	borrow(code: Uint8Array, now: number): Bytes | undefined {
		const lent = this.#codes.get(key(code));
		return lent && lent.until > now ? lent.sealed : undefined;
	}
}
