// The port: what the account part asks of a back end. Every verb is whole, atomic and asynchronous; one that resolves has
// reached the disk. Sealed bytes and keyed hashes only: no name, no salt, no passphrase, no login key, no space, no address.
import type { Bytes } from '../../src/lib/wire/index.ts';

/** Days of silence after which a session is over. */
export const SESSION_DAYS = 30;
/** More devices than this at once: the one that was silent longest is logged out. */
export const MAX_SESSIONS = 20;

export interface Vault {
	vault: Bytes;
	version: number;
}

/** How one gets in: a keyed hash of name and login key together, or the public recovery key. */
export type Way = { door: Bytes } | { recovery: Bytes }; // 32

export interface Account extends Vault {
	/** The vault key, sealed under the passphrase's key, and under the recovery code's. */
	vaultKey: Bytes;
	recoveryVaultKey: Bytes;
}

export interface NewAccount extends Account {
	door: Bytes;
	recovery: Bytes;
}

/** What may change together, at once or not at all. */
export interface Rekey {
	door?: Bytes | undefined;
	vaultKey?: Bytes | undefined;
	recovery?: Bytes | undefined;
	recoveryVaultKey?: Bytes | undefined;
	/** Taken only in the place of the version before it. */
	vault?: Vault | undefined;
	/** All sessions but the new one end. */
	endOthers: boolean;
}

/** `id` is the SHA-256 of the token that the browser holds. */
export interface NewSession {
	id: Bytes; // 32
	day: number;
	/** The session that the same browser had before, of whichever account: it ends. */
	replaces?: Bytes | undefined;
}

export interface SessionRow {
	id: Bytes;
	since: number; // day
	seen: number; // day
	/** What the device calls itself, sealed under the vault key. */
	label: Bytes | undefined;
}

export interface AccountStore {
	/** 32 random bytes, made once for a database. */
	secret(): Promise<Bytes>;
	/** False: the door or the recovery key is in use. */
	register(account: NewAccount, session: NewSession): Promise<boolean>;
	/** Begins a session. Undefined: this way leads nowhere. */
	enter(way: Way, session: NewSession): Promise<Account | undefined>;
	/** The account of a session that is not over. Being looked at keeps a session alive; so do all verbs below. */
	look(session: Bytes, day: number): Promise<Account | undefined>;
	/** Compare and swap: taken where `version` follows the one that is held. Gives back what is held then. */
	putVault(session: Bytes, day: number, next: Vault): Promise<(Vault & { taken: boolean }) | undefined>;
	sessions(session: Bytes, day: number): Promise<SessionRow[] | undefined>;
	label(session: Bytes, day: number, label: Bytes): Promise<boolean>;
	/** Ends one session of the same account; its own, too. */
	end(session: Bytes, day: number, which: Bytes): Promise<boolean>;
	rekey(way: Way, change: Rekey, session: NewSession): Promise<'done' | 'taken' | 'conflict' | undefined>;
	/** The account and its sessions. False: this way leads nowhere. */
	remove(way: Way): Promise<boolean>;
	/** Lets go of sessions that are over. */
	sweep(day: number): Promise<void>;
}
