// @y/websocket-server, started by its own server.js, documents in memory; the client is y-websocket's provider.
import { resolve } from 'node:path';
import { encoding } from 'lib0';
import * as Y from 'yjs';
import { within } from '../lib/figures.ts';
import { BENCH, HOST, sleep, startServer } from '../lib/server-process.ts';
import { CountingSocket, ThinSocket, clientFrame } from '../lib/sockets.ts';
import { loadClient } from '../peers/clients.ts';
import type { Adapter } from './adapter.ts';

interface Provider {
	on(event: 'sync', listener: (synced: boolean) => void): void;
	destroy(): void;
}
interface Package {
	WebsocketProvider: new (url: string, room: string, doc: Y.Doc, options: object) => Provider;
}

const SYNC = 0;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;
const EMPTY_STATE_VECTOR = 0;

function updateMessage(update: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, SYNC);
	encoding.writeVarUint(encoder, UPDATE);
	encoding.writeVarUint8Array(encoder, update);
	return encoding.toUint8Array(encoder);
}

const adapter: Adapter = {
	name: 'y-websocket',
	persistent: false,
	history: true,
	echo: true,
	settings: {},
	start: (port) => startServer(resolve(BENCH, 'peers/node_modules/@y/websocket-server/src/server.js'), port),
	async member(room, port) {
		const { WebsocketProvider } = await loadClient<Package>('y-websocket');
		const doc = new Y.Doc();
		const provider = new WebsocketProvider(`ws://${HOST}:${port}`, room, doc, {
			WebSocketPolyfill: CountingSocket,
			disableBc: true
		});
		return {
			doc,
			synced: new Promise((done) => provider.on('sync', (synced) => synced && done())),
			close: async () => provider.destroy()
		};
	},
	thinRooms: async (plans) =>
		plans.map(({ name, writers }) => ({
			frames: writers.map((ops) => ops.map(({ update }) => clientFrame(updateMessage(update)))),
			async connect(port, _writer, onOps) {
				let caughtUp = (): void => {};
				const synced = new Promise<void>((done) => (caughtUp = done));
				const socket = new ThinSocket(port, `/${name}`, (buffer, at) => {
					if (buffer[at] !== SYNC) return;
					if (buffer[at + 1] === UPDATE) onOps(1);
					else if (buffer[at + 1] === STEP_2) caughtUp();
				});
				await socket.opened;
				socket.send(Uint8Array.from([SYNC, STEP_1, 1, EMPTY_STATE_VECTOR]));
				await within(synced, 20_000, 'y-websocket sync');
				return socket;
			}
		})),
	settle: () => sleep(1500)
};
export default adapter;
