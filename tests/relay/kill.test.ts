// kill -9 in the middle of writing, again and again, on one database: what was acknowledged stays (L1, L3).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { encodeHex, sha256, type Bytes } from '../../src/lib/crypto/index.ts';
import { readRecord } from '../../src/lib/wire/index.ts';
import { chain, type Device } from '../kit/device.ts';
import { Line, serverChild, sleep, spaceOn, type ServerChild } from '../kit/relay.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 50);
/** More rounds than fit are left out, unless they were asked for. */
const WITHIN = process.env['KILL_ROUNDS'] ? Infinity : 70_000;
const WRITERS = 3;
const data = mkdtempSync(join(tmpdir(), 'minga-kill-'));
const running = new Set<ServerChild>();
afterAll(() => {
	for (const { child } of running) child.kill('SIGKILL');
	rmSync(data, { recursive: true, force: true });
});

/** What a writer was promised: at this position, this record, under this head. */
interface Promised {
	seq: number;
	hash: string;
	head: string;
}

async function start(): Promise<ServerChild> {
	const server = await serverChild({ DATA_DIR: data, BURST_FRAMES: '1000000', RATE_FRAMES: '1000000' });
	running.add(server);
	return server;
}

async function kill(server: ServerChild): Promise<void> {
	server.child.kill('SIGKILL');
	await server.exited;
	running.delete(server);
}

/** Writes until the line breaks, a few records ahead of the receipts; gives back what was promised. */
async function write(port: number, device: Device): Promise<Promised[]> {
	device.begin();
	const line = new Line(port);
	const made = new Map<number, string>();
	try {
		await line.prove(device);
		await line.hear('welcome');
		while (!line.over) {
			if (made.size - line.receipts().length >= 20) {
				await sleep(1);
				continue;
			}
			const record = await device.update();
			made.set(device.n, encodeHex(sha256(record)));
			line.append(record);
		}
	} catch {
		// The kill came before the welcome.
	}
	line.socket.terminate();
	return line.receipts().map(({ n, seq, head }) => ({ seq, hash: made.get(n)!, head: encodeHex(head) }));
}

function wholeLog(): Bytes[] {
	const db = new DatabaseSync(join(data, 'minga.db'));
	expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
	const rows = db.prepare('SELECT seq, head, record FROM log ORDER BY seq').all() as {
		seq: number;
		head: Bytes;
		record: Bytes;
	}[];
	const state = db.prepare('SELECT seq, head FROM spaces').get() as { seq: number; head: Bytes };
	db.close();
	const records = rows.map(({ record }) => record);
	const heads = chain(records).map(encodeHex);
	expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
	expect(sha256(Buffer.from(rows.map(({ head }) => encodeHex(head)).join()))).toEqual(
		sha256(Buffer.from(heads.join()))
	);
	expect([state.seq, encodeHex(state.head)]).toEqual([rows.length, heads.at(-1)]);
	return records;
}

test(`[L3] up to ${ROUNDS} times SIGKILL under writing: nothing acknowledged is lost, and the chain is whole`, async () => {
	const began = Date.now();
	let server = await start();
	const { space, members } = await spaceOn(server.port, 'kill', WRITERS);
	const promised: Promised[] = [];
	let rounds = 0;
	while (rounds < ROUNDS && Date.now() - began < WITHIN) {
		const { port } = server;
		const writing = members.map((device) => write(port, device));
		await sleep(30 + Math.random() * 400);
		await kill(server);
		promised.push(...(await Promise.all(writing)).flat());
		server = await start();
		rounds += 1;
	}
	// Those who come back get the same log over the line.
	const line = await Line.enter(server.port, space.founder, { live: false });
	const overTheLine = await line.page();
	await kill(server);

	const log = wholeLog();
	const hashes = log.map((record) => encodeHex(sha256(record)));
	const heads = chain(log).map(encodeHex);
	const lost = promised.filter(({ seq, hash, head }) => hashes[seq - 1] !== hash || heads[seq - 1] !== head);
	expect(lost).toEqual([]);
	expect(overTheLine.length).toBe(log.length);
	expect(encodeHex(sha256(...overTheLine))).toBe(encodeHex(sha256(...log)));
	expect(promised.length).toBeGreaterThan(rounds);
	expect(rounds).toBeGreaterThan(Math.min(ROUNDS, 10) - 1);
	// Each session counts on from 1 without a gap, or L1 was broken on the way.
	const counts = new Map<string, number>();
	for (const record of log) {
		const { device, session, n } = readRecord(record);
		const name = encodeHex(device) + encodeHex(session);
		expect(n).toBe((counts.get(name) ?? 0) + 1);
		counts.set(name, n);
	}
}, 3_600_000);
