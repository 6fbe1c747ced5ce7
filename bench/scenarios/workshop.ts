// Fifty people on one board, each three edits a second at random moments: how long until every other one has it?
import * as Y from 'yjs';
import type { Member } from '../adapters/adapter.ts';
import { megabytes, meter, quantiles, round, within } from '../lib/figures.ts';
import { pinGenerator, sleep } from '../lib/server-process.ts';
import { traffic } from '../lib/sockets.ts';
import { editor } from '../lib/workload.ts';
import type { Run } from './scenario.ts';

const SECONDS = 8;
const WARM_UP = 2000;
const EDITS_PER_S = 3;
const DRAIN = 2000;

interface Edit {
	at: number;
	end: number;
	measured: boolean;
}

export default async function workshop({ adapter, variant, port, start }: Run) {
	const people = Number(variant);
	const server = await start();
	pinGenerator();
	const members: Member[] = [];
	for (let joined = 0; joined < people; joined++) {
		const member = await adapter.member('workshop', port);
		await within(member.synced, 15_000, 'sync');
		members.push(member);
	}

	const edits = new Map<number, Edit[]>(members.map(({ doc }) => [doc.clientID, []]));
	const latencies: number[] = [];
	for (const { doc } of members) {
		const seen = new Map<number, number>();
		doc.on('afterTransaction', (transaction: Y.Transaction) => {
			if (transaction.local) return;
			const now = performance.now();
			for (const [client, clock] of transaction.afterState) {
				const list = edits.get(client);
				if (!list || clock === transaction.beforeState.get(client)) continue;
				let at = seen.get(client) ?? 0;
				for (; at < list.length && list[at]!.end <= clock; at++)
					if (list[at]!.measured) latencies.push(now - list[at]!.at);
				seen.set(client, at);
			}
		});
	}

	let measuring = false;
	let over = false;
	let ops = 0;
	for (const { doc } of members) {
		const edit = editor(doc);
		const write = (): void => {
			if (over) return;
			const entry: Edit = { at: performance.now(), end: Infinity, measured: measuring };
			edits.get(doc.clientID)!.push(entry);
			edit();
			entry.end = Y.getState(doc.store, doc.clientID);
			if (measuring) ops += 1;
			setTimeout(write, (-Math.log(1 - Math.random()) * 1000) / EDITS_PER_S);
		};
		setTimeout(write, (Math.random() * 1000) / EDITS_PER_S);
	}
	await sleep(WARM_UP);

	const before = traffic();
	const measured = meter(server);
	measuring = true;
	await sleep(SECONDS * 1000);
	measuring = false;
	const load = measured();
	const after = traffic();
	over = true;
	await sleep(DRAIN);
	const deliveries = latencies.length;
	await Promise.all(members.map((member) => member.close()));
	return {
		clients: people,
		ops,
		...quantiles(latencies),
		delivered_per_s: Math.round(deliveries / load.wall_s),
		missing: ops * (people - 1) - deliveries,
		up_bytes_per_op: Math.round((after.written - before.written) / ops),
		down_bytes_per_op: Math.round((after.read - before.read) / ops),
		cpu_us_per_delivery: round((load.srv_cpu_s * 1e6) / deliveries),
		...load,
		rss_mb: megabytes(server.rss())
	};
}
