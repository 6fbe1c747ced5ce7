// Our relay with its defaults. Every edit is a sealed and signed record, as the app makes them, and on disk before anybody
// hears of it.
import { resolve } from 'node:path';
import * as Y from 'yjs';
import type { SpaceKeys } from '../../src/lib/sync/index.ts';
import { BenchSpace, sealedFrames, untilSynced } from '../lib/minga-space.ts';
import { connectThin, hasFreshSnapshot } from '../lib/minga-thin.ts';
import { BENCH, sleep, startServer } from '../lib/server-process.ts';
import type { Adapter, Member } from './adapter.ts';

/** A snapshot is made and attested within seconds of the log's resting, by people who are there. */
const SNAPSHOT_WITHIN = 120_000;
const spaces = new Map<string, Promise<BenchSpace>>();

function spaceOf(room: string, port: number): Promise<BenchSpace> {
	let space = spaces.get(room);
	if (!space) spaces.set(room, (space = BenchSpace.make(port)));
	return space;
}

async function member(room: string, port: number): Promise<Member> {
	const space = await spaceOf(room, port);
	const doc = new Y.Doc();
	const sync = space.open(port, await space.join(port), doc);
	sync.connect();
	return { doc, synced: untilSynced(sync), saved: () => sync.whenSaved(), close: () => sync.destroy() };
}

const adapter: Adapter = {
	name: 'minga',
	persistent: true,
	history: true,
	// The writer hears an acknowledgement instead.
	echo: false,
	settings: {},
	start: (port, dataDir) => startServer(resolve(BENCH, '../server/main.ts'), port, { DATA_DIR: dataDir }),
	member,
	thinRooms: (plans, port) =>
		Promise.all(
			plans.map(async ({ name, writers }) => {
				const space = await spaceOf(name, port);
				const keys: SpaceKeys[] = [space.founder];
				while (keys.length < writers.length) keys.push(await space.join(port));
				const frames = await Promise.all(writers.map((ops, writer) => sealedFrames(keys[writer]!, ops)));
				return {
					frames,
					connect: async (to, writer, onOps) => (await connectThin(to, keys[writer]!, onOps)).socket
				};
			})
		),
	/** Two of the writers open the board after the writing, so that one makes a snapshot and the other attests it. */
	async settle(room, port) {
		const space = await spaceOf(room, port);
		const { founder, joined } = space;
		if (await hasFreshSnapshot(port, founder)) return;
		const people = [founder, joined[0] ?? (await space.join(port))].map((keys) => space.open(port, keys, new Y.Doc()));
		for (const sync of people) sync.connect();
		const deadline = performance.now() + SNAPSHOT_WITHIN;
		while (!(await hasFreshSnapshot(port, founder))) {
			if (performance.now() > deadline) throw new Error('no attested snapshot');
			await sleep(500);
		}
		await Promise.all(people.map((sync) => sync.destroy()));
	}
};
export default adapter;
