import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { memoryAccounts } from '../../server/store/memory-accounts.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { accountStoreContract } from './account-store.ts';

const root = mkdtempSync(join(tmpdir(), 'minga-accounts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const folder = (): string => join(root, String(count++));

accountStoreContract('memory', async () => ({ store: memoryAccounts(), close: async () => {} }));
accountStoreContract('SQLite', async () => {
	const store = await sqliteStore(folder());
	return { store: store.accounts, close: () => store.close() };
});

test('[P3] the columns of an account are these, and none of them names a space, a device or a person', async () => {
	const path = folder();
	const store = await sqliteStore(path);
	const secret = await store.accounts.secret();
	await store.close();
	const again = await sqliteStore(path);
	expect(new Uint8Array(await again.accounts.secret())).toEqual(new Uint8Array(secret));
	await again.close();
	const db = new DatabaseSync(join(path, 'minga.db'));
	const columns = (table: string) =>
		(db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all() as { name: string }[]).map(({ name }) => name);
	expect(columns('accounts')).toEqual([
		'account',
		'door',
		'recovery',
		'vault_key',
		'recovery_vault_key',
		'vault',
		'version',
		'day'
	]);
	expect(columns('sessions')).toEqual(['id', 'account', 'since', 'seen', 'label']);
	for (const table of ['spaces', 'members', 'log', 'control', 'invites', 'streams', 'snapshots', 'attestations'])
		expect(columns(table)).not.toContain('account');
	db.close();
});
