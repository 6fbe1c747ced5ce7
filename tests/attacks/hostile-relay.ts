// A man in the middle: he stands between honest clients and an honest relay and decides frame by frame, both ways. He reads frames
// and the outside of records; what is sealed he cannot read. Beside him the door and the short codes, which the model relay lacks.
import { encodeHex, sha256, type Bytes, type Random } from '../../src/lib/crypto/index.ts';
import {
	KIND,
	ROLE,
	controlInput,
	logInput,
	parseClientFrame,
	parseServerFrame,
	readControl,
	readRecord,
	writeClientFrame,
	writeServerFrame,
	type ClientFrame,
	type Knock,
	type ServerFrame
} from '../../src/lib/wire/index.ts';
import { LossyNetwork } from '../kit/lossy-network.ts';
import { ModelRelay, type Connection, type SpaceOnDisk } from '../kit/model-relay.ts';
import { World, type Person } from '../kit/people.ts';

/** What goes on instead of a frame: nothing where the list is empty. Undefined: the frame itself. Bytes go as they are. */
export type Instead<F> = (F | Bytes)[] | undefined;

export interface Plot {
	up?: ((frame: ClientFrame, wire: Wire) => Instead<ClientFrame>) | undefined;
	down?: ((frame: ServerFrame, wire: Wire) => Instead<ServerFrame>) | undefined;
}

/** One connection that goes through him. */
export interface Wire {
	device: string; // in hex, once it said hello
	toClient(frame: ServerFrame | Bytes): void;
	toRelay(frame: ClientFrame | Bytes): void;
}

const isBytes = (value: object): value is Bytes => value instanceof Uint8Array;

/** His place before one person's device. */
export class Middle {
	relay: ModelRelay;
	plot: Plot = {};
	readonly #world: HostileWorld;
	readonly wires = new Set<Wire>();
	/** All that came down, as it was before he touched it. */
	readonly down: ServerFrame[] = [];

	constructor(world: HostileWorld) {
		this.#world = world;
		this.relay = world.relay;
	}

	get wire(): Wire {
		return [...this.wires].at(-1)!;
	}

	accept(pipe: { send(bytes: Bytes): void; close(): void }): Connection {
		const line: { connection?: Connection } = {};
		const wire: Wire = {
			device: '',
			toClient: (frame) => pipe.send(isBytes(frame) ? frame : writeServerFrame(frame)),
			toRelay: (frame) => line.connection?.receive(isBytes(frame) ? frame : writeClientFrame(frame))
		};
		this.wires.add(wire);
		line.connection = this.relay.accept({
			close: () => pipe.close(),
			send: (bytes) => {
				const parsed = parseServerFrame(bytes.slice());
				if (!parsed.ok) throw new Error('the honest relay said something that is no frame');
				this.down.push(parsed.frame);
				const plot = this.plot.down ? this.plot : this.#world.plot;
				for (const frame of plot.down?.(parsed.frame, wire) ?? [parsed.frame]) wire.toClient(frame);
				this.#world.door.heard(parsed.frame);
			}
		});
		return {
			receive: (bytes) => {
				const parsed = parseClientFrame(bytes.slice());
				if (!parsed.ok) return wire.toRelay(bytes);
				const { frame } = parsed;
				if (frame.type === 'hello') wire.device = encodeHex(frame.device);
				const plot = this.plot.up ? this.plot : this.#world.plot;
				for (const instead of plot.up?.(frame, wire) ?? [frame])
					if (isBytes(instead) || !this.#world.door.takes(instead, wire)) wire.toRelay(instead);
			},
			closed: () => {
				this.wires.delete(wire);
				line.connection?.closed();
			}
		};
	}
}

/** What the product's relay does with knocks and short codes, and nothing more. */
class Door {
	readonly #world: HostileWorld;
	readonly knocks = new Map<string, { knock: Knock; wire: Wire }>();
	readonly #lent = new Map<string, Bytes>();
	#opening: { device: string; record: Bytes }[] = [];
	/** How a knock, a lent link and an admission are passed on. */
	onKnock: (knock: Knock) => Knock = (knock) => knock;
	onLent: (sealed: Bytes) => Bytes = (sealed) => sealed;

	constructor(world: HostileWorld) {
		this.#world = world;
	}

	takes(frame: ClientFrame, wire: Wire): boolean {
		switch (frame.type) {
			case 'knock': {
				const knock = this.onKnock(frame);
				this.knocks.set(encodeHex(frame.device), { knock, wire });
				wire.toClient({ type: 'waiting' });
				for (const other of this.#world.wires()) {
					const space = [...this.#world.relay.spaces.values()][0]!;
					if (space.devices.get(other.device)?.role === ROLE.facilitator)
						other.toClient({ ...knock, type: 'knocking' });
				}
				return true;
			}
			case 'lend':
				this.#lent.set(encodeHex(frame.code), frame.sealed.slice());
				return true;
			case 'borrow': {
				const sealed = this.#lent.get(encodeHex(frame.code));
				if (sealed) wire.toClient({ type: 'lent', sealed: this.onLent(sealed) });
				return sealed !== undefined;
			}
			case 'append':
				for (const record of frame.records) {
					const parts = readRecord(record);
					const control = parts.kind === KIND.control ? readControl(parts.open) : undefined;
					if (control?.op === 'add')
						this.#opening.push({ device: encodeHex(control.device), record: record.slice() as Bytes });
				}
				return false;
			default:
				return false;
		}
	}

	heard(frame: ServerFrame): void {
		if (frame.type !== 'ack') return;
		for (const { device, record } of this.#opening.splice(0))
			this.knocks.get(device)?.wire.toClient({ type: 'admitted', record });
	}
}

export class HostileWorld extends World {
	/** For all devices that have no plot of their own. */
	plot: Plot = {};
	readonly door = new Door(this);
	readonly #middles = new Map<LossyNetwork, Middle>();

	override network(): LossyNetwork {
		const middle = new Middle(this);
		const network = new LossyNetwork(middle, this.clock, this.dice);
		this.#middles.set(network, middle);
		return network;
	}

	middle({ network }: Pick<Person, 'network'>): Middle {
		return this.#middles.get(network)!;
	}

	*wires(): Iterable<Wire> {
		for (const middle of this.#middles.values()) yield* middle.wires;
	}

	get space(): SpaceOnDisk {
		return [...this.relay.spaces.values()][0]!;
	}

	/** The relay's whole state as it is now, behind a second relay. */
	copy(): ModelRelay {
		return copyOf(this.relay, this.dice.bytes);
	}

	/** Puts a record into everybody's log. The relay believes nothing of it: who is in, and in which epoch, it holds as before. */
	async insert(record: Bytes): Promise<void> {
		const { space } = this;
		const parts = readRecord(record);
		const hash = sha256(record);
		const seq = space.rows.length + 1;
		space.rows.push({ record, head: sha256(logInput(space.rows.at(-1)!.head, seq, hash)) });
		const name = encodeHex(parts.device) + encodeHex(parts.session);
		if (parts.n === (space.streams.get(name)?.n ?? 0) + 1) space.streams.set(name, { n: parts.n, prev: hash });
		if (parts.kind === KIND.control) {
			space.control.push({ seq, record });
			space.controlHead = sha256(controlInput(space.controlHead, hash));
		}
		for (const middle of this.#middles.values())
			if (middle.relay === this.relay)
				for (const wire of middle.wires) wire.toClient({ type: 'log', first: seq, records: [record] });
		await this.clock.run(1000);
	}

	/** From now on this person speaks with that relay. */
	async move(person: Person, relay: ModelRelay): Promise<void> {
		this.middle(person).relay = relay;
		person.network.cut();
		await this.clock.run(5000);
	}
}

export function copyOf(relay: ModelRelay, random: Random): ModelRelay {
	const copy = new ModelRelay(random);
	for (const [name, space] of relay.spaces) copy.spaces.set(name, structuredClone(space));
	return copy;
}

/** One bit is another. Negative: from the end. */
export function flipped(bytes: Bytes, at: number, bit = 0): Bytes {
	const copy = bytes.slice();
	copy[at < 0 ? copy.length + at : at]! ^= 1 << bit;
	return copy;
}
