// The account port on SQLite, synchronous, in the same database and thread as the spaces.
import { randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Bytes } from '../../src/lib/wire/index.ts';
import { oldestSeen, surplus } from './account-rules.ts';
import type { Account, AccountStore, NewAccount, NewSession, Rekey, SessionRow, Vault, Way } from './account-store.ts';

const SHOWN = 'account, vault, version, vault_key AS vaultKey, recovery_vault_key AS recoveryVaultKey';
const SQL = {
	secret: 'SELECT secret FROM account_secret',
	addSecret: 'INSERT INTO account_secret (id, secret) VALUES (1, ?)',
	byDoor: `SELECT ${SHOWN} FROM accounts WHERE door = ?`,
	byRecovery: `SELECT ${SHOWN} FROM accounts WHERE recovery = ?`,
	byAccount: `SELECT ${SHOWN} FROM accounts WHERE account = ?`,
	add: `INSERT INTO accounts (account, door, recovery, vault_key, recovery_vault_key, vault, version, day)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
	used: 'UPDATE accounts SET day = max(day, ?) WHERE account = ?',
	setVault: 'UPDATE accounts SET vault = ?, version = ? WHERE account = ?',
	setDoor: 'UPDATE accounts SET door = ?, vault_key = ? WHERE account = ?',
	setRecovery: 'UPDATE accounts SET recovery = ?, recovery_vault_key = ? WHERE account = ?',
	remove: 'DELETE FROM accounts WHERE account = ?',
	session: 'SELECT account, since, seen FROM sessions WHERE id = ?',
	addSession: 'INSERT INTO sessions (id, account, since, seen, label) VALUES (?, ?, ?, ?, NULL)',
	seen: 'UPDATE sessions SET seen = ? WHERE id = ?',
	label: 'UPDATE sessions SET label = ? WHERE id = ?',
	sessions: 'SELECT id, since, seen, label FROM sessions WHERE account = ? AND seen >= ? ORDER BY since, id',
	endSession: 'DELETE FROM sessions WHERE id = ? AND account = ?',
	replace: 'DELETE FROM sessions WHERE id = ?',
	endSessions: 'DELETE FROM sessions WHERE account = ?',
	sweep: 'DELETE FROM sessions WHERE seen < ?'
} as const;

type Row = Account & { account: Bytes };
type Sync<T> = { [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : never };

export class SqliteAccounts implements Sync<AccountStore> {
	readonly #db: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();

	constructor(db: DatabaseSync) {
		this.#db = db;
	}

	#sql(name: keyof typeof SQL): StatementSync {
		let statement = this.#statements.get(name);
		if (!statement) {
			statement = this.#db.prepare(SQL[name]);
			this.#statements.set(name, statement);
		}
		return statement;
	}

	#find(way: Way): Row | undefined {
		const found = 'door' in way ? this.#sql('byDoor').get(way.door) : this.#sql('byRecovery').get(way.recovery);
		return found as unknown as Row | undefined;
	}

	#begin(account: Bytes, { id, day, replaces }: NewSession): void {
		if (replaces) this.#sql('replace').run(replaces);
		const rows = this.#sql('sessions').all(account, 0) as unknown as SessionRow[];
		for (const row of surplus(rows)) this.#sql('endSession').run(row.id, account);
		this.#sql('addSession').run(id, account, day, day);
		this.#sql('used').run(day, account);
	}

	#alive(session: Bytes, day: number): Row | undefined {
		const found = this.#sql('session').get(session) as { account: Bytes; seen: number } | undefined;
		if (!found || found.seen < oldestSeen(day)) return undefined;
		// Written once a day at most.
		if (found.seen < day) {
			this.#sql('seen').run(day, session);
			this.#sql('used').run(day, found.account);
		}
		return this.#sql('byAccount').get(found.account) as unknown as Row;
	}

	secret(): Bytes {
		const found = this.#sql('secret').get() as { secret: Bytes } | undefined;
		if (found) return found.secret;
		const secret = new Uint8Array(randomBytes(32));
		this.#sql('addSecret').run(secret);
		return secret;
	}

	register(made: NewAccount, session: NewSession): boolean {
		if (this.#find({ door: made.door }) || this.#find({ recovery: made.recovery })) return false;
		const account = new Uint8Array(randomBytes(16));
		const { door, recovery, vaultKey, recoveryVaultKey, vault, version } = made;
		this.#sql('add').run(account, door, recovery, vaultKey, recoveryVaultKey, vault, version, session.day);
		this.#begin(account, session);
		return true;
	}

	enter(way: Way, session: NewSession): Account | undefined {
		const row = this.#find(way);
		if (row) this.#begin(row.account, session);
		return row && shown(row);
	}

	look(session: Bytes, day: number): Account | undefined {
		const row = this.#alive(session, day);
		return row && shown(row);
	}

	putVault(session: Bytes, day: number, next: Vault): (Vault & { taken: boolean }) | undefined {
		const row = this.#alive(session, day);
		if (!row) return undefined;
		if (next.version !== row.version + 1) return { vault: row.vault, version: row.version, taken: false };
		this.#sql('setVault').run(next.vault, next.version, row.account);
		return { ...next, taken: true };
	}

	sessions(session: Bytes, day: number): SessionRow[] | undefined {
		const row = this.#alive(session, day);
		if (!row) return undefined;
		const rows = this.#sql('sessions').all(row.account, oldestSeen(day)) as unknown as SessionRow[];
		return rows.map(({ id, since, seen, label }) => ({ id, since, seen, label: label ?? undefined }));
	}

	label(session: Bytes, day: number, label: Bytes): boolean {
		return this.#alive(session, day) !== undefined && this.#sql('label').run(label, session).changes === 1;
	}

	end(session: Bytes, day: number, which: Bytes): boolean {
		const row = this.#alive(session, day);
		return row !== undefined && this.#sql('endSession').run(which, row.account).changes === 1;
	}

	rekey(way: Way, change: Rekey, session: NewSession): 'done' | 'taken' | 'conflict' | undefined {
		const row = this.#find(way);
		if (!row) return undefined;
		const { door, vaultKey, recovery, recoveryVaultKey, vault, endOthers } = change;
		const others = [door && this.#find({ door }), recovery && this.#find({ recovery })];
		if (others.some((other) => other && Buffer.compare(other.account, row.account) !== 0)) return 'taken';
		if (vault && vault.version !== row.version + 1) return 'conflict';
		if (door && vaultKey) this.#sql('setDoor').run(door, vaultKey, row.account);
		if (recovery && recoveryVaultKey) this.#sql('setRecovery').run(recovery, recoveryVaultKey, row.account);
		if (vault) this.#sql('setVault').run(vault.vault, vault.version, row.account);
		if (endOthers) this.#sql('endSessions').run(row.account);
		this.#begin(row.account, session);
		return 'done';
	}

	remove(way: Way): boolean {
		const row = this.#find(way);
		if (!row) return false;
		this.#sql('endSessions').run(row.account);
		this.#sql('remove').run(row.account);
		return true;
	}

	sweep(day: number): void {
		this.#sql('sweep').run(oldestSeen(day));
	}

	close(): void {
		this.#statements.clear();
	}
}

const shown = ({ vault, version, vaultKey, recoveryVaultKey }: Row): Account => ({
	vault,
	version,
	vaultKey,
	recoveryVaultKey
});
