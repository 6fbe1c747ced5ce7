// The account port in memory: for development, and the twin in the contract suite.
import { randomBytes } from 'node:crypto';
import { equalBytes, type Bytes } from '../../src/lib/wire/index.ts';
import { oldestSeen, surplus } from './account-rules.ts';
import type { AccountStore, NewAccount, NewSession, SessionRow, Way } from './account-store.ts';

interface Held extends NewAccount {
	sessions: SessionRow[];
}

export function memoryAccounts(): AccountStore {
	const accounts = new Set<Held>();
	const secret = new Uint8Array(randomBytes(32));

	const find = (way: Partial<Record<'door' | 'recovery', Bytes | undefined>>): Held | undefined =>
		[...accounts].find(
			(held) =>
				(way.door !== undefined && equalBytes(held.door, way.door)) ||
				(way.recovery !== undefined && equalBytes(held.recovery, way.recovery))
		);

	function begin(held: Held, { id, day, replaces }: NewSession): void {
		if (replaces)
			for (const one of accounts) one.sessions = one.sessions.filter((row) => !equalBytes(row.id, replaces));
		const gone = new Set(surplus(held.sessions));
		held.sessions = held.sessions.filter((row) => !gone.has(row));
		held.sessions.push({ id, since: day, seen: day, label: undefined });
	}

	function alive(session: Bytes, day: number): { held: Held; row: SessionRow } | undefined {
		for (const held of accounts)
			for (const row of held.sessions)
				if (equalBytes(row.id, session)) {
					if (row.seen < oldestSeen(day)) return undefined;
					row.seen = Math.max(row.seen, day);
					return { held, row };
				}
		return undefined;
	}

	const shown = ({ vault, version, vaultKey, recoveryVaultKey }: Held) => ({
		vault,
		version,
		vaultKey,
		recoveryVaultKey
	});

	return {
		secret: async () => secret,
		async register(account, session) {
			if (find(account)) return false;
			const held = { ...account, sessions: [] };
			accounts.add(held);
			begin(held, session);
			return true;
		},
		async enter(way, session) {
			const held = find(way);
			if (!held) return undefined;
			begin(held, session);
			return shown(held);
		},
		async look(session, day) {
			const found = alive(session, day);
			return found && shown(found.held);
		},
		async putVault(session, day, next) {
			const held = alive(session, day)?.held;
			if (!held) return undefined;
			const taken = next.version === held.version + 1;
			if (taken) Object.assign(held, next);
			return { vault: held.vault, version: held.version, taken };
		},
		async sessions(session, day) {
			const held = alive(session, day)?.held;
			return held?.sessions.filter(({ seen }) => seen >= oldestSeen(day)).map((row) => ({ ...row }));
		},
		async label(session, day, label) {
			const row = alive(session, day)?.row;
			if (row) row.label = label;
			return row !== undefined;
		},
		async end(session, day, which) {
			const held = alive(session, day)?.held;
			const at = held?.sessions.findIndex((row) => equalBytes(row.id, which)) ?? -1;
			if (at >= 0) held!.sessions.splice(at, 1);
			return at >= 0;
		},
		async rekey(way, { endOthers, vault, ...keys }, session) {
			const held = find(way);
			if (!held) return undefined;
			for (const name of ['door', 'recovery'] as const) {
				const other = keys[name] && find({ [name]: keys[name] });
				if (other && other !== held) return 'taken';
			}
			if (vault && vault.version !== held.version + 1) return 'conflict';
			for (const [name, value] of Object.entries(keys)) if (value) Object.assign(held, { [name]: value });
			if (vault) Object.assign(held, vault);
			if (endOthers) held.sessions = [];
			begin(held, session);
			return 'done';
		},
		async remove(way: Way) {
			const held = find(way);
			return held !== undefined && accounts.delete(held);
		},
		async sweep(day) {
			for (const held of accounts) held.sessions = held.sessions.filter(({ seen }) => seen >= oldestSeen(day));
		}
	};
}
