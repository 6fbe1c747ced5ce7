// The product's relay on a port of this machine, and people on real sockets with real cryptography and the real clock.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as Y from 'yjs';
import { DEFAULTS } from '../../server/limits.ts';
import { startRelay } from '../../server/relay.ts';
import type { SpaceStore } from '../../server/store/space-store.ts';
import { systemRandom } from '../../src/lib/crypto/index.ts';
import {
	memoryStore,
	openSync,
	systemClock,
	wsNetwork,
	type LocalStore,
	type Network,
	type Reach,
	type SpaceKeys,
	type SpaceSync,
	type SyncOptions
} from '../../src/lib/sync/index.ts';

const SNAPSHOT_FRAME = 137;

export interface RealRelay {
	url: string;
	reach: Reach;
	stop(): Promise<void>;
}

export async function realRelay(store: SpaceStore, port = 0): Promise<RealRelay> {
	const server = createServer((_request, response) => void response.writeHead(404).end());
	const relay = startRelay({ store, limits: DEFAULTS });
	relay.attach(server);
	await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
	const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`;
	return {
		url,
		reach: { url, network: wsNetwork, clock: systemClock, random: systemRandom },
		async stop() {
			await relay.close();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	};
}

/** Counts the bytes that came in, all of them and those of snapshots. */
export function countingNetwork(): { network: Network; received(): number; snapshots(): number } {
	let received = 0;
	let snapshots = 0;
	return {
		received: () => received,
		snapshots: () => snapshots,
		network: {
			connect: (url, events) =>
				wsNetwork.connect(url, {
					...events,
					message(bytes) {
						received += bytes.length;
						if (bytes[0] === SNAPSHOT_FRAME) snapshots += bytes.length;
						events.message(bytes);
					}
				})
		}
	};
}

export interface RealPerson {
	keys: SpaceKeys;
	doc: Y.Doc;
	sync: SpaceSync;
	store: LocalStore;
}

export function realPerson(relay: RealRelay, keys: SpaceKeys, extra: Partial<SyncOptions> = {}): RealPerson {
	const doc = new Y.Doc();
	const store = extra.store ?? memoryStore();
	const sync = openSync({ ...relay.reach, doc, keys, store, ...extra });
	sync.connect();
	return { keys, doc, sync, store };
}

export async function eventually(holds: () => boolean, within = 20_000): Promise<void> {
	const until = Date.now() + within;
	while (!holds()) {
		if (Date.now() > until) throw new Error('it did not come to be');
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
