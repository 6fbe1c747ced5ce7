// The relay as it is deployed, a process of its own: stopped politely while people write, started on what is no database.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { encodeHex, type Bytes } from '../../src/lib/crypto/index.ts';
import { chain, type Device } from '../kit/device.ts';
import { Line, serverChild, sleep, spaceOn, type ServerChild } from '../kit/relay.ts';

const root = mkdtempSync(join(tmpdir(), 'minga-process-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const folder = (): string => join(root, String(count++));

let server: ServerChild | undefined;
afterEach(() => server?.child.kill('SIGKILL'));

/** Writes until the line is closed; gives back the positions that were promised. */
async function write(port: number, device: Device): Promise<{ seqs: number[]; code: number }> {
	const line = await Line.enter(port, device);
	let under = 0;
	while (!line.over) {
		if (under - line.receipts().length < 20) {
			line.append(await device.update());
			under += 1;
		} else await sleep(1);
	}
	return { seqs: line.receipts().map(({ seq }) => seq), code: await line.closed };
}

describe('a polite end', () => {
	test.each(['SIGTERM', 'SIGINT'] as const)(
		'[F-term] %s while three write: every line hears 1012, it ends with 0, and what was promised is there',
		async (signal) => {
			const data = folder();
			server = await serverChild({ DATA_DIR: data });
			const { space, members } = await spaceOn(server.port, signal, 3);
			const writers = members.map((device) => write(server!.port, device));
			const idle = await Line.enter(server.port, space.founder);
			const stranger = new Line(server.port);
			await stranger.hear('challenge');
			await sleep(200);
			const began = Date.now();
			server.child.kill(signal);
			expect(await server.exited).toBe(0);
			expect(Date.now() - began).toBeLessThan(10_000);
			expect([await idle.closed, await stranger.closed]).toEqual([1012, 1012]);

			const db = new DatabaseSync(join(data, 'minga.db'));
			expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
			const log = db.prepare('SELECT record FROM log ORDER BY seq').all() as { record: Bytes }[];
			const { seq, head } = db.prepare('SELECT seq, head FROM spaces').get() as { seq: number; head: Bytes };
			db.close();
			expect(log).toHaveLength(seq);
			expect(encodeHex(chain(log.map(({ record }) => record)).at(-1)!)).toBe(encodeHex(head));
			for (const { seqs, code } of await Promise.all(writers)) {
				expect(code).toBe(1012);
				expect(seqs.length).toBeGreaterThan(0);
				expect(Math.max(...seqs)).toBeLessThanOrEqual(seq);
			}
		}
	);

	test('[P2] it says one line, and nothing of who came or what was sent', async () => {
		const data = folder();
		server = await serverChild({ DATA_DIR: data });
		const { port } = server;
		const { members } = await spaceOn(port, 'quiet', 2);
		const line = await Line.enter(port, members[0]!);
		line.append(await members[0]!.update());
		await line.acknowledged(1);
		line.raw(new Uint8Array([99, 1, 2]));
		await line.closed;
		await fetch(`http://127.0.0.1:${port}/a-secret-path?q=canary`, { headers: { 'user-agent': 'canary/1.0' } });
		if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).toBe(0o700);
		server.child.kill('SIGTERM');
		expect(await server.exited).toBe(0);
		expect(server.output()).toBe(`Minga listens on http://localhost:${port}\n`);
	});
});

describe('a start that cannot be says why in one line', () => {
	const words = (env: Record<string, string>): Promise<string> =>
		serverChild(env).then(
			({ child }) => (child.kill(), 'it started'),
			(error: Error) => error.message
		);

	test('a port that is taken', async () => {
		server = await serverChild({ DATA_DIR: folder() });
		const said = await words({ DATA_DIR: folder(), PORT: String(server.port) });
		expect(said).toBe(`Minga cannot start: port ${server.port} is taken\n`);
	});

	test('a limit that is no number', async () => {
		expect(await words({ DATA_DIR: folder(), RATE_FRAMES: 'many' })).toBe(
			'Minga cannot start: RATE_FRAMES must be a whole number above 0\n'
		);
	});

	test('a folder that is a file, a database that is none, one of a newer version', async () => {
		const file = folder();
		writeFileSync(file, 'x');
		expect(await words({ DATA_DIR: file })).toBe('Minga cannot start: DATA_DIR cannot be opened\n');
		const data = mkdtempSync(join(root, 'data-'));
		writeFileSync(join(data, 'minga.db'), 'this is no database, but long enough to be taken for one. '.repeat(100));
		expect(await words({ DATA_DIR: data })).toBe('Minga cannot start: DATA_DIR cannot be opened\n');
		rmSync(join(data, 'minga.db'));
		const db = new DatabaseSync(join(data, 'minga.db'));
		db.exec('PRAGMA user_version = 999');
		db.close();
		expect(await words({ DATA_DIR: data })).toBe(
			'Minga cannot start: the database in DATA_DIR was made by a newer version\n'
		);
	});
});
