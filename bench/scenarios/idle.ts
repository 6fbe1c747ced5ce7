// What a quiet room costs: many rooms with a board of 200 edits and one connection each, then as many connections in one.
import * as Y from 'yjs';
import type { RoomPlan, ThinRoom } from '../adapters/adapter.ts';
import { megabytes, round } from '../lib/figures.ts';
import { pinGenerator, sleep, type Memory } from '../lib/server-process.ts';
import type { ThinSocket } from '../lib/sockets.ts';
import { history, type Op } from '../lib/workload.ts';
import type { Run } from './scenario.ts';

const AT_ONCE = 50;
const QUIET = 4000;

async function inBatches<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	for (let at = 0; at < items.length; at += AT_ONCE)
		results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
	return results;
}

const ignore = (): void => {};
const used = ({ heapUsed, external }: Memory): number => heapUsed + external;
const kilobytesEach = (bytes: number, count: number): number => round(bytes / count / 1024);

export default async function idle({ adapter, variant, port, start }: Run) {
	const count = Number(variant);
	const { doc } = history(200);
	const content: Op = { update: Y.encodeStateAsUpdate(doc), client: 1, end: 1 };
	let server = await start();
	let base = await server.memory();

	const plans: RoomPlan[] = Array.from({ length: count }, (_, room) => ({
		name: `idle-${room}`,
		writers: [[content]]
	}));
	const rooms = await inBatches(plans, async (plan) => (await adapter.thinRooms([plan], port))[0]!);
	const plain: RoomPlan = { name: 'idle-one', writers: plans.map(() => []) };
	const [one] = await adapter.thinRooms([plain], port);
	pinGenerator();
	if (adapter.history) {
		await inBatches(rooms, async (room) => {
			const socket = await room.connect(port, 0, ignore);
			socket.write(room.frames[0]![0]!);
			await sleep(50);
			socket.close();
		});
		await adapter.settle('idle-0', port);
	}
	if (adapter.persistent) {
		await server.stop();
		server = await start();
		base = await server.memory();
	}

	const began = performance.now();
	const sockets = await inBatches(rooms, (room: ThinRoom) => room.connect(port, 0, ignore));
	const openSeconds = (performance.now() - began) / 1000;
	await sleep(QUIET);
	const cpuBefore = server.cpu();
	await sleep(QUIET);
	const cpu = (server.cpu() - cpuBefore) / (QUIET / 1000);
	const full = await server.memory();
	const alive = sockets.filter((socket) => !socket.closed).length;
	for (const socket of sockets) socket.close();
	await sleep(3000);
	const after = await server.memory();

	await server.stop();
	server = await start();
	const baseOne = await server.memory();
	const together: ThinSocket[] = await inBatches([...plans.keys()], (writer) => one!.connect(port, writer, ignore));
	await sleep(2000);
	const fullOne = await server.memory();
	for (const socket of together) socket.close();
	return {
		rooms: count,
		content_bytes: content.update.length,
		alive,
		open_s: round(openSeconds),
		base_rss_mb: megabytes(base.rss),
		rss_mb: megabytes(full.rss),
		rss_kb_conn_and_room: kilobytesEach(full.rss - base.rss, count),
		rss_kb_conn: kilobytesEach(fullOne.rss - baseOne.rss, count),
		heap_kb_conn_and_room: kilobytesEach(used(full) - used(base), count),
		heap_kb_conn: kilobytesEach(used(fullOne) - used(baseOne), count),
		rss_after_close_mb: megabytes(after.rss),
		heap_after_close_mb: megabytes(used(after) - used(base)),
		idle_cpu_pct: round(cpu * 100)
	};
}
