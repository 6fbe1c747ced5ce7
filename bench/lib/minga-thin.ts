// A member's device without a document: proves itself and counts what the room says.
import type { SpaceKeys } from '../../src/lib/sync/index.ts';
import {
	PROTOCOL_VERSION,
	parseServerFrame,
	proveSigned,
	writeClientFrame,
	type ServerFrame,
	type SnapshotOffer
} from '../../src/lib/wire/index.ts';
import { within } from './figures.ts';
import { ThinSocket } from './sockets.ts';

const ACK = 131;
const LOG = 133;
/** In a `log` frame the records' count stands after the type and the first position. */
const LOG_FIRST = 1;
const LOG_COUNT = 9;
/** In an `ack` the count stands after the type; a receipt has 64 bytes, its position after session and number. */
const RECEIPTS = 3;
const RECEIPT = 64;
const RECEIPT_SEQ = 24;
const NOTHING = new Uint8Array(32);
/** Who comes back has the control records; only newcomers take them all. */
const EVERY = 0xffffffff;
/** Log positions from one snapshot to the next, and room for the attestations. */
const SNAPSHOT_STEP = 200;

export interface Thin {
	socket: ThinSocket;
	headSeq: number;
	snapshots: SnapshotOffer[];
}

export async function connectThin(port: number, keys: SpaceKeys, onOps: (count: number) => void): Promise<Thin> {
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
	// Positions of own records that a log frame may still bring back: they are no deliveries.
	let own: number[] = [];
	const seqAt = (buffer: Buffer, at: number) => buffer.readUIntBE(at + 2, 6);
	const count = (buffer: Buffer, at: number): void => {
		if (buffer[at] === ACK)
			for (let left = buffer.readUInt16BE(at + 1), to = at + RECEIPTS; left > 0; left--, to += RECEIPT)
				own.push(seqAt(buffer, to + RECEIPT_SEQ));
		if (buffer[at] !== LOG) return;
		const first = seqAt(buffer, at + LOG_FIRST);
		const records = buffer.readUInt16BE(at + LOG_COUNT);
		const back = own.filter((seq) => seq >= first && seq < first + records).length;
		own = own.filter((seq) => seq >= first + records);
		onOps(records - back);
	};
	const socket = new ThinSocket(port, '/sync', (buffer, at, length) => {
		if (live) return count(buffer, at);
		const parsed = parseServerFrame(Uint8Array.from(buffer.subarray(at, at + length)));
		if (!parsed.ok) throw new Error('not a frame of ours');
		if (parsed.frame.type === 'live') live = true;
		heard.get(parsed.frame.type)?.(parsed.frame);
	});
	const challenged = hear('challenge');
	await socket.opened;
	const { space, device } = keys;
	const who = { version: PROTOCOL_VERSION, space, device };
	socket.send(
		writeClientFrame({ type: 'hello', ...who, haveSeq: 0, haveHead: NOTHING, haveControl: EVERY, start: false })
	);
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

export async function snapshotOffers(
	port: number,
	keys: SpaceKeys
): Promise<{ headSeq: number; snapshots: SnapshotOffer[] }> {
	const { socket, headSeq, snapshots } = await connectThin(port, keys, () => {});
	socket.close();
	return { headSeq, snapshots };
}

/** Is there an attested snapshot of late, or is the log so short that none is due? */
export async function hasFreshSnapshot(port: number, keys: SpaceKeys): Promise<boolean> {
	const { headSeq, snapshots } = await snapshotOffers(port, keys);
	const fresh = snapshots.some(({ attested, upTo }) => attested > 0 && upTo > headSeq - SNAPSHOT_STEP);
	return fresh || headSeq < SNAPSHOT_STEP;
}
