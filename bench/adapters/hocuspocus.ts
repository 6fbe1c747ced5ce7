// @hocuspocus/server with its defaults and SQLite; the client is @hocuspocus/provider.
import { resolve } from 'node:path';
import { decoding, encoding } from 'lib0';
import * as Y from 'yjs';
import { within } from '../lib/figures.ts';
import { BENCH, HOST, sleep, startServer } from '../lib/server-process.ts';
import { CountingSocket, ThinSocket, clientFrame } from '../lib/sockets.ts';
import type { Op } from '../lib/workload.ts';
import { loadClient } from '../peers/clients.ts';
import type { Adapter } from './adapter.ts';

interface Provider {
	unsyncedChanges: number;
	attach(): void;
	on(event: 'synced' | 'unsyncedChanges', listener: () => void): void;
	off(event: 'unsyncedChanges', listener: () => void): void;
	destroy(): void;
}
interface Package {
	HocuspocusProviderWebsocket: new (options: object) => { destroy(): void };
	HocuspocusProvider: new (options: object) => Provider;
}

const SYNC = 0;
const AUTH = 2;
const SYNC_REPLY = 4;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

function message(room: string, write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, room);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

const auth = (room: string) =>
	message(room, (encoder) => {
		encoding.writeVarUint(encoder, AUTH);
		encoding.writeVarUint(encoder, 0);
		encoding.writeVarString(encoder, 'token');
	});

const sync = (room: string, type: number, bytes: Uint8Array) =>
	message(room, (encoder) => {
		encoding.writeVarUint(encoder, SYNC);
		encoding.writeVarUint(encoder, type);
		encoding.writeVarUint8Array(encoder, bytes);
	});

/**
 * Several edits may arrive merged into one update. All in a room get the same updates in the same order, so each is decoded
 * once: it brings those edits whose ends it reaches.
 */
function mergedCounter(ops: Op[]): (index: number, update: () => Uint8Array) => number {
	const ends = new Map<number, number[]>();
	for (const { client, end } of ops) {
		const list = ends.get(client);
		if (list) list.push(end);
		else ends.set(client, [end]);
	}
	const reached = new Map<number, number>();
	const counted: number[] = [];
	return (index, update) => {
		const known = counted[index];
		if (known !== undefined) return known;
		let count = 0;
		for (const [client, to] of Y.parseUpdateMeta(update()).to) {
			const list = ends.get(client);
			if (!list) continue;
			const before = reached.get(client) ?? 0;
			let at = before;
			while (at < list.length && list[at]! <= to) at++;
			reached.set(client, at);
			count += at - before;
		}
		counted[index] = count;
		return count;
	};
}

function savedBy(provider: Provider): Promise<void> {
	return new Promise((done) => {
		const look = (): void => {
			if (provider.unsyncedChanges > 0) return;
			provider.off('unsyncedChanges', look);
			done();
		};
		provider.on('unsyncedChanges', look);
		look();
	});
}

const adapter: Adapter = {
	name: 'hocuspocus',
	persistent: true,
	history: true,
	echo: true,
	settings: {},
	start: (port, dataDir) => startServer(resolve(BENCH, 'peers/hocuspocus.ts'), port, { DATA_DIR: dataDir }),
	async member(room, port) {
		const { HocuspocusProvider, HocuspocusProviderWebsocket } = await loadClient<Package>('@hocuspocus/provider');
		const doc = new Y.Doc();
		const websocketProvider = new HocuspocusProviderWebsocket({
			url: `ws://${HOST}:${port}`,
			WebSocketPolyfill: CountingSocket
		});
		const provider = new HocuspocusProvider({ websocketProvider, name: room, document: doc, token: 'token' });
		provider.attach();
		return {
			doc,
			synced: new Promise((done) => provider.on('synced', () => done())),
			saved: () => savedBy(provider),
			async close() {
				provider.destroy();
				websocketProvider.destroy();
			}
		};
	},
	thinRooms: async (plans) =>
		plans.map(({ name, writers }) => {
			const count = mergedCounter(writers.flat());
			const nameLength = encoding.encode((encoder) => encoding.writeVarString(encoder, name)).length;
			return {
				frames: writers.map((ops) => ops.map(({ update }) => clientFrame(sync(name, UPDATE, update)))),
				async connect(port, _writer, onOps) {
					let caughtUp = (): void => {};
					const synced = new Promise<void>((done) => (caughtUp = done));
					let index = 0;
					const socket = new ThinSocket(port, '/', (buffer, at, length) => {
						const head = at + nameLength;
						if (buffer[head] !== SYNC && buffer[head] !== SYNC_REPLY) return;
						if (buffer[head + 1] === STEP_2) caughtUp();
						if (buffer[head + 1] !== UPDATE) return;
						const update = () =>
							decoding.readVarUint8Array(decoding.createDecoder(buffer.subarray(head + 2, at + length)));
						onOps(count(index++, update));
					});
					await socket.opened;
					socket.send(auth(name));
					socket.send(sync(name, STEP_1, Uint8Array.from([0])));
					await within(synced, 20_000, 'hocuspocus sync');
					return socket;
				}
			};
		}),
	// Stores 2 s after the last edit.
	settle: () => sleep(3000)
};
export default adapter;
