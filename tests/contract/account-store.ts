// What every back end owes the account part. Run by account-store.test.ts.
import { describe, expect, test } from 'vitest';
import {
	MAX_SESSIONS,
	SESSION_DAYS,
	type AccountStore,
	type NewAccount,
	type NewSession
} from '../../server/store/account-store.ts';
import type { Bytes } from '../../src/lib/wire/index.ts';

const TODAY = 20_000;

/** Different for every word, and the same again. */
function bytes(word: string, length = 32): Bytes {
	const out = new Uint8Array(length);
	new TextEncoder().encodeInto(word.padEnd(length, '.'), out);
	return out;
}

const account = (who: string): NewAccount => ({
	door: bytes(`door ${who}`),
	recovery: bytes(`recovery ${who}`),
	vaultKey: bytes(`key ${who}`, 60),
	recoveryVaultKey: bytes(`recovery key ${who}`, 60),
	vault: bytes(`vault ${who}`, 200),
	version: 1
});
const session = (name: string, day = TODAY, replaces?: string): NewSession => ({
	id: bytes(name),
	day,
	replaces: replaces === undefined ? undefined : bytes(replaces)
});
const plain = (value: Uint8Array | undefined) => value && new Uint8Array(value);
const door = (who: string) => ({ door: bytes(`door ${who}`) });

/** `open` gives an empty store and what closes it. */
export function accountStoreContract(
	name: string,
	open: () => Promise<{ store: AccountStore; close: () => Promise<void> }>
): void {
	const story = (what: string, tell: (store: AccountStore) => Promise<void>) =>
		test(what, async () => {
			const { store, close } = await open();
			try {
				await tell(store);
			} finally {
				await close();
			}
		});

	describe(`the account port on ${name}`, () => {
		story('the secret is made once', async (store) => {
			const secret = await store.secret();
			expect(secret).toHaveLength(32);
			expect(plain(await store.secret())).toEqual(plain(secret));
		});

		story('[K2] who registered comes in by the door and by the recovery key, and nobody else does', async (store) => {
			expect(await store.register(account('ana'), session('s1'))).toBe(true);
			const { vault, version, vaultKey, recoveryVaultKey } = account('ana');
			for (const way of [door('ana'), { recovery: bytes('recovery ana') }]) {
				const found = (await store.enter(way, session(`in by ${Object.keys(way)[0]}`)))!;
				expect(plain(found.vault)).toEqual(vault);
				expect(plain(found.vaultKey)).toEqual(vaultKey);
				expect(plain(found.recoveryVaultKey)).toEqual(recoveryVaultKey);
				expect(found.version).toBe(version);
				expect(Object.keys(found).sort()).toEqual(['recoveryVaultKey', 'vault', 'vaultKey', 'version']);
			}
			expect(await store.enter(door('rui'), session('x'))).toBeUndefined();
			expect(await store.enter({ recovery: bytes('door ana') }, session('x'))).toBeUndefined();
			expect(await store.look(bytes('x'), TODAY)).toBeUndefined();
		});

		story('a door or a recovery key in use is not given twice, and nothing changes', async (store) => {
			await store.register(account('ana'), session('s1'));
			expect(await store.register({ ...account('rui'), door: bytes('door ana') }, session('s2'))).toBe(false);
			expect(await store.register({ ...account('rui'), recovery: bytes('recovery ana') }, session('s3'))).toBe(false);
			expect(await store.look(bytes('s2'), TODAY)).toBeUndefined();
			expect(plain((await store.enter(door('ana'), session('s4')))!.vault)).toEqual(account('ana').vault);
		});

		story('a vault is taken in the place of the version before it only', async (store) => {
			await store.register(account('ana'), session('s1'));
			const [two, other] = [bytes('two', 300), bytes('other', 300)];
			expect(await store.putVault(bytes('s1'), TODAY, { vault: two, version: 2 })).toMatchObject({ taken: true });
			const refused = (await store.putVault(bytes('s1'), TODAY, { vault: other, version: 2 }))!;
			expect(refused).toMatchObject({ taken: false, version: 2 });
			expect(plain(refused.vault)).toEqual(two);
			for (const version of [1, 4, 0]) {
				const answer = await store.putVault(bytes('s1'), TODAY, { vault: other, version });
				expect(answer).toMatchObject({ taken: false, version: 2 });
			}
			expect(plain((await store.look(bytes('s1'), TODAY))!.vault)).toEqual(two);
			expect(await store.putVault(bytes('nobody'), TODAY, { vault: other, version: 3 })).toBeUndefined();
		});

		story('[S2] a session lives by being used, and ends after days of silence', async (store) => {
			await store.register(account('ana'), session('s1'));
			expect(await store.look(bytes('s1'), TODAY + SESSION_DAYS)).toBeDefined();
			expect(await store.look(bytes('s1'), TODAY + 2 * SESSION_DAYS)).toBeDefined();
			expect(await store.look(bytes('s1'), TODAY + 3 * SESSION_DAYS + 1)).toBeUndefined();
			expect(await store.sessions(bytes('s1'), TODAY + 3 * SESSION_DAYS + 1)).toBeUndefined();
			await store.sweep(TODAY + 3 * SESSION_DAYS + 1);
			// Gone, not only over: a clock that is set back brings nothing back.
			expect(await store.look(bytes('s1'), TODAY)).toBeUndefined();
			expect(await store.enter(door('ana'), session('s2'))).toBeDefined();
		});

		story('[S2] the browser that comes again has one session, whoever it was before', async (store) => {
			await store.register(account('ana'), session('s1'));
			await store.register(account('rui'), session('r1'));
			await store.enter(door('ana'), session('s2', TODAY, 's1'));
			expect(await store.look(bytes('s1'), TODAY)).toBeUndefined();
			await store.enter(door('rui'), session('r2', TODAY, 's2'));
			expect(await store.look(bytes('s2'), TODAY)).toBeUndefined();
			expect(await store.sessions(bytes('r2'), TODAY)).toHaveLength(2);
		});

		story('sessions are listed and ended within one account only', async (store) => {
			await store.register(account('ana'), session('s1'));
			await store.register(account('rui'), session('r1'));
			await store.enter(door('ana'), session('s2', TODAY + 1));
			expect(await store.label(bytes('s2'), TODAY + 1, bytes('sealed name', 92))).toBe(true);
			const rows = (await store.sessions(bytes('s1'), TODAY + 1))!;
			expect(rows.map(({ since, seen }) => [since, seen])).toEqual([
				[TODAY, TODAY + 1],
				[TODAY + 1, TODAY + 1]
			]);
			expect(plain(rows[1]!.id)).toEqual(bytes('s2'));
			expect(plain(rows[1]!.label)).toEqual(bytes('sealed name', 92));
			expect(rows[0]!.label).toBeUndefined();
			expect(await store.end(bytes('r1'), TODAY, bytes('s1'))).toBe(false);
			expect(await store.end(bytes('s1'), TODAY, bytes('s2'))).toBe(true);
			expect(await store.look(bytes('s2'), TODAY)).toBeUndefined();
			expect(await store.end(bytes('s1'), TODAY, bytes('s1'))).toBe(true);
			expect(await store.look(bytes('s1'), TODAY)).toBeUndefined();
			expect(await store.label(bytes('s1'), TODAY, bytes('x', 92))).toBe(false);
		});

		story('one device too many, and the one that was silent longest is out', async (store) => {
			await store.register(account('ana'), session('s0', TODAY - 5));
			for (let n = 1; n < MAX_SESSIONS; n++) await store.enter(door('ana'), session(`s${n}`));
			expect(await store.sessions(bytes('s1'), TODAY)).toHaveLength(MAX_SESSIONS);
			await store.enter(door('ana'), session('one more'));
			expect(await store.sessions(bytes('s1'), TODAY)).toHaveLength(MAX_SESSIONS);
			expect(await store.look(bytes('s0'), TODAY)).toBeUndefined();
		});

		story('[M5] another passphrase: the old door is closed, the recovery key and the others stay', async (store) => {
			await store.register(account('ana'), session('s1'));
			await store.enter(door('ana'), session('s2'));
			const change = { door: bytes('door new'), vaultKey: bytes('key new', 60), endOthers: false };
			expect(await store.rekey(door('ana'), change, session('s3', TODAY, 's1'))).toBe('done');
			expect(await store.enter(door('ana'), session('x'))).toBeUndefined();
			expect(plain((await store.enter(door('new'), session('s4')))!.vaultKey)).toEqual(bytes('key new', 60));
			expect(await store.enter({ recovery: bytes('recovery ana') }, session('s5'))).toBeDefined();
			expect(await store.look(bytes('s1'), TODAY)).toBeUndefined();
			expect(await store.look(bytes('s2'), TODAY)).toBeDefined();
			expect(await store.look(bytes('s3'), TODAY)).toBeDefined();
		});

		story('[M5] exposed: door, recovery, vault and all other sessions, at once or not at all', async (store) => {
			await store.register(account('ana'), session('s1'));
			await store.register(account('rui'), session('r1'));
			await store.enter(door('ana'), session('s2'));
			const change = {
				door: bytes('door new'),
				vaultKey: bytes('key new', 60),
				recovery: bytes('recovery new'),
				recoveryVaultKey: bytes('recovery key new', 60),
				vault: { vault: bytes('vault new', 200), version: 2 },
				endOthers: true
			};
			for (const [bad, outcome] of [
				[{ ...change, vault: { ...change.vault, version: 3 } }, 'conflict'],
				[{ ...change, door: bytes('door rui') }, 'taken'],
				[{ ...change, recovery: bytes('recovery rui') }, 'taken']
			] as const) {
				expect(await store.rekey(door('ana'), bad, session('s3', TODAY, 's1'))).toBe(outcome);
				expect(await store.look(bytes('s1'), TODAY)).toMatchObject({ version: 1 });
				expect(await store.look(bytes('s3'), TODAY)).toBeUndefined();
			}
			expect(await store.rekey(door('nobody'), change, session('s3'))).toBeUndefined();
			expect(await store.rekey(door('ana'), change, session('s3', TODAY, 's1'))).toBe('done');
			for (const gone of ['s1', 's2']) expect(await store.look(bytes(gone), TODAY)).toBeUndefined();
			expect(await store.enter({ recovery: bytes('recovery ana') }, session('x'))).toBeUndefined();
			const found = (await store.enter({ recovery: bytes('recovery new') }, session('s4')))!;
			expect(plain(found.recoveryVaultKey)).toEqual(bytes('recovery key new', 60));
			expect(plain(found.vault)).toEqual(change.vault.vault);
			expect(await store.look(bytes('r1'), TODAY)).toMatchObject({ version: 1 });
		});

		story('an account that is removed leaves no session behind', async (store) => {
			await store.register(account('ana'), session('s1'));
			await store.register(account('rui'), session('r1'));
			expect(await store.remove(door('nobody'))).toBe(false);
			expect(await store.remove(door('ana'))).toBe(true);
			expect(await store.look(bytes('s1'), TODAY)).toBeUndefined();
			expect(await store.enter(door('ana'), session('x'))).toBeUndefined();
			expect(await store.look(bytes('r1'), TODAY)).toBeDefined();
			expect(await store.register(account('ana'), session('s2'))).toBe(true);
		});
	});
}
