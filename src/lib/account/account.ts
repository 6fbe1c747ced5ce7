// K1, K2, M5: an account without a name on the server. A passphrase (or the recovery code) opens the vault key, the vault key
// opens the vault, and both stay in this page's memory.
import {
	accountKeys,
	boxKey,
	deriveVaultKey,
	type AccountKeys,
	type BoxKey,
	type Bytes,
	type KdfParameters,
	type Random
} from '../crypto/index.ts';
import { LABEL_BYTES, proofInput, type Purpose } from '../wire/account.ts';
import type { Answer, Ask, Refusal, Refused } from './api.ts';
import { nameHash, plainName } from './name.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { packVault, unpackVault, type VaultContent, type VaultSpace } from './vault.ts';

export type Derive = typeof deriveVaultKey;

export interface Reach {
	ask: Ask;
	/** Of the page, as the browser knows it: signed, so that a site in between gets nothing it can use. */
	origin: string;
	random: Random;
	/** Turns a passphrase into a key; a browser passes one that works in a worker. */
	derive?: Derive;
	/** Parts of 1, where the derivation can tell. */
	progress?: (part: number) => void;
}

export type AccountFailure =
	| Refusal
	| 'weak-server' // it asked for a derivation below our floor (K2)
	| 'damaged' // the vault does not open, or is none
	| 'rolled-back' // older than what this page has seen
	| 'full' // more than a vault takes
	| 'bad-name'
	| 'bad-code'; // not the shape of a recovery code

export type Failed = { ok: false; code: AccountFailure; wait?: number };
export type Entered = { ok: true; account: Account } | Failed;
export type Done = { ok: true } | Failed;

export interface Device {
	id: Bytes;
	/** Days counted from 1970. */
	since: number;
	seen: number;
	own: boolean;
	/** What it calls itself. */
	label: string;
}

/** What opens the account for a change: asked anew each time, so that a borrowed phone is not a lost account. */
export type Key = { passphrase: string } | { code: string };

const VAULT = 'account vault';
const LABEL = 'account device';
const WRAP = 'account vault key';
const LABEL_PLAIN = LABEL_BYTES - 28;

const fail = (code: AccountFailure): Failed => ({ ok: false, code });
const failed = ({ code, wait }: Refused): Failed => ({ ok: false, code, ...(wait === undefined ? {} : { wait }) });

async function rootOf(reach: Reach, name: string, passphrase: string): Promise<{ keys: AccountKeys } | Failed> {
	const asked = await reach.ask('salt', { name: nameHash(name) });
	if (!asked.ok) return failed(asked);
	const salt = asked.answer.bytes('salt');
	const parameters: KdfParameters = {
		memoryKiB: asked.answer.whole('memoryKiB') ?? 0,
		passes: asked.answer.whole('passes') ?? 0
	};
	// A server that asks for hours or for all memory is as little believed as one that asks for nothing.
	if (salt?.length !== 16 || parameters.memoryKiB > 1024 * 1024 || parameters.passes > 16) return fail('weak-server');
	const root = await (reach.derive ?? deriveVaultKey)(passphrase, salt, parameters, reach.progress);
	return root ? { keys: await accountKeys(root, 'passphrase', reach.random) } : fail('weak-server');
}

async function prove(
	reach: Reach,
	purpose: Purpose,
	{ signer }: AccountKeys,
	name?: string
): Promise<{ proof: Record<string, Bytes | undefined>; today: number } | Failed> {
	const asked = await reach.ask('challenge');
	if (!asked.ok) return failed(asked);
	const challenge = asked.answer.bytes('challenge');
	const time = asked.answer.whole('time');
	if (!challenge || time === undefined) return fail('no-answer');
	const signature = await signer.sign(proofInput(purpose, challenge, time, reach.origin));
	return {
		proof: { key: signer.publicKey, challenge, signature, name: name === undefined ? undefined : nameHash(name) },
		today: Math.floor(time / 86_400_000)
	};
}

export class Account {
	#reach: Reach;
	#vaultKey: Bytes;
	#box: BoxKey;
	#content: VaultContent;
	/** The server's day, since this device's clock may be wrong by years. */
	readonly #today: number;
	#turn: Promise<unknown> = Promise.resolve();
	#changed: (() => void) | undefined;
	#label: string | undefined;

	private constructor(reach: Reach, vaultKey: Bytes, box: BoxKey, content: VaultContent, today: number) {
		this.#reach = reach;
		this.#vaultKey = vaultKey;
		this.#box = box;
		this.#content = content;
		this.#today = today;
	}

	static async register(
		reach: Reach,
		{ name: typed, passphrase, code }: { name: string; passphrase: string; code: string }
	): Promise<Entered> {
		const name = plainName(typed);
		const secret = readRecoveryCode(code);
		if (name === undefined) return fail('bad-name');
		if (!secret) return fail('bad-code');
		const root = await rootOf(reach, name, passphrase);
		if ('ok' in root) return root;
		const recovery = await accountKeys(secret, 'recovery', reach.random);
		const vaultKey = reach.random(32);
		const box = await boxKey(vaultKey, 'minga/v1/vault', reach.random);
		const content: VaultContent = { version: 1, name, spaces: [] };
		const proved = await prove(reach, 'register', root.keys, name);
		if ('ok' in proved) return proved;
		const asked = await reach.ask('register', {
			...proved.proof,
			vaultKey: await root.keys.wrap.seal(WRAP, vaultKey),
			recovery: recovery.signer.publicKey,
			recoveryVaultKey: await recovery.wrap.seal(WRAP, vaultKey),
			vault: await box.seal(VAULT, packVault(content)!)
		});
		if (!asked.ok) return failed(asked);
		return { ok: true, account: new Account(reach, vaultKey, box, content, proved.today) };
	}

	static async login(reach: Reach, typed: string, passphrase: string): Promise<Entered> {
		const name = plainName(typed);
		if (name === undefined) return fail('bad-name');
		const root = await rootOf(reach, name, passphrase);
		if ('ok' in root) return root;
		const proved = await prove(reach, 'login', root.keys, name);
		if ('ok' in proved) return proved;
		const asked = await reach.ask('login', proved.proof);
		return asked.ok ? Account.#open(reach, root.keys, asked.answer, 'vaultKey', proved.today) : failed(asked);
	}

	/** Without a name: the code alone says which account. */
	static async recover(reach: Reach, code: string): Promise<Entered> {
		const secret = readRecoveryCode(code);
		if (!secret) return fail('bad-code');
		const keys = await accountKeys(secret, 'recovery', reach.random);
		const proved = await prove(reach, 'recover', keys);
		if ('ok' in proved) return proved;
		const asked = await reach.ask('recover', proved.proof);
		return asked.ok ? Account.#open(reach, keys, asked.answer, 'recoveryVaultKey', proved.today) : failed(asked);
	}

	static async #open(reach: Reach, keys: AccountKeys, answer: Answer, field: string, today: number): Promise<Entered> {
		const wrapped = answer.bytes(field);
		const vaultKey = wrapped && (await keys.wrap.open(WRAP, wrapped));
		if (!vaultKey) return fail('damaged');
		const box = await boxKey(vaultKey, 'minga/v1/vault', reach.random);
		const content = await readVault(box, answer);
		return content ? { ok: true, account: new Account(reach, vaultKey, box, content, today) } : fail('damaged');
	}

	get name(): string {
		return this.#content.name;
	}

	get spaces(): readonly VaultSpace[] {
		return this.#content.spaces;
	}

	get today(): number {
		return this.#today;
	}

	/** Called after every change of the list. */
	onChange(changed: () => void): void {
		this.#changed = changed;
	}

	/** Changes follow one another: each is built on what the one before has left. */
	#next<T>(step: () => Promise<T>): Promise<T> {
		const done = this.#turn.then(step);
		this.#turn = done.catch(() => undefined);
		return done;
	}

	/** K2: an older vault than this page has seen is not taken. */
	async #take(answer: Answer): Promise<Done> {
		const content = await readVault(this.#box, answer);
		if (!content) return fail('damaged');
		if (content.version < this.#content.version) return fail('rolled-back');
		this.#content = content;
		this.#changed?.();
		return { ok: true };
	}

	refresh(): Promise<Done> {
		return this.#next(async () => {
			const asked = await this.#reach.ask('vault');
			return asked.ok ? this.#take(asked.answer) : failed(asked);
		});
	}

	/** Puts a change into the vault; where another device was first, into what that one wrote. */
	#change(edit: (spaces: VaultSpace[]) => VaultSpace[]): Promise<Done> {
		return this.#next(async () => {
			for (let tries = 0; tries < 5; tries++) {
				const { version, name, spaces } = this.#content;
				const next: VaultContent = { version: version + 1, name, spaces: edit([...spaces]) };
				const packed = packVault(next);
				if (!packed) return fail('full');
				const sealed = await this.#box.seal(VAULT, packed);
				const asked = await this.#reach.ask('put-vault', { vault: sealed, version: next.version });
				if (asked.ok) {
					this.#content = next;
					this.#changed?.();
					return { ok: true };
				}
				if (asked.code !== 'conflict' || !asked.answer) return failed(asked);
				const taken = await this.#take(asked.answer);
				if (!taken.ok) return taken;
			}
			return fail('try-later');
		});
	}

	/** Puts a space on the list, or its newer keys and title in the place of the older. */
	keep(space: Omit<VaultSpace, 'since'>): Promise<Done> {
		return this.#change((spaces) => {
			const at = spaces.findIndex(({ id }) => id === space.id);
			if (at < 0) spaces.push({ ...space, since: this.#today });
			else spaces[at] = { ...space, since: spaces[at]!.since };
			return spaces;
		});
	}

	drop(id: string): Promise<Done> {
		return this.#change((spaces) => spaces.filter((space) => space.id !== id));
	}

	async #keysFor(key: Key): Promise<{ keys: AccountKeys; name?: string } | Failed> {
		if ('passphrase' in key) {
			const root = await rootOf(this.#reach, this.name, key.passphrase);
			return 'ok' in root ? root : { keys: root.keys, name: this.name };
		}
		const secret = readRecoveryCode(key.code);
		return secret ? { keys: await accountKeys(secret, 'recovery', this.#reach.random) } : fail('bad-code');
	}

	#rekey(
		key: Key,
		change: {
			passphrase?: string;
			code?: string;
			/** A new vault key, and what the list becomes under it. */
			spaces?: readonly VaultSpace[];
			endOthers: boolean;
		}
	): Promise<Done> {
		return this.#next(async () => {
			const { random, ask } = this.#reach;
			const own = await this.#keysFor(key);
			if ('ok' in own) return own;
			let vaultKey = this.#vaultKey;
			let box = this.#box;
			let content = this.#content;
			let vault: Bytes | undefined;
			if (change.spaces) {
				vaultKey = random(32);
				box = await boxKey(vaultKey, 'minga/v1/vault', random);
				content = { ...content, version: content.version + 1, spaces: [...change.spaces] };
				const packed = packVault(content);
				if (!packed) return fail('full');
				vault = await box.seal(VAULT, packed);
			}
			const made: Record<string, Bytes | number | boolean> = { endOthers: change.endOthers };
			if (change.passphrase !== undefined) {
				const root = await rootOf(this.#reach, this.name, change.passphrase);
				if ('ok' in root) return root;
				made['newKey'] = root.keys.signer.publicKey;
				made['newName'] = nameHash(this.name);
				made['vaultKey'] = await root.keys.wrap.seal(WRAP, vaultKey);
			}
			if (change.code !== undefined) {
				const secret = readRecoveryCode(change.code);
				if (!secret) return fail('bad-code');
				const recovery = await accountKeys(secret, 'recovery', random);
				made['recovery'] = recovery.signer.publicKey;
				made['recoveryVaultKey'] = await recovery.wrap.seal(WRAP, vaultKey);
			}
			if (vault) Object.assign(made, { vault, version: content.version });
			const proved = await prove(this.#reach, 'change', own.keys, own.name);
			if ('ok' in proved) return proved;
			const asked = await ask('rekey', { ...proved.proof, ...made });
			if (!asked.ok) return failed(asked);
			this.#vaultKey = vaultKey;
			this.#box = box;
			this.#content = content;
			this.#changed?.();
			// The session is a new one.
			if (this.#label !== undefined) await this.callItself(this.#label);
			return { ok: true };
		});
	}

	/** M5: the vault key is wrapped anew; spaces and the recovery code stay as they are. */
	changePassphrase(key: Key, passphrase: string, endOthers: boolean): Promise<Done> {
		return this.#rekey(key, { passphrase, endOthers });
	}

	/** The code before opens nothing from now on. */
	renewRecovery(key: Key, code: string): Promise<Done> {
		return this.#rekey(key, { code, endOthers: false });
	}

	/**
	 * M5, "I was exposed": another vault key, login key and recovery code, and every other session ended, at once or not at all.
	 * `rotate` gives a space new keys; what it gives back is what the new vault holds.
	 */
	async exposed(
		key: Key,
		{ passphrase, code }: { passphrase: string; code: string },
		rotate: (space: VaultSpace) => Promise<VaultSpace>
	): Promise<Done> {
		const fresh = await this.refresh();
		if (!fresh.ok) return fresh;
		const spaces = await Promise.all(this.spaces.map(rotate));
		return this.#rekey(key, { passphrase, code, spaces, endOthers: true });
	}

	async devices(): Promise<{ ok: true; devices: Device[] } | Failed> {
		const asked = await this.#reach.ask('sessions');
		if (!asked.ok) return failed(asked);
		const devices = await Promise.all(
			asked.answer.list('sessions').map(async (one) => {
				const sealed = one.bytes('label');
				const plain = sealed && (await this.#box.open(LABEL, sealed));
				return {
					id: one.bytes('id') ?? new Uint8Array(32),
					since: one.whole('since') ?? 0,
					seen: one.whole('seen') ?? 0,
					own: one.flag('own'),
					label: plain ? new TextDecoder().decode(plain).replaceAll('\0', '') : ''
				};
			})
		);
		return { ok: true, devices };
	}

	/** What this device calls itself in the list of the others: sealed, like the rest. */
	async callItself(label: string): Promise<Done> {
		this.#label = label;
		const plain = new Uint8Array(LABEL_PLAIN);
		new TextEncoder().encodeInto(label, plain);
		const asked = await this.#reach.ask('label', { label: await this.#box.seal(LABEL, plain) });
		return asked.ok ? { ok: true } : failed(asked);
	}

	async end(device: Device): Promise<Done> {
		const asked = await this.#reach.ask('end', { id: device.id });
		return asked.ok ? { ok: true } : failed(asked);
	}

	/** The server's part; whoever holds this object lets it go, whatever the answer. */
	async logout(): Promise<Done> {
		const asked = await this.#reach.ask('logout');
		return asked.ok ? { ok: true } : failed(asked);
	}

	/** The account is gone on the server. Spaces stay where they are. */
	async remove(passphrase: string): Promise<Done> {
		const own = await this.#keysFor({ passphrase });
		if ('ok' in own) return own;
		const proved = await prove(this.#reach, 'delete', own.keys, own.name);
		if ('ok' in proved) return proved;
		const asked = await this.#reach.ask('delete', proved.proof);
		return asked.ok ? { ok: true } : failed(asked);
	}
}

/** The version inside and the one that the server tells are the same, or it is not the vault that it says. */
async function readVault(box: BoxKey, answer: Answer): Promise<VaultContent | undefined> {
	const sealed = answer.bytes('vault');
	const padded = sealed && (await box.open(VAULT, sealed));
	const content = padded && unpackVault(padded);
	return content && content.version === answer.whole('version') ? content : undefined;
}
