// Spaces on a relay under test, with the app's own library: made, joined and filled with really sealed records.
import { systemRandom, type Bytes } from '../../src/lib/crypto/index.ts';
import {
	createSpace,
	inlineCrunch,
	joinByInvite,
	makeInvite,
	openSync,
	systemClock,
	type Clock,
	type Crunch,
	type Network,
	type SpaceKeys,
	type SpaceSync
} from '../../src/lib/sync/index.ts';
import { RecordKeys, Session, ZERO_HEAD } from '../../src/lib/sync/records.ts';
import { KIND, ROLE, writeClientFrame } from '../../src/lib/wire/index.ts';
import * as Y from 'yjs';
import { within } from './figures.ts';
import { HOST } from './server-process.ts';
import { CountingSocket, clientFrame } from './sockets.ts';
import type { Op } from './workload.ts';

type Opened = Awaited<ReturnType<Crunch['open']>>[number];

export const urlOf = (port: number): string => `ws://${HOST}:${port}/sync`;

/** Counts bytes, as the peers' clients do. */
export const countingNetwork: Network = {
	connect(url, events) {
		const socket = new CountingSocket(url);
		let over = false;
		const end = (): void => {
			if (!over) events.closed();
			over = true;
		};
		socket.on('open', () => over || events.open());
		socket.on('message', (data) => over || events.message(new Uint8Array(data as Buffer)));
		socket.on('close', end);
		return {
			send(bytes) {
				if (socket.readyState === socket.OPEN) socket.send(bytes);
			},
			close() {
				socket.close();
				end();
			}
		};
	}
};

/**
 * Fifty people here share one core, where each would have a device: what one of them has verified and opened, the others take
 * over. Without it the bench would measure fifty times the cryptography of one client.
 */
function sharedCrunch(keys: SpaceKeys): Crunch {
	const inner = inlineCrunch(keys);
	const opened = new Map<string, Promise<Opened>>();
	async function openOne(record: Bytes, deviceKeys: Bytes[]): Promise<Opened> {
		// The signature is as good a name as a hash, and costs nothing.
		const name = Buffer.from(record.subarray(-64)).toString('latin1');
		const known = opened.get(name);
		// Unsigned may mean that whoever asked first did not know the device.
		if (known && (await known).signed) return known;
		const opening = inner.open([record], deviceKeys).then(([one]) => one!);
		opened.set(name, opening);
		if (opened.size > 20_000) for (const old of [...opened.keys()].slice(0, 10_000)) opened.delete(old);
		return opening;
	}
	return { ...inner, open: (records, deviceKeys) => Promise.all(records.map((one) => openOne(one, deviceKeys))) };
}

/** Whoever opens it later dials again. */
const NOBODY = { open() {}, message() {}, closed() {} };

function madeKeys(outcome: SpaceKeys | { refused: string }): SpaceKeys {
	if ('refused' in outcome) throw new Error(`the relay refused: ${outcome.refused}`);
	return outcome;
}

/** One space, from its making on. */
export class BenchSpace {
	readonly founder: SpaceKeys;
	/** Those who came in by the link, in their order. */
	readonly joined: SpaceKeys[] = [];
	readonly #crunch: Crunch;
	#fragment: Promise<string> | undefined;

	private constructor(founder: SpaceKeys) {
		this.founder = founder;
		this.#crunch = sharedCrunch(founder);
	}

	static async make(port: number): Promise<BenchSpace> {
		const reach = { url: urlOf(port), network: countingNetwork, clock: systemClock, random: systemRandom };
		return new BenchSpace(madeKeys(await createSpace(reach)));
	}

	/** What follows the `#` in its link: an open door for as many as come. */
	link(port: number): Promise<string> {
		return (this.#fragment ??= this.#invite(port));
	}

	async #invite(port: number): Promise<string> {
		const sync = this.open(port, this.founder, new Y.Doc());
		sync.connect();
		await within(untilSynced(sync), 20_000, 'the founder');
		const invite = await makeInvite(sync, this.founder, systemRandom, { role: ROLE.member });
		await sync.destroy();
		if ('refused' in invite) throw new Error(`no invite: ${invite.refused}`);
		return invite.fragment;
	}

	async join(port: number): Promise<SpaceKeys> {
		const fragment = await this.link(port);
		const reach = { url: urlOf(port), network: countingNetwork, clock: systemClock, random: systemRandom };
		const joined = await joinByInvite({ ...reach, fragment });
		const keys = madeKeys('refused' in joined ? joined : joined.keys);
		if (!('refused' in joined)) joined.network.connect(reach.url, NOBODY).close();
		this.joined.push(keys);
		return keys;
	}

	/** A client that keeps nothing on disk. */
	open(port: number, keys: SpaceKeys, doc: Y.Doc, clock: Clock = systemClock): SpaceSync {
		const crunch = this.#crunch;
		return openSync({ url: urlOf(port), doc, keys, network: countingNetwork, clock, random: systemRandom, crunch });
	}
}

export function untilSynced(sync: SpaceSync): Promise<void> {
	if (sync.synced) return Promise.resolve();
	return new Promise((done) => sync.on('synced', () => done()));
}

/** Each edit as a record of its own, sealed and signed, in a frame ready for the socket. */
export async function sealedFrames(keys: SpaceKeys, ops: Op[]): Promise<Buffer[]> {
	const recordKeys = new RecordKeys(keys.space, keys.epoch, keys.epochKey);
	const session = new Session(systemRandom(16), recordKeys, keys.epoch, keys.device, keys.signer);
	const seen = { seenSeq: 0, seenHead: ZERO_HEAD, ctlHead: ZERO_HEAD };
	const frames: Buffer[] = [];
	for (const { update, client } of ops) {
		const body = { ...seen, clientIDs: [client], payload: update as Bytes };
		const { record } = await session.seal(KIND.update, body);
		frames.push(clientFrame(writeClientFrame({ type: 'append', records: [record] })));
	}
	return frames;
}
