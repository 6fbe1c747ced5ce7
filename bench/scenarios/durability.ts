// kill -9 under steady writes, everybody gone, the server started again: what does somebody new get?
import * as Y from 'yjs';
import type { Member } from '../adapters/adapter.ts';
import { round, within } from '../lib/figures.ts';
import { sleep } from '../lib/server-process.ts';
import { editor } from '../lib/workload.ts';
import type { Run } from './scenario.ts';

const ROOM = 'durability';
const WRITERS = 5;
const EDITS_PER_S = 10;
/** Each round is killed later than the one before, so that servers that save now and then are met at different moments. */
const FIRST_KILL_S = 4;
const LATER_S = 4.3;

interface Written {
	at: number;
	end: number;
	acknowledged: boolean;
}

export default async function durability({ adapter, port, round: turn, start }: Run) {
	if (!adapter.history) return { skipped: 'it keeps nothing' };
	const seconds = FIRST_KILL_S + LATER_S * (turn - 1);
	const server = await start();
	const members: Member[] = [];
	for (let joined = 0; joined <= WRITERS; joined++) {
		const member = await adapter.member(ROOM, port);
		await within(member.synced, 15_000, 'sync');
		members.push(member);
	}
	const observer = members.pop()!;

	let killed = false;
	const written = members.map((): Written[] => []);
	const timers = members.map(({ doc, saved }, writer) => {
		const edit = editor(doc);
		return setInterval(() => {
			const entry: Written = { at: performance.now(), end: 0, acknowledged: false };
			edit();
			entry.end = Y.getState(doc.store, doc.clientID);
			written[writer]!.push(entry);
			void saved?.().then(() => (entry.acknowledged = !killed));
		}, 1000 / EDITS_PER_S);
	});
	await sleep(seconds * 1000);
	const killedAt = performance.now();
	killed = true;
	await server.kill();
	for (const timer of timers) clearInterval(timer);
	const seenClocks = members.map(({ doc }) => Y.getState(observer.doc.store, doc.clientID));
	await Promise.all([...members, observer].map((member) => member.close()));

	await start();
	const fresh = await adapter.member(ROOM, port);
	await within(fresh.synced, 15_000, 'recovery');
	await sleep(1500);
	const figures = { sent: 0, seen_by_others: 0, acked: 0, recovered: 0, lost_seen: 0, lost_acked: 0 };
	let firstLost = Infinity;
	for (const [writer, { doc }] of members.entries()) {
		const recovered = Y.getState(fresh.doc.store, doc.clientID);
		for (const { at, end, acknowledged } of written[writer]!) {
			const seen = end <= seenClocks[writer]!;
			const back = end <= recovered;
			figures.sent += 1;
			if (seen) figures.seen_by_others += 1;
			if (acknowledged) figures.acked += 1;
			if (back) figures.recovered += 1;
			if (seen && !back) {
				figures.lost_seen += 1;
				firstLost = Math.min(firstLost, at);
			}
			if (acknowledged && !back) figures.lost_acked += 1;
		}
	}
	await fresh.close();
	const tells = members.every(({ saved }) => saved);
	return {
		signal: 'SIGKILL',
		secs: round(seconds),
		writers: WRITERS,
		rate: EDITS_PER_S,
		...figures,
		acked: tells ? figures.acked : null,
		lost_acked: tells ? figures.lost_acked : null,
		lost_window_ms: firstLost === Infinity ? 0 : Math.round(killedAt - firstLost)
	};
}
