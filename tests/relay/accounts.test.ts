// Accounts over a real port: who gets in, who does not, and that the answers tell nobody more than that.
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startAccounts } from '../../server/accounts.ts';
import { startHttp } from '../../server/http.ts';
import { DEFAULTS, type Limits } from '../../server/limits.ts';
import type { AccountStore } from '../../server/store/account-store.ts';
import { memoryAccounts } from '../../server/store/memory-accounts.ts';
import { Account, newRecoveryCode, type Reach, type VaultSpace } from '../../src/lib/account/index.ts';
import { Answer } from '../../src/lib/account/api.ts';
import { nameHash } from '../../src/lib/account/name.ts';
import {
	accountKeys,
	decodeBase64urlNoPadding,
	encodeBase64urlNoPadding,
	signerFromSeed,
	systemRandom,
	type Signer
} from '../../src/lib/crypto/index.ts';
import { proofInput, type Purpose } from '../../src/lib/wire/account.ts';
import { CookieBrowser, derive } from '../kit/account.ts';
import { filesWith } from '../kit/canary.ts';
import { serverChild } from '../kit/relay.ts';

const WORDS = 'heron river stone ladder maize drum';
const OTHER = 'copper willow seven lamp oar field';
const TEN_YEARS = 3650 * 86_400_000;

interface Host {
	url: string;
	server: Server;
	store: AccountStore;
	/** Milliseconds that have passed. */
	later: number;
	/** Milliseconds by which the server's clock is wrong. */
	off: number;
	faults: unknown[];
}
const hosts: Host[] = [];

async function host(options: { limits?: Partial<Limits>; origin?: string; tls?: boolean } = {}): Promise<Host> {
	const store = memoryAccounts();
	const made: Host = { url: '', server: undefined as unknown as Server, store, later: 0, off: 0, faults: [] };
	const accounts = await startAccounts({
		store,
		limits: { ...DEFAULTS, ...options.limits },
		origin: options.origin,
		tls: options.tls ?? false,
		now: () => Date.now() + made.later + made.off,
		ticks: () => performance.now() + made.later,
		report: (error) => made.faults.push(error)
	});
	made.server = startHttp({ build: '/nowhere', ready: async () => {}, accounts });
	await new Promise<void>((listening) => made.server.listen(0, '127.0.0.1', listening));
	made.url = `http://localhost:${(made.server.address() as AddressInfo).port}`;
	hosts.push(made);
	return made;
}

afterEach(() => {
	for (const { server, faults } of hosts.splice(0)) {
		server.close();
		server.closeAllConnections();
		expect(faults).toEqual([]);
	}
});

async function registered(reach: Reach, name = 'Ana', passphrase = WORDS, code = newRecoveryCode(systemRandom)) {
	const made = await Account.register(reach, { name, passphrase, code });
	if (!made.ok) throw new Error(made.code);
	return { account: made.account, code };
}

function space(n: number, title = `Space ${n}`): Omit<VaultSpace, 'since'> {
	const id = n.toString(16).padStart(32, '0');
	return { id, keys: new Uint8Array(101).fill(n), title, language: 'es', role: 1 };
}

/** A proof by hand, to bend it. */
async function proof(
	browser: CookieBrowser,
	signer: Signer,
	purpose: Purpose,
	bent: { origin?: string; time?: number; challenge?: string; name?: string } = {}
): Promise<Record<string, string>> {
	const asked = (await (await browser.post('challenge')).json()) as { challenge: string; time: number };
	const challenge = bent.challenge ?? asked.challenge;
	const time = bent.time ?? asked.time;
	const input = proofInput(purpose, decodeBase64urlNoPadding(challenge)!, time, bent.origin ?? browser.origin);
	return {
		key: encodeBase64urlNoPadding(signer.publicKey),
		challenge,
		signature: encodeBase64urlNoPadding(await signer.sign(input)),
		...(bent.name === undefined ? {} : { name: encodeBase64urlNoPadding(nameHash(bent.name)) })
	};
}

async function loginSigner(browser: CookieBrowser, name: string, passphrase: string): Promise<Signer> {
	const answer = await browser.post('salt', { name: encodeBase64urlNoPadding(nameHash(name)) });
	const { salt } = (await answer.json()) as { salt: string };
	const root = await derive(passphrase, decodeBase64urlNoPadding(salt)!);
	return (await accountKeys(root!, 'passphrase', systemRandom)).signer;
}

const code = async (response: Response) => [response.status, ((await response.json()) as { error?: string }).error];

describe('an account and its devices', () => {
	test('[K1] a second device comes in by name and passphrase, and finds the same spaces', async () => {
		const { url } = await host();
		const { account } = await registered(new CookieBrowser(url).reach);
		expect(await account.keep(space(1, 'Río'))).toEqual({ ok: true });
		expect(await account.keep(space(2))).toEqual({ ok: true });
		const again = await Account.login(new CookieBrowser(url).reach, '  ANA ', WORDS);
		if (!again.ok) throw new Error(again.code);
		expect(again.account.spaces).toEqual(account.spaces);
		expect(again.account.spaces[0]).toMatchObject({ ...space(1, 'Río'), since: account.today });
		expect(again.account.name).toBe('ana');
	});

	test('two devices that write at once lose nothing of each other', async () => {
		const { url } = await host();
		const { account: one } = await registered(new CookieBrowser(url).reach);
		const login = await Account.login(new CookieBrowser(url).reach, 'ana', WORDS);
		if (!login.ok) throw new Error(login.code);
		const two = login.account;
		const all = [1, 2, 3, 4].map((n) => (n % 2 ? one : two).keep(space(n)));
		expect(await Promise.all(all)).toEqual(all.map(() => ({ ok: true })));
		await Promise.all([one.refresh(), two.refresh()]);
		expect(one.spaces.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4].map((n) => space(n).id));
		expect(two.spaces).toEqual(one.spaces);
		await two.drop(space(3).id);
		await one.keep(space(1, 'Another title'));
		expect(one.spaces.map(({ title }) => title).sort()).toEqual(['Another title', 'Space 2', 'Space 4']);
	});

	test('devices are listed with what they call themselves, and one is sent out', async () => {
		const { url } = await host();
		const phone = new CookieBrowser(url);
		const { account } = await registered(phone.reach);
		await account.callItself('Firefox, Android');
		const laptop = await Account.login(new CookieBrowser(url).reach, 'ana', WORDS);
		if (!laptop.ok) throw new Error(laptop.code);
		await laptop.account.callItself('Chromium, Linux');
		const listed = await laptop.account.devices();
		if (!listed.ok) throw new Error(listed.code);
		expect(listed.devices.map(({ label, own }) => [label, own]).sort()).toEqual([
			['Chromium, Linux', true],
			['Firefox, Android', false]
		]);
		expect(await laptop.account.end(listed.devices.find(({ own }) => !own)!)).toEqual({ ok: true });
		expect(await account.refresh()).toEqual({ ok: false, code: 'no-session' });
		expect(await account.keep(space(1))).toEqual({ ok: false, code: 'no-session' });
		expect(await laptop.account.refresh()).toEqual({ ok: true });
	});

	test('[S2] each login gives a new token; logging out ends it on the server, too', async () => {
		const { url } = await host();
		const browser = new CookieBrowser(url);
		await registered(browser.reach);
		const first = browser.cookies.get('minga')!;
		expect(first).toMatch(/^[a-z2-7]{52}$/);
		const login = await Account.login(browser.reach, 'ana', WORDS);
		if (!login.ok) throw new Error(login.code);
		const second = browser.cookies.get('minga')!;
		expect(second).not.toBe(first);
		const with1 = () => browser.post('vault', {}, {}).then(code);
		browser.cookies.set('minga', first);
		expect(await with1()).toEqual([401, 'no-session']);
		browser.cookies.set('minga', second);
		expect(await with1()).toEqual([200, undefined]);
		expect(await login.account.logout()).toEqual({ ok: true });
		expect(browser.cookies.has('minga')).toBe(false);
		browser.cookies.set('minga', second);
		expect(await with1()).toEqual([401, 'no-session']);
	});

	test('[S2] over TLS the cookie has the prefix and every flag; over http it works without', async () => {
		const plain = await host();
		const browser = new CookieBrowser(plain.url);
		await registered(browser.reach);
		expect(browser.set[0]).toMatch(/^minga=[a-z2-7]{52}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/);
		const behind = await host({ tls: true });
		const secure = new CookieBrowser(behind.url);
		await registered(secure.reach);
		expect(secure.set[0]).toMatch(
			/^__Host-minga=[a-z2-7]{52}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000; Secure$/
		);
		// One without the prefix could have been planted by a neighbour, and is not read.
		const token = secure.cookies.get('__Host-minga')!;
		secure.cookies.clear();
		secure.cookies.set('minga', token);
		expect(await secure.post('vault').then(code)).toEqual([401, 'no-session']);
	});

	test('a clock that is off by ten years, on either side, stops nobody', async () => {
		for (const off of [-TEN_YEARS, TEN_YEARS]) {
			const place = await host();
			place.off = off;
			const { account } = await registered(new CookieBrowser(place.url).reach);
			await account.keep(space(1));
			expect(account.spaces[0]!.since).toBe(Math.floor((Date.now() + off) / 86_400_000));
			expect((await Account.login(new CookieBrowser(place.url).reach, 'ana', WORDS)).ok).toBe(true);
		}
	});
});

describe('[M5] other keys', () => {
	test('another passphrase: this device goes on, the old one opens nothing, the code still does', async () => {
		const { url } = await host();
		const { account, code } = await registered(new CookieBrowser(url).reach);
		await account.keep(space(1));
		expect(await account.changePassphrase({ passphrase: OTHER }, WORDS, false)).toMatchObject({ code: 'refused' });
		expect(await account.changePassphrase({ passphrase: WORDS }, OTHER, false)).toEqual({ ok: true });
		expect(await account.keep(space(2))).toEqual({ ok: true });
		const refused = { ok: false, code: 'refused' };
		expect(await Account.login(new CookieBrowser(url).reach, 'ana', WORDS)).toEqual(refused);
		for (const made of [
			await Account.login(new CookieBrowser(url).reach, 'ana', OTHER),
			await Account.recover(new CookieBrowser(url).reach, code)
		]) {
			if (!made.ok) throw new Error(made.code);
			expect(made.account.spaces).toHaveLength(2);
		}
	});

	test('lost passphrase: the code, typed as people type, opens the list and sets another', async () => {
		const { url } = await host();
		const { account, code } = await registered(new CookieBrowser(url).reach);
		await account.keep(space(1));
		const typed = code.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l');
		const made = await Account.recover(new CookieBrowser(url).reach, typed);
		if (!made.ok) throw new Error(made.code);
		expect(made.account.spaces).toEqual(account.spaces);
		expect(await made.account.changePassphrase({ code }, OTHER, true)).toEqual({ ok: true });
		expect(await account.refresh()).toEqual({ ok: false, code: 'no-session' });
		expect((await Account.login(new CookieBrowser(url).reach, 'ana', OTHER)).ok).toBe(true);
	});

	test('a new recovery code takes the place of the old one', async () => {
		const { url } = await host();
		const { account, code } = await registered(new CookieBrowser(url).reach);
		const newer = newRecoveryCode(systemRandom);
		expect(await account.renewRecovery({ passphrase: WORDS }, newer)).toEqual({ ok: true });
		expect(await Account.recover(new CookieBrowser(url).reach, code)).toEqual({ ok: false, code: 'refused' });
		expect((await Account.recover(new CookieBrowser(url).reach, newer)).ok).toBe(true);
		expect(await Account.recover(new CookieBrowser(url).reach, 'ABCD')).toEqual({ ok: false, code: 'bad-code' });
	});

	test('"I was exposed": passphrase, code, vault key and sessions are all others, and the spaces were rotated', async () => {
		const { url } = await host();
		const { account, code } = await registered(new CookieBrowser(url).reach);
		await account.keep(space(1));
		const thief = await Account.login(new CookieBrowser(url).reach, 'ana', WORDS);
		if (!thief.ok) throw new Error(thief.code);
		const newer = newRecoveryCode(systemRandom);
		const rotated: string[] = [];
		const done = await account.exposed({ passphrase: WORDS }, { passphrase: OTHER, code: newer }, async (one) => {
			rotated.push(one.id);
			return { ...one, keys: new Uint8Array(101).fill(9) };
		});
		expect(done).toEqual({ ok: true });
		expect(rotated).toEqual([space(1).id]);
		expect(await thief.account.refresh()).toEqual({ ok: false, code: 'no-session' });
		expect(await thief.account.devices()).toEqual({ ok: false, code: 'no-session' });
		expect(await Account.login(new CookieBrowser(url).reach, 'ana', WORDS)).toEqual({ ok: false, code: 'refused' });
		expect(await Account.recover(new CookieBrowser(url).reach, code)).toEqual({ ok: false, code: 'refused' });
		expect(await account.keep(space(2))).toEqual({ ok: true });
		for (const made of [
			await Account.login(new CookieBrowser(url).reach, 'ana', OTHER),
			await Account.recover(new CookieBrowser(url).reach, newer)
		]) {
			if (!made.ok) throw new Error(made.code);
			expect(made.account.spaces.map(({ keys }) => keys[0])).toEqual([9, 2]);
		}
	});

	test('an account is deleted with its passphrase only, and its name opens nothing then', async () => {
		const { url } = await host();
		const { account } = await registered(new CookieBrowser(url).reach);
		expect(await account.remove(OTHER)).toEqual({ ok: false, code: 'refused' });
		expect(await account.remove(WORDS)).toEqual({ ok: true });
		expect(await Account.login(new CookieBrowser(url).reach, 'ana', WORDS)).toEqual({ ok: false, code: 'refused' });
	});
});

describe('nobody learns whether a name exists', () => {
	test('the salt of every name is its own and stays, known or not, before and after', async () => {
		const { url } = await host();
		const browser = new CookieBrowser(url);
		const ask = async (name: string) =>
			(await browser.post('salt', { name: encodeBase64urlNoPadding(nameHash(name)) })).text();
		const before = await ask('ana');
		await registered(new CookieBrowser(url).reach);
		expect(await ask('ana')).toBe(before);
		expect(await ask('rui')).toBe(await ask('rui'));
		expect(await ask('rui')).not.toBe(before);
		expect(Object.keys(JSON.parse(before) as object)).toEqual(['salt', 'memoryKiB', 'passes']);
	});

	test('an unknown name and a wrong passphrase have the same answer, in about the same time', async () => {
		const { url } = await host({ limits: { RATE_PROOFS: 100_000, BURST_PROOFS: 100_000 } });
		await registered(new CookieBrowser(url).reach);
		const browser = new CookieBrowser(url);
		const signer = await signerFromSeed(systemRandom(32));
		const times: Record<string, number[]> = { ana: [], nobody: [] };
		const answers = new Set<string>();
		for (let n = 0; n < 60; n++) {
			for (const name of ['ana', 'nobody']) {
				const body = await proof(browser, signer, 'login', { name });
				const began = performance.now();
				const response = await browser.post('login', body);
				const text = await response.text();
				const headers = [...response.headers].filter(([key]) => key !== 'date');
				// Six free tries for each, then both are slowed down: that is the same answer, too.
				answers.add(JSON.stringify([n < 6 ? 'free' : 'slow', response.status, text, headers]));
				times[name]!.push(performance.now() - began);
			}
		}
		expect([...answers].filter((answer) => answer.includes('"free"'))).toHaveLength(1);
		expect([...answers].filter((answer) => answer.includes('"slow"')).every((one) => /429|401/.test(one))).toBe(true);
		const middle = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
		expect(Math.abs(middle(times['ana']!) - middle(times['nobody']!))).toBeLessThan(20);
	});

	test('registering a name that somebody has is registering: two people of one name never meet', async () => {
		const { url } = await host();
		const { account: first } = await registered(new CookieBrowser(url).reach);
		await first.keep(space(1));
		const { account: second } = await registered(new CookieBrowser(url).reach, 'ana', OTHER);
		expect(second.spaces).toEqual([]);
		const again = await Account.login(new CookieBrowser(url).reach, 'ana', WORDS);
		expect(again.ok && again.account.spaces).toHaveLength(1);
		// Only who knows both hears that both are in use.
		const third = await Account.register(new CookieBrowser(url).reach, {
			name: 'ana',
			passphrase: WORDS,
			code: newRecoveryCode(systemRandom)
		});
		expect(third).toEqual({ ok: false, code: 'taken' });
	});

	test('guesses at one name slow down, for whoever makes them; other names and time go on', async () => {
		const place = await host();
		await registered(new CookieBrowser(place.url).reach, 'ana');
		await registered(new CookieBrowser(place.url).reach, 'rui');
		const signer = await signerFromSeed(systemRandom(32));
		const browser = new CookieBrowser(place.url);
		const guess = async (name: string) => {
			const response = await browser.post('login', await proof(browser, signer, 'login', { name }));
			return { status: response.status, ...((await response.json()) as { error: string; wait?: number }) };
		};
		const waits: number[] = [];
		for (let n = 0; n < 40 && waits.length < 8; n++) {
			const { error, wait } = await guess('ana');
			if (error === 'slow-down') {
				waits.push(wait!);
				place.later += wait! * 1000;
			} else expect(error).toBe('refused');
		}
		expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
		expect(Math.max(...waits)).toBeLessThanOrEqual(30);
		// Nobody is told anything about a name by this: one that nobody has slows down just so.
		for (let n = 0; n < 7; n++) await guess('nobody');
		expect(await guess('nobody')).toMatchObject({ status: 429, error: 'slow-down' });
		expect((await Account.login(new CookieBrowser(place.url).reach, 'rui', WORDS)).ok).toBe(true);
		// She waits, and is in; what was guessed before stays counted.
		const own = await Account.login(new CookieBrowser(place.url).reach, 'ana', WORDS);
		const wait = own.ok ? 0 : (own.wait ?? 0);
		place.later += wait * 1000;
		expect((await Account.login(new CookieBrowser(place.url).reach, 'ana', WORDS)).ok).toBe(true);
		// An own account of the same name wipes no slate, and registering counts as a try.
		for (let n = 0; n < 3; n++) {
			place.later += 31_000;
			const made = await Account.register(new CookieBrowser(place.url).reach, {
				name: 'ana',
				passphrase: `${OTHER} ${n}`,
				code: newRecoveryCode(systemRandom)
			});
			expect(made.ok || made.code).toBe(true);
		}
		expect(await guess('ana')).toMatchObject({ error: 'slow-down' });
	}, 60_000);
});

describe('what is not taken', () => {
	test('[K1] a challenge is answered once, in time, for one purpose, one origin, one server', async () => {
		const place = await host();
		const browser = new CookieBrowser(place.url);
		await registered(browser.reach);
		const signer = await loginSigner(browser, 'ana', WORDS);
		const name = 'ana';
		const good = await proof(browser, signer, 'login', { name });
		expect(await browser.post('login', good).then(code)).toEqual([200, undefined]);
		const refused = [401, 'refused'];
		expect(await browser.post('login', good).then(code)).toEqual(refused);
		const other = await host();
		const foreign = ((await (await new CookieBrowser(other.url).post('challenge')).json()) as { challenge: string })
			.challenge;
		const bent = [
			await proof(browser, signer, 'delete', { name }),
			await proof(browser, signer, 'login', { name, origin: 'https://minga.example' }),
			await proof(browser, signer, 'login', { name, time: Date.now() - 5000 }),
			await proof(browser, signer, 'login', { name, challenge: foreign })
		];
		for (const body of bent) expect(await browser.post('login', body).then(code)).toEqual(refused);
		place.later += 31_000;
		const late = await proof(browser, signer, 'login', { name });
		place.later += 121_000;
		expect(await browser.post('login', late).then(code)).toEqual(refused);
		// A challenge that was answered wrongly is used up, too.
		const wrong = await proof(browser, await signerFromSeed(systemRandom(32)), 'login', { name });
		expect(await browser.post('login', wrong).then(code)).toEqual(refused);
		place.later += 20_000;
		const right = await proof(browser, signer, 'login', { name, challenge: wrong['challenge']! });
		expect(await browser.post('login', right).then(code)).toEqual(refused);
	});

	test('other sites, other methods, other shapes: one code of a closed set, and every header', async () => {
		const { url } = await host();
		const browser = new CookieBrowser(url);
		await registered(browser.reach);
		const challenge = await browser.post('challenge');
		expect(challenge.headers.get('cache-control')).toBe('no-store');
		expect(challenge.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
		expect(challenge.headers.get('access-control-allow-origin')).toBeNull();
		for (const origin of ['null', 'https://evil.example', `${url}.evil.example`, 'nonsense', `${url}0`]) {
			const stranger = new CookieBrowser(url);
			stranger.cookies.set('minga', browser.cookies.get('minga')!);
			const headers = { 'Content-Type': 'application/json', Origin: origin };
			const response = await fetch(`${url}/api/account/vault`, { method: 'POST', headers, body: '{}' });
			expect(await code(response)).toEqual([403, 'bad-origin']);
			expect(response.headers.getSetCookie()).toEqual([]);
		}
		const none = await fetch(`${url}/api/account/challenge`, { method: 'POST', body: '{}' });
		expect(await code(none)).toEqual([403, 'bad-origin']);
		for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
			const response = await fetch(`${url}/api/account/vault`, { method, headers: { Origin: url } });
			expect([404, 405]).toContain(response.status);
		}
		for (const verb of ['nothing', '', 'constructor', '__proto__', 'vault/'])
			expect((await browser.post(verb)).status).toBe(404);
		for (const body of ['', '[]', 'null', '"x"', '{"x":1}', '{', 'x'.repeat(100)])
			expect(await browser.post('challenge', body).then(code)).toEqual([400, 'bad-request']);
		expect(await browser.post('challenge', {}, { 'Content-Type': 'text/plain' }).then(code)).toEqual([
			400,
			'bad-request'
		]);
		expect(await browser.post('challenge', 'x'.repeat(5000)).then(code)).toEqual([413, 'too-large']);
		expect(await browser.post('put-vault', 'x'.repeat(200_000)).then(code)).toEqual([413, 'too-large']);
		for (const name of ['', 'AA', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`, `${'A'.repeat(42)}+`, 7, null])
			expect(await browser.post('salt', { name }).then(code)).toEqual([400, 'bad-request']);
		// The last character has two bits to spare: only one form of the same bytes is taken.
		expect(await browser.post('salt', { name: `${'A'.repeat(42)}B` }).then(code)).toEqual([400, 'bad-request']);
		for (const version of [-1, 1.5, '2', null, 2 ** 60])
			expect(await browser.post('put-vault', { vault: 'A'.repeat(200), version }).then(code)).toEqual([
				400,
				'bad-request'
			]);
	});

	test('with ORIGIN set only that one is welcome, whatever the host', async () => {
		const { url } = await host({ origin: 'https://minga.example' });
		const from = async (origin: string) => {
			const headers = { 'Content-Type': 'application/json', Origin: origin };
			return (await fetch(`${url}/api/account/challenge`, { method: 'POST', headers, body: '{}' })).status;
		};
		expect(await from('https://minga.example')).toBe(200);
		expect(await from(url)).toBe(403);
	});

	test('too many at once, and too many new accounts: later, and not never', async () => {
		const place = await host({ limits: { RATE_PROOFS: 1, BURST_PROOFS: 5, ACCOUNTS_PER_HOUR: 2 } });
		const at = (name: string) =>
			Account.register(new CookieBrowser(place.url).reach, {
				name,
				passphrase: WORDS,
				code: newRecoveryCode(systemRandom)
			});
		const made = [await at('a'), await at('b'), await at('c'), await at('d')];
		expect(made.map((one) => one.ok || one.code)).toEqual([true, true, true, 'try-later']);
		place.later += 3_600_000;
		expect((await at('e')).ok).toBe(true);
	});

	test('[K2] a server that asks for a cheap derivation is not believed, nor one that gives back an older vault', async () => {
		const { url } = await host();
		const browser = new CookieBrowser(url);
		const lies = new Map<string, object>();
		const honest = browser.reach;
		const reach: Reach = {
			...honest,
			ask: async (verb, question) => {
				const lie = lies.get(verb);
				return lie ? { ok: true, answer: new Answer(lie) } : honest.ask(verb, question);
			}
		};
		const { account } = await registered(reach);
		await account.keep(space(1));
		const old = (await (await browser.post('vault')).json()) as { vault: string; version: number };
		await account.keep(space(2));
		lies.set('vault', old);
		expect(await account.refresh()).toEqual({ ok: false, code: 'rolled-back' });
		lies.set('vault', { ...old, version: old.version + 1 });
		expect(await account.refresh()).toEqual({ ok: false, code: 'damaged' });
		expect(account.spaces).toHaveLength(2);
		const salt = 'A'.repeat(22);
		for (const [memoryKiB, passes] of [
			[8, 1],
			[64 * 1024, 1],
			[64 * 1024 * 1024, 3],
			[64 * 1024, 100_000]
		]) {
			lies.set('salt', { salt, memoryKiB, passes });
			const before = browser.asked.length;
			expect(await Account.login(reach, 'ana', WORDS)).toEqual({ ok: false, code: 'weak-server' });
			expect(browser.asked).toHaveLength(before);
		}
	});
});

test('the product as it is started: an account outlives a restart, and nothing readable lies in its folder', async () => {
	const data = mkdtempSync(join(tmpdir(), 'minga-accounts-'));
	const canary = {
		name: 'Quebrantahuesos',
		title: 'ZURUMBATICA',
		passphrase: 'tremolina cachivache jaranero zascandil'
	};
	try {
		const first = await serverChild({ DATA_DIR: data });
		const url = `http://localhost:${first.port}`;
		const browser = new CookieBrowser(url);
		const { account, code } = await registered(browser.reach, canary.name, canary.passphrase);
		await account.keep(space(1, canary.title));
		first.child.kill('SIGKILL');
		await first.exited;
		const second = await serverChild({ DATA_DIR: data, PORT: String(first.port) });
		expect(await account.refresh()).toEqual({ ok: true });
		const again = await Account.login(new CookieBrowser(url).reach, canary.name, canary.passphrase);
		expect(again.ok && again.account.spaces.map(({ title }) => title)).toEqual([canary.title]);
		second.child.kill();
		expect(await second.exited).toBe(0);
		const secrets = [canary.name, canary.name.toLowerCase(), canary.title, 'cachivache', code.slice(0, 9)];
		for (const word of [...secrets, browser.cookies.get('minga')!]) {
			expect(filesWith(data, word), word).toEqual([]);
			expect(first.output() + second.output()).not.toContain(word);
		}
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
});
