// The client's one meeting point: link or passphrase -> keys -> document -> sync -> view.
import * as Y from 'yjs';
import { Awareness } from 'y-protocols/awareness';
import { boxKey, deriveVaultKey, encodeHex, KDF_DEFAULT, systemRandom, type Bytes } from './crypto/index.ts';
import { createUndo, openNewSpace, spaceFrom, type Space } from './domain/index.ts';
import type { SpaceFile } from './exchange/index.ts';
import { loadExample } from './content/index.ts';
import type { Language } from './i18n/index.ts';
import { plainPassphrase } from './i18n/words/index.ts';
import { nameAtDoor, wordsToCompare } from './open-space-people.ts';
import { listKept, writeKept, type Kept } from './open-space-vault.ts';
import { idbStore } from './sync/idb-store.ts';
import { workerCrunch } from './sync/worker-crunch.ts';
import {
	borrowLink,
	joinByInvite,
	knockAt,
	leaving,
	newDevice,
	seated,
	whenLive,
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

/** `knock`: the link is good, and somebody has to open: `knockByLink`. */
export type Failure =
	'knock' | 'denied' | 'badLink' | 'usedUp' | 'unreachable' | 'cannotKeep' | 'wrongPassphrase' | 'unknown';
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
	// It has nothing beside its cards, so the half of exchange that reads cards is enough.
	const [example, { parseCase }, { importCase }] = await Promise.all([
		loadExample(),
		import('./exchange/parse-case.ts'),
		import('./exchange/import-case.ts')
	]);
	const parsed = parseCase(example);
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
export async function openNew(language: string, content?: SpaceFile): Promise<Opened> {
	const { keys, genesis } = await prepareSpace(systemRandom);
	const exchange = content && (await import('./exchange/index.ts'));
	const session = await start(keys, new MovingStore(memoryStore()), genesis, (space) => {
		if (exchange) exchange.importFile(space, content);
		else openNewSpace(space, { lang: language });
	});
	return { ok: true, session };
}

/** The example, as it is now, becomes a space that others can be invited to. */
export async function shareExample(session: Session, language: string): Promise<Opened> {
	return openNew(language, (await import('./open-space-file.ts')).fileOf(session));
}

function failureOf(refused: JoinRefusal): Failure {
	if (refused === 'bad-link') return 'badLink';
	if (refused === 'knock' || refused === 'denied') return refused;
	return refused === 'no-answer' || refused === 'try-later' || refused === 'too-fast' ? 'unreachable' : 'usedUp';
}

export async function joinByLink(fragment: string): Promise<Opened> {
	const joined = await joinByInvite({ ...reach(), fragment });
	if ('refused' in joined) return { ok: false, code: failureOf(joined.refused) };
	const session = await start(joined.keys, new MovingStore(memoryStore()), undefined, undefined, joined.network);
	session.fragment = fragment;
	return { ok: true, session };
}

export interface AtTheDoor {
	signal: AbortSignal;
	/** To be read to whoever opens, in the language of who knocks. */
	words(words: string): void;
	waiting(heard: boolean): void;
}

/** Waits until somebody opens. Undefined: gave up. */
export async function knockByLink(
	fragment: string,
	name: string,
	language: Language,
	{ signal, words, waiting }: AtTheDoor
): Promise<Opened | undefined> {
	const keys = await knockAt({
		...reach(),
		fragment,
		name: nameAtDoor(name, language),
		signal,
		words: (input) => void wordsToCompare(input, language).then(words),
		waiting
	});
	if ('refused' in keys) {
		if (keys.refused === 'given-up') return undefined;
		return { ok: false, code: failureOf(keys.refused) };
	}
	const session = await start(keys, new MovingStore(memoryStore()), undefined, undefined, wsNetwork);
	session.fragment = fragment;
	if (name) session.people.setMyName(name);
	return { ok: true, session };
}

/** The link that is lent under a short code. */
export async function linkByCode(typed: string): Promise<{ fragment: string } | { code: 'badCode' | 'unreachable' }> {
	const found = await borrowLink(reach(), typed);
	if (found === 'bad-code') return { code: 'badCode' };
	return found === 'no-answer' ? { code: 'unreachable' } : { fragment: found };
}

/**
 * K3, M4: keys of this device's own, in the place of a guest's, that were in memory only, or of those that an account lent it.
 * Undefined where there is no line to say so on.
 */
async function ownDevice(session: Session): Promise<Session | undefined> {
	const own = secrets.get(session);
	const { sync } = session;
	const op = sync?.status.role === ROLE.guest ? 'link' : session.inAccount ? 'device' : undefined;
	if (!own || !sync || !op) return session;
	if (!(await whenLive(sync))) return undefined;
	await sync.whenSaved();
	const { newcomer, ...device } = await newDevice(systemRandom);
	const outcome = await sync.control((state) =>
		seated(op, state, own.keys.space, own.keys.device, { newcomer, ...device })
	);
	// A guest's own line is cut by its record, sometimes before the answer is there.
	if (typeof outcome === 'string' && outcome !== 'removed') return undefined;
	const { inAccount, people } = session;
	const name = people.myName;
	await session.close();
	const next = await start({ ...own.keys, ...device }, own.store, undefined);
	next.inAccount = inAccount;
	next.people.setMyName(name);
	if (next.sync && (await whenLive(next.sync))) next.nameMe(name);
	return next;
}

/**
 * Locks the space's keys under a passphrase and moves what is in memory, sealed as it is, to this device's disk. Gives back the
 * session that goes on: another one where this device got keys of its own. Undefined: nothing was kept.
 */
export async function keepHere(before: Session, passphrase: string): Promise<Session | undefined> {
	try {
		const place = await idbStore();
		const session = place && (await ownDevice(before));
		const own = session && secrets.get(session);
		if (!own) return undefined;
		const salt = systemRandom(16);
		const lock = await deriveVaultKey(plainPassphrase(passphrase), salt);
		if (!lock) return undefined;
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
		return session;
	} catch {
		return undefined;
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
	if (!own || !(session.kept || session.inAccount)) return undefined;
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

/**
 * A space from the list of an account, with the keys that the account holds: nothing of it stays on this device, which gets keys
 * of its own when the space is kept here.
 */
export async function openFromAccount(packed: Bytes): Promise<Opened> {
	const keys = await unpackKeys(packed);
	if (!keys) return { ok: false, code: 'unknown' };
	const session = await start(keys, new MovingStore(memoryStore()), undefined);
	session.inAccount = true;
	return { ok: true, session };
}

/** For as long as it takes, without a document to show. */
async function briefly<T>(keys: SpaceKeys, act: (sync: SpaceSync) => Promise<T>): Promise<T | undefined> {
	const doc = new Y.Doc();
	const sync = openSync({ ...reach(), doc, keys, crunch: workerCrunch(keys) });
	sync.connect();
	try {
		return (await whenLive(sync)) ? await act(sync) : undefined;
	} finally {
		await sync.destroy();
		doc.destroy();
	}
}

/** "I was exposed" (M5), first: a device with new keys comes in beside the old ones. Undefined: the space was not reached. */
export async function freshKeys(packed: Bytes): Promise<Bytes | undefined> {
	const keys = await unpackKeys(packed);
	if (!keys) return undefined;
	const { newcomer, ...device } = await newDevice(systemRandom);
	const added = await briefly(keys, (sync) =>
		sync.control((state) => seated('device', state, keys.space, keys.device, { newcomer, ...device }))
	);
	return typeof added === 'object' ? packKeys({ ...keys, ...device }) : undefined;
}

/**
 * Then, when the new keys are safe: all other devices of this seat go, and the space's key changes, at once by a facilitator's own
 * hand, else by the next one that is there.
 */
export async function dropOldKeys(packed: Bytes): Promise<boolean> {
	const keys = await unpackKeys(packed);
	if (!keys) return false;
	const gone = await briefly(keys, async (sync) => {
		const mine = sync.members.get(sync.device)?.seat;
		const others = [...sync.members].flatMap(([name, { seat }]) =>
			seat === mine && name !== sync.device ? [name] : []
		);
		if (others.length === 0) return true;
		const outcome =
			sync.status.role === ROLE.facilitator
				? await sync.rotate(others)
				: await sync.control((state) => leaving(state, others));
		return typeof outcome === 'object';
	});
	return gone ?? false;
}

/** Off the list of the space, and off this device. */
export async function forgetSession(session: Session): Promise<void> {
	const id = session.kept ? encodeHex(secrets.get(session)!.keys.space) : undefined;
	await session.close();
	if (id) await forget(id);
}

/** Deletes the locked copy. Others keep theirs. */
export async function forget(id: string): Promise<void> {
	await writeKept({ remove: id });
	await (await idbStore())?.wipe(id);
}
