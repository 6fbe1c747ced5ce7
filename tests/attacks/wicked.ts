// A member with valid keys and a client of her own making.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encodeHex, type Bytes } from '../../src/lib/crypto/index.ts';
import { KIND, type Kind, type Refusal } from '../../src/lib/wire/index.ts';
import { Device, type Wish } from '../kit/device.ts';
import type { Person } from '../kit/people.ts';
import type { HostileWorld } from './hostile-relay.ts';

export class Wicked {
	readonly world: HostileWorld;
	readonly person: Person;
	readonly device: Device;

	constructor(world: HostileWorld, person: Person) {
		this.world = world;
		this.person = person;
		const { space, epochKey, signer } = person.keys;
		this.device = new Device(space, epochKey, signer, world.dice.bytes);
	}

	get id(): string {
		return encodeHex(this.person.keys.device);
	}

	/** Into everybody's log, past the honest relay: as if the two were one. */
	async smuggle(kind: Kind, wish: Wish = {}): Promise<void> {
		await this.world.insert(await this.device.next(kind, wish));
	}

	/** To the honest relay, over her own line. */
	async ask(record: Bytes): Promise<Refusal | 'taken'> {
		const middle = this.world.middle(this.person);
		const from = middle.down.length;
		middle.wire.toRelay({ type: 'append', records: [record] });
		await this.world.clock.run(1000);
		for (const frame of middle.down.slice(from)) {
			if (frame.type === 'refuse') return frame.reason;
			if (frame.type === 'ack') return 'taken';
		}
		throw new Error('no answer');
	}

	update(payload: Uint8Array, ...clientIDs: number[]): Promise<void> {
		return this.smuggle(KIND.update, { payload: payload as Bytes, clientIDs });
	}

	/** A new page load of her own client. */
	begin(): void {
		this.device.begin();
	}
}

/** An update as Yjs writes it under this client id, on top of what is there. */
export function typed(client: number, change: (doc: Y.Doc) => void, before?: Uint8Array): Bytes {
	const doc = new Y.Doc();
	if (before) Y.applyUpdate(doc, before);
	doc.clientID = client;
	const from = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	return Y.encodeStateAsUpdate(doc, from) as Bytes;
}

/** An update with one struct, byte by byte: `write` writes it. */
export function raw(client: number, clock: number, write: (encoder: encoding.Encoder) => void, structs = 1): Bytes {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarUint(encoder, structs);
	encoding.writeVarUint(encoder, client);
	encoding.writeVarUint(encoder, clock);
	write(encoder);
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder) as Bytes;
}

/** An item at the top of the document, under the root `text`; its content follows. */
export function top(encoder: encoding.Encoder, content: number): void {
	encoding.writeUint8(encoder, content);
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarString(encoder, 'text');
}
