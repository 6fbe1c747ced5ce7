// The client's one meeting point: link or passphrase -> keys -> document -> sync -> view.
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { boxKey, deriveVaultKey, encodeHex, KDF_DEFAULT, systemRandom, type Bytes } from './crypto/index.ts';
import { createUndo, openNewSpace, spaceFrom, type Space } from './domain/index.ts';
import { exportCase, importCase, parseCase, type Case, type Problem } from './exchange/index.ts';
import { loadExample } from './content/index.ts';
import { fingerprintOf, shortFingerprint } from './fingerprint.ts';
import { plainPassphrase } from './i18n/words/index.ts';
import { listKept, writeKept, type Kept } from './open-space-vault.ts';
import { idbStore } from './sync/idb-store.ts';
import { workerCrunch } from './sync/worker-crunch.ts';
import {
	joinByInvite,
	makeInvite,
	memoryStore,
	openSync,
	packKeys,
	prepareSpace,
	systemClock,
	unpackKeys,
	wsNetwork,
	type JoinRefusal,
	type LocalStore,
	type Network,
	type SpaceKeys,
	type SpaceSync
} from './sync/index.ts';
import { ROLE } from './wire/index.ts';
import { Session } from './view/session.svelte.ts';

export type Failure = 'badLink' | 'usedUp' | 'unreachable' | 'cannotKeep' | 'wrongPassphrase' | 'unknown';
export type Opened = { ok: true; session: Session } | { ok: false; code: Failure };

/** Beside the session, and out of reach of the components. */
interface Secrets {
	keys: SpaceKeys;
	store: MovingStore;
}
const secrets = new WeakMap<Session, Secrets>();

/** Sealed rows in memory, until the person says where they may stay. */
class MovingStore implements LocalStore {
	#now: LocalStore;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(now: LocalStore) {
		this.#now = now;
	}

	#next<T>(step: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(step);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	read(space: string) {
		return this.#next(() => this.#now.read(space));
	}

	write(space: string, puts: { key: string; value: Bytes }[], deletes: string[]) {
		return this.#next(() => this.#now.write(space, puts, deletes));
	}

	wipe(space: string) {
		return this.#next(() => this.#now.wipe(space));
	}

	/** Everything, in one durable transaction; what is written meanwhile comes after. */
	moveTo(place: LocalStore, space: string): Promise<void> {
		return this.#next(async () => {
			await place.wipe(space);
			await place.write(space, await this.#now.read(space), []);
			this.#now = place;
		});
	}
}

const relayUrl = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
const reach = () => ({ url: relayUrl(), network: wsNetwork, clock: systemClock, random: systemRandom });

/** The example community: read, and kept nowhere. No server is asked. */
export async function openExample(): Promise<Opened> {
	const doc = new Y.Doc();
	const space = spaceFrom(doc);
	const parsed = parseCase(await loadExample());
	if (!parsed.ok || !importCase(space, parsed.case).ok) return { ok: false, code: 'unknown' };
	return { ok: true, session: new Session({ space, undo: createUndo(space), awareness: new Awareness(doc) }) };
}

/** The platform tells when a line may be there again, and when nobody is looking. */
function followPlatform(sync: SpaceSync): () => void {
	const nudge = () => sync.nudge();
	const look = () => {
		sync.pausePresence(document.hidden);
		if (!document.hidden) sync.nudge();
	};
	addEventListener('online', nudge);
	document.addEventListener('visibilitychange', look);
	return () => {
		removeEventListener('online', nudge);
		document.removeEventListener('visibilitychange', look);
	};
}

async function start(
	keys: SpaceKeys,
	store: MovingStore,
	genesis: Bytes | undefined,
	prepare?: (space: Space) => void,
	joinedBy?: Network
): Promise<Session> {
	const doc = new Y.Doc();
	const space = spaceFrom(doc);
	const sync = openSync({
		...reach(),
		...(joinedBy && { network: joinedBy }),
		doc,
		keys,
		store,
		genesis,
		crunch: workerCrunch(keys)
	});
	await sync.opened;
	prepare?.(space);
	const undo = createUndo(space);
	const session = new Session({
		space,
		undo,
		awareness: sync.awareness,
		sync,
		closing: followPlatform(sync),
		joined: joinedBy !== undefined
	});
	secrets.set(session, { keys, store });
	sync.connect();
	return session;
}

/** A new space. Works without a line: the relay learns of it when there is one. */
export async function openNew(language: string, content?: Case): Promise<Opened> {
	const { keys, genesis } = await prepareSpace(systemRandom);
	const session = await start(keys, new MovingStore(memoryStore()), genesis, (space) => {
		if (content) importCase(space, content);
		else openNewSpace(space, { lang: language });
	});
	return { ok: true, session };
}

/** The example, as it is now, becomes a space that others can be invited to. */
export function shareExample(session: Session, language: string): Promise<Opened> {
	return openNew(language, caseOf(session));
}

function failureOf(refused: JoinRefusal): Failure {
	if (refused === 'bad-link') return 'badLink';
	return refused === 'no-answer' || refused === 'try-later' || refused === 'too-fast' ? 'unreachable' : 'usedUp';
}

export async function joinByLink(fragment: string): Promise<Opened> {
	const joined = await joinByInvite({ ...reach(), fragment });
	if ('refused' in joined) return { ok: false, code: failureOf(joined.refused) };
	const session = await start(joined.keys, new MovingStore(memoryStore()), undefined, undefined, joined.network);
	session.fragment = fragment;
	return { ok: true, session };
}

/** Resolves when the line is up and caught up, or when nobody should wait longer. */
function whenLive(sync: SpaceSync): Promise<boolean> {
	if (sync.status.line === 'live') return Promise.resolve(true);
	return new Promise((resolve) => {
		const end = (live: boolean) => {
			clearTimeout(timer);
			sync.off('change', look);
			resolve(live);
		};
		const look = () => sync.status.line === 'live' && end(true);
		const timer = setTimeout(() => end(false), 8000);
		sync.on('change', look);
		sync.nudge();
	});
}

export type Invited = { ok: true; link: string } | { ok: false; code: 'offline' | 'not-allowed' };

/** A many-use link that opens this space. */
export async function inviteLink(session: Session): Promise<Invited> {
	if (session.fragment !== undefined) return { ok: true, link: linkOf(session.fragment) };
	const own = secrets.get(session);
	if (!own || !session.sync || !(await whenLive(session.sync))) return { ok: false, code: 'offline' };
	const invite = await makeInvite(session.sync, own.keys, systemRandom, { role: ROLE.member });
	if ('refused' in invite) return { ok: false, code: invite.refused === 'not-allowed' ? 'not-allowed' : 'offline' };
	session.fragment = invite.fragment;
	return { ok: true, link: linkOf(invite.fragment) };
}

const linkOf = (fragment: string) => `${location.origin}/s#${fragment}`;

/** Locks the space's keys under a passphrase and moves what is in memory, sealed as it is, to this device's disk. */
export async function keepHere(session: Session, passphrase: string): Promise<boolean> {
	const own = secrets.get(session);
	if (!own) return false;
	try {
		const place = await idbStore();
		if (!place) return false;
		const salt = systemRandom(16);
		const lock = await deriveVaultKey(plainPassphrase(passphrase), salt);
		if (!lock) return false;
		const id = encodeHex(own.keys.space);
		const vaultKey = systemRandom(32);
		const outer = await boxKey(lock, 'minga/v1/wrap', systemRandom);
		const inner = await boxKey(vaultKey, 'minga/v1/vault', systemRandom);
		const kept: Kept = {
			id,
			since: Math.floor(Date.now() / 86_400_000) * 86_400_000,
			salt,
			...KDF_DEFAULT,
			vault: await outer.seal(id, vaultKey),
			keys: await inner.seal(id, packKeys(own.keys))
		};
		await own.store.moveTo(place, id);
		await writeKept({ put: kept });
		session.kept = true;
		return true;
	} catch {
		return false;
	}
}

export async function unlock(kept: Kept, passphrase: string): Promise<Opened> {
	const place = await idbStore();
	const lock = await deriveVaultKey(plainPassphrase(passphrase), kept.salt, kept);
	if (!place || !lock) return { ok: false, code: 'unknown' };
	const vaultKey = await (await boxKey(lock, 'minga/v1/wrap', systemRandom)).open(kept.id, kept.vault);
	if (!vaultKey) return { ok: false, code: 'wrongPassphrase' };
	const packed = await (await boxKey(vaultKey, 'minga/v1/vault', systemRandom)).open(kept.id, kept.keys);
	const keys = packed && (await unpackKeys(packed));
	if (!keys) return { ok: false, code: 'unknown' };
	const session = await start(keys, new MovingStore(place), undefined);
	session.kept = true;
	return { ok: true, session };
}

/** Lets go of keys and document, and gives back what opens the space again. Undefined where it is not kept: it would be lost. */
export async function lock(session: Session): Promise<Kept | undefined> {
	const own = secrets.get(session);
	if (!own || !session.kept) return undefined;
	const id = encodeHex(own.keys.space);
	await session.close();
	secrets.delete(session);
	for (const secret of [own.keys.epochKey, own.keys.deviceSeed, own.keys.wrapSeed]) secret.fill(0);
	// The browser remembers the last text that a pattern matched (`RegExp.input`): let it be this one.
	/ /.test(' ');
	return (await listKept()).find((kept) => kept.id === id);
}

/** What an account holds of a space: enough to open it on another device. */
export interface AccountEntry {
	id: string;
	keys: Bytes;
	title: string;
	language: string;
	role: number | undefined;
}

/** Undefined: the example, which is nobody's. */
export function entryFor(session: Session, language: string): AccountEntry | undefined {
	const own = secrets.get(session);
	return (
		own && {
			id: encodeHex(own.keys.space),
			keys: packKeys(own.keys),
			title: session.view.nameFor(language),
			language: session.view.nameLanguage ?? language,
			role: session.sync?.status.role
		}
	);
}

/** With which keys this device enters a space of an account: for now with those of the device that put it there. */
const keysForThisDevice = (packed: Bytes): Promise<SpaceKeys | undefined> => unpackKeys(packed);

/** A space from the list of an account. Nothing of it stays on this device. */
export async function openFromAccount(packed: Bytes): Promise<Opened> {
	const keys = await keysForThisDevice(packed);
	if (!keys) return { ok: false, code: 'unknown' };
	const session = await start(keys, new MovingStore(memoryStore()), undefined);
	session.inAccount = true;
	return { ok: true, session };
}

/** "I was exposed" (M5): the place where a space gets new keys. Gives back what the account holds then; for now the same. */
export async function rotateForExposed(packed: Bytes): Promise<Bytes> {
	return packed;
}

/** Deletes the locked copy. Others keep theirs. */
export async function forget(id: string): Promise<void> {
	await writeKept({ remove: id });
	await (await idbStore())?.wipe(id);
}

function caseOf(session: Session): Case {
	return exportCase(session.space, new Date().toISOString().slice(0, 7));
}

/** A neutral name: the file's name says nothing about who made it. */
export function exportFile(session: Session): { name: string; blob: Blob } {
	const text = JSON.stringify(caseOf(session), null, '\t');
	return { name: 'minga.json', blob: new Blob([text], { type: 'application/json' }) };
}

/** Refused as a whole, or taken as a whole. */
export function importFile(session: Session, bytes: Uint8Array): { ok: true } | { ok: false; problem: Problem } {
	const parsed = parseCase(bytes);
	if (!parsed.ok) return parsed;
	return importCase(session.space, parsed.case);
}

export function fingerprint(session: Session): { full: string; short: string } {
	const full = fingerprintOf(session.space);
	return { full, short: shortFingerprint(full) };
}
