import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { memoryStore } from '../../server/store/memory.ts';
import { MIGRATIONS } from '../../server/store/migrations/index.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { encodeHex, type Bytes } from '../../src/lib/crypto/index.ts';
import { TestSpace, chain } from '../kit/device.ts';
import { spaceStoreContract } from './space-store.ts';

const root = mkdtempSync(join(tmpdir(), 'minga-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const folder = (): string => join(root, String(count++));

spaceStoreContract('memory', async () => memoryStore());
spaceStoreContract('SQLite', () => sqliteStore(folder()));

async function filled(path: string): Promise<TestSpace> {
	const store = await sqliteStore(path);
	const space = await TestSpace.make(`kept ${count}`);
	await store.create(space.id, space.genesis, 1);
	const records = [];
	for (let i = 0; i < 20; i++) records.push(await space.founder.update());
	await store.append([{ space: space.id, device: space.founder.id, records }], 1);
	await store.close();
	return space;
}

test('SQLite: what was taken is there after reopening, in a folder and file that only this user reads', async () => {
	const path = folder();
	const space = await filled(path);
	if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
	const store = await sqliteStore(path);
	const page = (await store.page(space.id, 0, 1 << 20))!;
	expect(page.records).toHaveLength(21);
	expect(encodeHex(page.head)).toBe(encodeHex(chain(page.records).at(-1)!));
	const record = await space.founder.update();
	const append = { space: space.id, device: space.founder.id, records: [record] };
	expect(await store.append([append], 1)).toMatchObject([[{ ok: true, receipt: { seq: 22 } }]]);
	await store.close();
	const db = new DatabaseSync(join(path, 'minga.db'));
	expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
	expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
	expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length });
	db.close();
});

test('SQLite: a database of a newer version is refused and left as it is', async () => {
	const path = folder();
	await filled(path);
	const file = join(path, 'minga.db');
	const db = new DatabaseSync(file);
	db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
	db.close();
	await expect(sqliteStore(path)).rejects.toMatchObject({ name: 'NewerSchema' });
	const again = new DatabaseSync(file);
	expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: MIGRATIONS.length + 1 });
	again.close();
});

test('SQLite: a database of the first version is brought forward with all it holds', async () => {
	const path = folder();
	const space = await filled(path);
	const file = join(path, 'minga.db');
	const db = new DatabaseSync(file);
	db.exec('DROP TABLE account_secret; DROP TABLE accounts; DROP TABLE sessions; ALTER TABLE members DROP COLUMN seat');
	db.exec('DROP INDEX log_repeat; CREATE UNIQUE INDEX log_repeat ON log (space, session, n); PRAGMA user_version = 1');
	db.close();
	const store = await sqliteStore(path);
	expect((await store.page(space.id, 0, 1 << 20))!.records).toHaveLength(21);
	await store.close();
});

test('SQLite: what one process remembers does not outlive the write of another', async () => {
	const path = folder();
	const space = await filled(path);
	const { id, founder } = space;
	const [here, there] = [await sqliteStore(path), await sqliteStore(path)];
	const append = async (store: typeof here, record: Bytes) =>
		(await store.append([{ space: id, device: founder.id, records: [record] }], 1))[0]![0]!;
	for (let seq = 22; seq < 30; seq++)
		expect(await append(seq % 2 ? here : there, await founder.update())).toMatchObject({ ok: true, receipt: { seq } });
	const door = await space.invite();
	expect(await append(here, door.record)).toMatchObject({ ok: true });
	const { device, record } = await space.joiner(door);
	expect(await there.member(id, device.id)).toBeUndefined();
	const join = { space: id, device: device.id, records: [record], joins: true };
	expect(await here.append([join], 1)).toMatchObject([[{ ok: true }]]);
	expect(await there.member(id, device.id)).toMatchObject({ role: 3 });
	const update = { space: id, device: device.id, records: [await device.update()] };
	expect(await there.append([update], 1)).toMatchObject([[{ ok: true, receipt: { seq: 32 } }]]);
	const page = (await here.page(id, 0, 1 << 20))!;
	expect(encodeHex(page.head)).toBe(encodeHex(chain(page.records).at(-1)!));
	await Promise.all([here.close(), there.close()]);
});

test('SQLite: a closed store says no and does not hang', async () => {
	const store = await sqliteStore(folder());
	await store.close();
	await expect(store.ready()).rejects.toThrow();
	await store.close();
});
