// Our relay with its defaults. Every edit is a sealed and signed record, as the app makes them, and on disk before anybody
// hears of it.
import { resolve } from 'node:path';
import * as Y from 'yjs';
import type { SpaceKeys } from '../../src/lib/sync/index.ts';
import {
	PROTOCOL_VERSION,
	parseServerFrame,
	proveSigned,
	writeClientFrame,
	type ServerFrame,
	type SnapshotOffer
} from '../../src/lib/wire/index.ts';
import { within } from '../lib/figures.ts';
import { BenchSpace, sealedFrames, untilSynced } from '../lib/minga-space.ts';
import { BENCH, sleep, startServer } from '../lib/server-process.ts';
import { ThinSocket } from '../lib/sockets.ts';
import type { Adapter, Member } from './adapter.ts';

const LOG = 133;
/** In a `log` frame the records' count stands after the type and the first position. */
const LOG_COUNT = 9;
const NOTHING = new Uint8Array(32);
/** Who comes back has the control records; only newcomers take them all. */
const EVERY = 0xffffffff;
/** A snapshot is made and attested within seconds of the log's resting, by people who are there. */
const SNAPSHOT_WITHIN = 120_000;
/** Log positions from one snapshot to the next, and room for the attestations. */
const SNAPSHOT_STEP = 450;

interface Thin {
	socket: ThinSocket;
	headSeq: number;
	snapshots: SnapshotOffer[];
}

async function connectThin(port: number, keys: SpaceKeys, onOps: (count: number) => void): Promise<Thin> {
	const heard = new Map<string, (frame: ServerFrame) => void>();
	const hear = <T extends ServerFrame['type']>(type: T) =>
		within(
			new Promise<Extract<ServerFrame, { type: T }>>((done, fail) => {
				heard.set(type, (frame) => done(frame as never));
				heard.set('refuse', (frame) => fail(new Error(`refused: ${JSON.stringify(frame)}`)));
			}),
			20_000,
			type
		);
	let live = false;
	const socket = new ThinSocket(port, '/sync', (buffer, at, length) => {
		if (live) {
			if (buffer[at] === LOG) onOps(buffer.readUInt16BE(at + LOG_COUNT));
			return;
		}
		const parsed = parseServerFrame(Uint8Array.from(buffer.subarray(at, at + length)));
		if (!parsed.ok) throw new Error('not a frame of ours');
		if (parsed.frame.type === 'live') live = true;
		heard.get(parsed.frame.type)?.(parsed.frame);
	});
	const challenged = hear('challenge');
	await socket.opened;
	const { space, device } = keys;
	const who = { version: PROTOCOL_VERSION, space, device };
	socket.send(writeClientFrame({ type: 'hello', ...who, haveSeq: 0, haveHead: NOTHING, haveControl: EVERY }));
	const { challenge } = await challenged;
	const welcomed = hear('welcome');
	const signature = await keys.signer.sign(proveSigned(challenge, space, device));
	socket.send(writeClientFrame({ type: 'prove', signature }));
	const { headSeq, snapshots } = await welcomed;
	const caughtUp = hear('live');
	// From the head on: what was before is not counted.
	socket.send(writeClientFrame({ type: 'page', after: headSeq, maxBytes: 1 }));
	await caughtUp;
	return { socket, headSeq, snapshots };
}

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
		const look = async (): Promise<boolean> => {
			const { socket, headSeq, snapshots } = await connectThin(port, founder, () => {});
			socket.close();
			return headSeq < SNAPSHOT_STEP || snapshots.some((one) => one.attested > 0 && one.upTo > headSeq - SNAPSHOT_STEP);
		};
		if (await look()) return;
		const people = [founder, joined[0] ?? (await space.join(port))].map((keys) => space.open(port, keys, new Y.Doc()));
		for (const sync of people) sync.connect();
		const deadline = performance.now() + SNAPSHOT_WITHIN;
		while (!(await look())) {
			if (performance.now() > deadline) throw new Error('no attested snapshot');
			await sleep(500);
		}
		await Promise.all(people.map((sync) => sync.destroy()));
	}
};
export default adapter;
