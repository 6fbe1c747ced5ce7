// As many edits as the server will carry: 1x20 is one room with twenty writers, 200x5 is two hundred rooms of five.
import { megabytes, meter } from '../lib/figures.ts';
import { pinGenerator, sleep } from '../lib/server-process.ts';
import { authorOps } from '../lib/workload.ts';
import { DrivenRoom } from './driven-room.ts';
import type { Run } from './scenario.ts';

const SECONDS = 4;
/** Long enough for the engine to have compiled what is hot. */
const WARM_UP = 3000;
/** Edits prepared for all rooms together: more than the fastest server takes in the time. */
const OPS = 240_000;

export default async function saturate({ adapter, variant, port, start }: Run) {
	const [rooms = 1, writers = 20] = variant.split('x').map(Number);
	const server = await start();
	const each = Math.ceil(OPS / rooms / writers);
	const shared = Array.from({ length: writers }, (_, writer) => authorOps(1 + writer, each));
	const plans = Array.from({ length: rooms }, (_, room) => ({ name: `room-${room}`, writers: shared }));
	const thin = await adapter.thinRooms(plans, port);
	pinGenerator();
	const window = rooms === 1 ? writers * 4 : writers;
	const driven = thin.map((room) => new DrivenRoom(room, window, adapter.echo));
	for (const room of driven) await room.join(port);
	for (const room of driven) room.start();
	await sleep(WARM_UP);

	const delivered = () => driven.reduce((sum, room) => sum + room.delivered, 0);
	const before = delivered();
	const measured = meter(server);
	const end = performance.now() + SECONDS * 1000;
	while (performance.now() < end && !driven.every((room) => room.dry)) await sleep(20);
	const load = measured();
	const others = adapter.echo ? (writers - 1) / writers : 1;
	const deliveries = (delivered() - before) * others;
	for (const room of driven) room.close();
	return {
		ops_per_s: Math.round(deliveries / (writers - 1) / load.wall_s),
		deliveries_per_s: Math.round(deliveries / load.wall_s),
		deliveries_per_cpu_s: Math.round(deliveries / load.srv_cpu_s),
		dry: driven.filter((room) => room.dry).length,
		...load,
		rss_mb: megabytes(server.rss())
	};
}
