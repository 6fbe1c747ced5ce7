// Bare `ws` fan-out: what nobody can be much faster than without sharing frames.
import { resolve } from 'node:path';
import * as Y from 'yjs';
import { BENCH, HOST, sleep, startServer } from '../lib/server-process.ts';
import { CountingSocket, ThinSocket, clientFrame } from '../lib/sockets.ts';
import type { Adapter, Member } from './adapter.ts';

function member(room: string, port: number): Member {
	const doc = new Y.Doc();
	const socket = new CountingSocket(`ws://${HOST}:${port}/${room}`);
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== socket) socket.send(update);
	});
	socket.on('message', (data) => Y.applyUpdate(doc, data as Buffer, socket));
	return {
		doc,
		synced: new Promise((done) => socket.once('open', () => done())),
		close: async () => socket.terminate()
	};
}

const adapter: Adapter = {
	name: 'ws-floor',
	persistent: false,
	history: false,
	echo: false,
	settings: {},
	start: (port) => startServer(resolve(BENCH, 'lib/floor-server.ts'), port),
	member: async (room, port) => member(room, port),
	thinRooms: async (plans) =>
		plans.map(({ name, writers }) => ({
			frames: writers.map((ops) => ops.map(({ update }) => clientFrame(update))),
			async connect(port, _writer, onOps) {
				const socket = new ThinSocket(port, `/${name}`, () => onOps(1));
				await socket.opened;
				return socket;
			}
		})),
	settle: () => sleep(300)
};
export default adapter;
