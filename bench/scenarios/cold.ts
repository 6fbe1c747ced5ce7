// A newcomer to a room with a long past, on a server that was started anew (cold) and while another is there (warm).
import * as Y from 'yjs';
import { diskBytes, megabytes, round, within } from '../lib/figures.ts';
import { pinGenerator, sleep } from '../lib/server-process.ts';
import { traffic } from '../lib/sockets.ts';
import { fingerprint, history, type History } from '../lib/workload.ts';
import { DrivenRoom } from './driven-room.ts';
import type { Run } from './scenario.ts';

const ROOM = 'cold';
const WINDOW = 64;
const PATIENCE = 120_000;

async function join({ adapter, port }: Run, past: History, cpu: () => number) {
	const cpuBefore = cpu();
	const readBefore = traffic().read;
	const began = performance.now();
	const member = await adapter.member(ROOM, port);
	const { doc } = member;
	let contentAt: number | undefined;
	const whole = new Promise<void>((done) => {
		const look = (): void => {
			if (contentAt !== undefined || fingerprint(doc) !== past.fingerprint) return;
			contentAt = performance.now() - began;
			done();
		};
		doc.on('afterTransaction', look);
		look();
	});
	await within(member.synced, PATIENCE, 'sync');
	const synced = performance.now() - began;
	await within(whole, PATIENCE, 'the content');
	const figures = {
		synced_ms: round(synced),
		content_ms: round(contentAt!),
		bytes: traffic().read - readBefore,
		srv_cpu_ms: Math.round((cpu() - cpuBefore) * 1000)
	};
	return { member, figures };
}

export default async function cold(run: Run) {
	const { adapter, variant, port, dataDir, start } = run;
	if (!adapter.history) return { skipped: 'it keeps nothing for newcomers' };
	const edits = Number(variant);
	const past = history(edits);
	let server = await start();
	const [thin] = await adapter.thinRooms([{ name: ROOM, writers: [past.ops, []] }], port);
	pinGenerator();
	const room = new DrivenRoom(thin!, WINDOW, adapter.echo);
	await room.join(port);
	const cpuBefore = server.cpu();
	const began = performance.now();
	await within(room.drain(), PATIENCE, 'the history');
	const seedSeconds = (performance.now() - began) / 1000;
	const seedCpu = server.cpu() - cpuBefore;
	room.close();
	await adapter.settle(ROOM, port);
	if (adapter.persistent) {
		await server.stop();
		server = await start();
		await sleep(300);
	}

	const cpu = () => server.cpu();
	const first = await join(run, past, cpu);
	const second = await join(run, past, cpu);
	await Promise.all([first.member.close(), second.member.close()]);
	return {
		edits,
		kind: adapter.persistent ? 'disk' : 'memory',
		cold: first.figures,
		warm: second.figures,
		seed_s: round(seedSeconds),
		seed_cpu_s: round(seedCpu),
		raw_update_bytes: past.ops.reduce((sum, { update }) => sum + update.length, 0),
		merged_bytes: Y.encodeStateAsUpdate(past.doc).length,
		disk_mb: megabytes(diskBytes(dataDir))
	};
}
