// /api/account/…: everything a browser asks about its account. Nothing here knows a space or a device of one, and the relay
// knows nothing of this. No name is kept, not even hashed: a row is found by a keyed hash of name and login key together, so
// even who holds the database has to guess both at once, through Argon2id (docs/decisions/0005).
import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constantTimeEqual } from '@oslojs/crypto/subtle';
import { decodeBase64urlIgnorePadding, encodeBase64urlNoPadding } from '@oslojs/encoding';
import {
	CHALLENGE_BYTES,
	LABEL_BYTES,
	MAX_VAULT,
	NAME_BYTES,
	SALT_BYTES,
	WRAPPED_BYTES,
	proofInput,
	type AccountRefusal,
	type Purpose
} from '../src/lib/wire/account.ts';
import type { Bytes } from '../src/lib/wire/index.ts';
import { verifyEd25519 } from './digest.ts';
import { Bucket, type Limits } from './limits.ts';
import { cookieFor, cookieGone, newToken, sessionId, tokenOf } from './sessions.ts';
import { SlowDown } from './slow-down.ts';
import type { Account, AccountStore, NewSession, Way } from './store/account-store.ts';

export const ACCOUNT_PATH = '/api/account/';

/** What everybody derives with. When it rises, the salt's label gets a number and both are answered. */
const KDF = { memoryKiB: 64 * 1024, passes: 3 };
const DAY = 86_400_000;
/** A challenge is good for this long, by our own clock. */
const CHALLENGE_FOR = 120_000;
/** Used challenges that are remembered; beyond, nobody logs in until some of them are over. */
const MAX_USED = 100_000;
const SMALL = 4 * 1024;
const LARGE = 128 * 1024;
/** Nobody needs more to begin; a vault grows with its spaces. */
const FIRST_VAULT = 4 * 1024 + 28;

export interface AccountsOptions {
	store: AccountStore;
	limits: Limits;
	/** The one origin browsers may come from; undefined: the host they asked. */
	origin?: string | undefined;
	/** TLS is in front. */
	tls?: boolean;
	now?: () => number;
	ticks?: () => number;
	/** Hears of bugs and failing disks; must not write out more than their kind. */
	report?: (error: unknown) => void;
}

class Refused extends Error {
	readonly code: AccountRefusal;
	readonly more: object;

	constructor(code: AccountRefusal, more: object = {}) {
		super(code);
		this.code = code;
		this.more = more;
	}
}

const STATUS: Record<AccountRefusal, number> = {
	'bad-request': 400,
	'bad-origin': 403,
	'too-large': 413,
	'not-found': 404,
	'no-session': 401,
	refused: 401,
	taken: 409,
	conflict: 409,
	'slow-down': 429,
	'try-later': 503
};

/** The fields of a request: each is asked for once, and none is left over. */
class Fields {
	readonly #rest: Map<string, unknown>;

	constructor(value: unknown) {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('bad-request');
		this.#rest = new Map(Object.entries(value));
	}

	#take(name: string): unknown {
		const value = this.#rest.get(name);
		this.#rest.delete(name);
		return value;
	}

	has(name: string): boolean {
		return this.#rest.has(name);
	}

	bytes(name: string, least: number, most = least): Bytes {
		const text = this.#take(name);
		if (typeof text !== 'string' || text.length > Math.ceil((most * 4) / 3)) throw new Refused('bad-request');
		let bytes: Uint8Array;
		try {
			bytes = decodeBase64urlIgnorePadding(text);
		} catch {
			throw new Refused('bad-request');
		}
		// Only its one form.
		if (encodeBase64urlNoPadding(bytes) !== text) throw new Refused('bad-request');
		if (bytes.length < least || bytes.length > most) throw new Refused('bad-request');
		return new Uint8Array(bytes);
	}

	optional(name: string, least: number, most = least): Bytes | undefined {
		return this.has(name) ? this.bytes(name, least, most) : undefined;
	}

	whole(name: string): number {
		const value = this.#take(name);
		if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Refused('bad-request');
		return value as number;
	}

	flag(name: string): boolean {
		const value = this.#take(name);
		if (typeof value !== 'boolean') throw new Refused('bad-request');
		return value;
	}

	end(): void {
		if (this.#rest.size > 0) throw new Refused('bad-request');
	}
}

interface Call {
	fields: Fields;
	origin: string;
	secure: boolean;
	/** Of the session that the cookie names, if it names one. */
	session: Bytes | undefined;
	day: number;
	setCookie(cookie: string): void;
}

const base64 = (bytes: Uint8Array): string => encodeBase64urlNoPadding(bytes);
const shownVault = ({ vault, version }: { vault: Bytes; version: number }) => ({ vault: base64(vault), version });

export type AccountsHandler = (request: IncomingMessage, response: ServerResponse, path: string) => void;

export async function startAccounts(options: AccountsOptions): Promise<AccountsHandler> {
	const { store, limits, origin, tls = false, now = Date.now, ticks = () => performance.now() } = options;
	const { report = () => {} } = options;
	const secret = await store.secret();
	const slowDown = new SlowDown();
	const proofs = new Bucket(limits.RATE_PROOFS, limits.BURST_PROOFS, ticks());
	const registrations = new Bucket(limits.ACCOUNTS_PER_HOUR / 3600, limits.ACCOUNTS_PER_HOUR, ticks());
	/** Challenges that were answered, and until when they would be good. */
	const used = new Map<string, number>();

	/** Keyed hashes for different ends never meet. */
	function keyed(label: string, ...parts: Uint8Array[]): Bytes {
		const mac = createHmac('sha256', secret).update(`minga/v1/${label}\0`);
		for (const part of parts) mac.update(part);
		return new Uint8Array(mac.digest());
	}

	function spend(bucket: Bucket): void {
		const at = ticks();
		if (bucket.take(0, at) > 0) throw new Refused('try-later');
		bucket.take(1, at);
	}

	function newChallenge(time: number): Bytes {
		const head = new Uint8Array(24);
		head.set(randomBytes(16));
		new DataView(head.buffer).setBigUint64(16, BigInt(time));
		return new Uint8Array(Buffer.concat([head, keyed('challenge', head)]));
	}

	/** Each is answered once, rightly or not. Gives back the time that was signed. */
	function useChallenge(challenge: Bytes): number {
		const head = challenge.subarray(0, 24);
		if (!constantTimeEqual(challenge.subarray(24), keyed('challenge', head))) throw new Refused('refused');
		const time = Number(new DataView(challenge.buffer).getBigUint64(16));
		const age = now() - time;
		const name = Buffer.from(head).toString('latin1');
		if (age < 0 || age > CHALLENGE_FOR || used.has(name)) throw new Refused('refused');
		for (const [old, until] of used) {
			if (until > now() && used.size < MAX_USED) break;
			if (until > now()) throw new Refused('try-later');
			used.delete(old);
		}
		used.set(name, time + CHALLENGE_FOR);
		return time;
	}

	const door = (name: Bytes, key: Bytes): Bytes => keyed('door', name, key);

	/**
	 * Who signs the challenge, the origin and the time has the key. Which account that is, if any, the store says; a name that
	 * nobody has and a passphrase that is wrong take the same way through here.
	 */
	function prove({ fields, origin: from }: Call, purpose: Purpose): { way: Way; name: Bytes | undefined } {
		const key = fields.bytes('key', 32);
		const challenge = fields.bytes('challenge', CHALLENGE_BYTES);
		const signature = fields.bytes('signature', 64);
		const name = fields.optional('name', NAME_BYTES);
		spend(proofs);
		if (name) {
			const wait = slowDown.try(name, ticks());
			if (wait > 0) throw new Refused('slow-down', { wait: Math.ceil(wait / 1000) });
		}
		const time = useChallenge(challenge);
		if (!verifyEd25519(key, proofInput(purpose, challenge, time, from), signature)) throw new Refused('refused');
		return { way: name ? { door: door(name, key) } : { recovery: key }, name };
	}

	function begin(call: Call): { session: NewSession; done: () => void } {
		const token = newToken();
		const session: NewSession = { id: sessionId(token), day: call.day, replaces: call.session };
		return { session, done: () => call.setCookie(cookieFor(token, call.secure)) };
	}

	async function enter(call: Call, purpose: 'login' | 'recover'): Promise<Account> {
		if (call.fields.has('name') !== (purpose === 'login')) throw new Refused('bad-request');
		const { way, name } = prove(call, purpose);
		call.fields.end();
		const { session, done } = begin(call);
		const account = await store.enter(way, session);
		if (!account) throw new Refused('refused');
		if (name) slowDown.right(name);
		done();
		return account;
	}

	function own(call: Call): Bytes {
		if (!call.session) throw new Refused('no-session');
		return call.session;
	}

	function have<T>(found: T | undefined | false): T {
		if (found === undefined || found === false) throw new Refused('no-session');
		return found;
	}

	const VERBS: Record<string, { most: number; run: (call: Call) => object | Promise<object> }> = {
		/** {name} -> {salt, memoryKiB, passes}. One answer for every name, taken or not: it is computed, not looked up. */
		salt: {
			most: SMALL,
			run({ fields }) {
				const name = fields.bytes('name', NAME_BYTES);
				fields.end();
				return { salt: base64(keyed('salt', name).subarray(0, SALT_BYTES)), ...KDF };
			}
		},
		/** {} -> {challenge, time} */
		challenge: {
			most: SMALL,
			run({ fields }) {
				fields.end();
				const time = now();
				return { challenge: base64(newChallenge(time)), time };
			}
		},
		/** A proof by the login key with the name, and all that an account begins with -> {} and a session. */
		register: {
			most: LARGE,
			async run(call) {
				const { fields } = call;
				if (!fields.has('name')) throw new Refused('bad-request');
				const made = {
					vaultKey: fields.bytes('vaultKey', WRAPPED_BYTES),
					recovery: fields.bytes('recovery', 32),
					recoveryVaultKey: fields.bytes('recoveryVaultKey', WRAPPED_BYTES),
					vault: fields.bytes('vault', 28, FIRST_VAULT),
					version: 1
				};
				const { way } = prove(call, 'register');
				fields.end();
				spend(registrations);
				const { session, done } = begin(call);
				// A try at a name it stays, also when it succeeds: it tells that nobody has this name with this passphrase.
				const account = { ...made, door: (way as { door: Bytes }).door };
				if (!(await store.register(account, session))) throw new Refused('taken');
				done();
				return {};
			}
		},
		/** A proof by the login key with the name -> {vaultKey, vault, version} and a session. */
		login: {
			most: SMALL,
			async run(call) {
				const account = await enter(call, 'login');
				return { ...shownVault(account), vaultKey: base64(account.vaultKey) };
			}
		},
		/** A proof by the recovery key -> {recoveryVaultKey, vault, version} and a session. */
		recover: {
			most: SMALL,
			async run(call) {
				const account = await enter(call, 'recover');
				return { ...shownVault(account), recoveryVaultKey: base64(account.recoveryVaultKey) };
			}
		},
		/** {} -> {vault, version} */
		vault: {
			most: SMALL,
			async run(call) {
				call.fields.end();
				return shownVault(have(await store.look(own(call), call.day)));
			}
		},
		/** {vault, version} -> {}, or `conflict` with what is held */
		'put-vault': {
			most: LARGE,
			async run(call) {
				const next = { vault: call.fields.bytes('vault', 28, MAX_VAULT), version: call.fields.whole('version') };
				call.fields.end();
				const held = have(await store.putVault(own(call), call.day, next));
				if (!held.taken) throw new Refused('conflict', shownVault(held));
				return {};
			}
		},
		/**
		 * A proof by the login key or the recovery key, and what changes: {newName, newKey, vaultKey}, {recovery, recoveryVaultKey},
		 * {vault, version}, each or not; {endOthers} -> {} and a new session.
		 */
		rekey: {
			most: LARGE,
			async run(call) {
				const { fields } = call;
				const key = fields.optional('newKey', 32);
				const name = key && fields.bytes('newName', NAME_BYTES);
				const recovery = fields.optional('recovery', 32);
				const change = {
					door: key && name && door(name, key),
					vaultKey: key && fields.bytes('vaultKey', WRAPPED_BYTES),
					recovery,
					recoveryVaultKey: recovery && fields.bytes('recoveryVaultKey', WRAPPED_BYTES),
					vault: fields.has('vault')
						? { vault: fields.bytes('vault', 28, MAX_VAULT), version: fields.whole('version') }
						: undefined,
					endOthers: fields.flag('endOthers')
				};
				const { way } = prove(call, 'change');
				fields.end();
				const { session, done } = begin(call);
				const outcome = await store.rekey(way, change, session);
				if (outcome !== 'done') throw new Refused(outcome ?? 'refused');
				done();
				return {};
			}
		},
		/** {} -> {sessions: [{id, since, seen, label?, own}]}, days counted from 1970 */
		sessions: {
			most: SMALL,
			async run(call) {
				call.fields.end();
				const id = own(call);
				const rows = have(await store.sessions(id, call.day));
				return {
					sessions: rows.map((row) => ({
						id: base64(row.id),
						since: row.since,
						seen: row.seen,
						own: constantTimeEqual(row.id, id),
						...(row.label ? { label: base64(row.label) } : {})
					}))
				};
			}
		},
		/** {label} -> {} */
		label: {
			most: SMALL,
			async run(call) {
				const label = call.fields.bytes('label', LABEL_BYTES);
				call.fields.end();
				have(await store.label(own(call), call.day, label));
				return {};
			}
		},
		/** {id} -> {} */
		end: {
			most: SMALL,
			async run(call) {
				const which = call.fields.bytes('id', 32);
				call.fields.end();
				// One that is not there has ended.
				await store.end(own(call), call.day, which);
				return {};
			}
		},
		/** {} -> {} */
		logout: {
			most: SMALL,
			async run(call) {
				call.fields.end();
				if (call.session) await store.end(call.session, call.day, call.session);
				call.setCookie(cookieGone(call.secure));
				return {};
			}
		},
		/** A proof by the login key with the name -> {}: the account, its vault and its sessions are gone. */
		delete: {
			most: SMALL,
			async run(call) {
				const { way, name } = prove(call, 'delete');
				call.fields.end();
				if (!(await store.remove(way))) throw new Refused('refused');
				if (name) slowDown.right(name);
				call.setCookie(cookieGone(call.secure));
				return {};
			}
		}
	};

	function originOf(request: IncomingMessage): string {
		const from = request.headers.origin;
		// Browsers send it with every POST; who is no browser can say it, too.
		if (from === undefined || from === 'null') throw new Refused('bad-origin');
		if (origin !== undefined) {
			if (from !== origin) throw new Refused('bad-origin');
			return from;
		}
		const url = URL.canParse(from) ? new URL(from) : undefined;
		if (url?.host !== request.headers.host || !/^https?:$/.test(url?.protocol ?? '')) throw new Refused('bad-origin');
		return from;
	}

	async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<object> {
		const verb = Object.hasOwn(VERBS, path) ? VERBS[path]! : undefined;
		if (!verb) throw new Refused('not-found');
		const from = originOf(request);
		if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refused('bad-request');
		const body = await bodyOf(request, verb.most);
		const secure = tls || from.startsWith('https:');
		const token = tokenOf(request, secure);
		return verb.run({
			fields: new Fields(body),
			origin: from,
			secure,
			session: token === undefined ? undefined : sessionId(token),
			day: Math.floor(now() / DAY),
			setCookie: (cookie) => response.setHeader('Set-Cookie', cookie)
		});
	}

	return (request, response, path) => {
		answer(request, response, path.slice(ACCOUNT_PATH.length)).then(
			(value) => send(response, 200, value),
			(error: unknown) => {
				if (error instanceof Refused)
					return send(response, STATUS[error.code], { error: error.code, ...error.more }, request);
				report(error);
				send(response, STATUS['try-later'], { error: 'try-later' }, request);
			}
		);
	};
}

function send(response: ServerResponse, status: number, value: object, unread?: IncomingMessage): void {
	if (response.destroyed) return;
	// What was not read to its end would be taken for the next request.
	if (unread && !unread.complete) response.setHeader('Connection', 'close');
	response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
	response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage, most: number): Promise<unknown> {
	if (Number(request.headers['content-length'] ?? 0) > most) throw new Refused('too-large');
	const parts: Buffer[] = [];
	let length = 0;
	try {
		for await (const part of request as AsyncIterable<Buffer>) {
			length += part.length;
			if (length > most) throw new Refused('too-large');
			parts.push(part);
		}
		return JSON.parse(Buffer.concat(parts).toString('utf8'));
	} catch (error) {
		throw error instanceof Refused ? error : new Refused('bad-request');
	}
}
