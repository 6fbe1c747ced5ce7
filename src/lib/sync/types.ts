// What sync promises to those above it. It carries any Y.Doc, sealed, and does not know what a card is.
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { Bytes, Random, Signer } from '../crypto/index.ts';
import type { Control, Receipt, Refusal, Role } from '../wire/index.ts';
import type { ControlState, Invite } from './control-log.ts';
import type { Crunch } from './crunch.ts';

/**
 * Keys of one space on one device. They live in memory; at rest they are sealed by whoever keeps them.
 * The epoch is the one in which the device came in: keys of the others are found in the control records.
 */
export interface SpaceKeys {
	space: Bytes; // 16
	epoch: number;
	epochKey: Bytes; // 32
	device: Bytes; // 16
	deviceSeed: Bytes; // 32
	/** Later epoch keys are sealed to the wrap key that this makes. */
	wrapSeed: Bytes; // 32
	signer: Signer;
}

/** Milliseconds. Tests bring a clock of their own. */
export interface Clock {
	now(): number;
	/** Milliseconds from anywhere, which no setting of a clock moves. */
	steady?(): number;
	after(milliseconds: number, run: () => void): () => void; // gives back: cancel
}

/** One connection to the relay. Nothing is queued here: a send on a closed pipe is dropped. */
export interface Pipe {
	send(bytes: Bytes): void;
	close(): void;
}

export interface PipeEvents {
	open(): void;
	message(bytes: Bytes): void;
	closed(): void;
}

export interface Network {
	connect(url: string, events: PipeEvents): Pipe;
}

/** Sealed bytes on this device. Every verb is one durable transaction (`durability: 'strict'`). */
export interface LocalStore {
	/** Everything under a space's prefix, by key in order. */
	read(space: string): Promise<{ key: string; value: Bytes }[]>;
	write(space: string, puts: { key: string; value: Bytes }[], deletes: string[]): Promise<void>;
	wipe(space: string): Promise<void>;
}

/** In words: "saved with the group", "saved here", "not saved anywhere". */
export type Saving = 'with-group' | 'here' | 'nowhere';
export type Line = 'connecting' | 'catching-up' | 'live' | 'offline';
/** Why a line was closed for good, and not tried again. */
export type Trouble = Refusal | 'server-behind' | 'fork' | 'bad-snapshot' | 'no-snapshot' | 'no-key' | undefined;

export interface SyncStatus {
	line: Line;
	saving: Saving;
	/** Own changes that the relay has not acknowledged. */
	waiting: number;
	/** Since when the oldest of them waits (Clock milliseconds). */
	waitingSince: number | undefined;
	/** Records that were refused by the acceptance rules (L6) and set aside. */
	quarantined: number;
	/** False: nothing is kept on this device. */
	keeps: boolean;
	role: Role | undefined;
	trouble: Trouble;
}

/** What a control record says, and what is sealed beside it; made anew on top of another's record that was faster. */
/** Undefined: it is not needed any more. */
export type MakeControl = (
	state: ControlState,
	epochKey: Bytes
) => MadeControl | undefined | Promise<MadeControl | undefined>;
export interface MadeControl {
	control: Control;
	payload?: Bytes;
}

/** Somebody at the door, as a facilitator sees it. */
export interface Knocker {
	device: string; // hex
	invite: string; // hex
	name: string; // as they wrote it; empty where it cannot be read
	/** Bytes that both sides turn into the words which they compare. */
	words: Bytes;
}

export interface SyncOptions {
	url: string; // ws(s)://host/sync
	doc: Y.Doc;
	keys: SpaceKeys;
	network: Network;
	clock: Clock;
	random: Random;
	/** Undefined: memory only. */
	store?: LocalStore | undefined;
	/** The space's first record, where it was made here and the relay may not have it yet. */
	genesis?: Bytes | undefined;
	/** Where verification, decryption and snapshots are done. In place by default; a browser passes a worker in. `destroy` stops it. */
	crunch?: Crunch | undefined;
	/** Log positions from one snapshot to the next. */
	snapshotEvery?: number | undefined;
}

/** L10: another member has seen another head at the same position. Both sides are signed. */
export interface Fork {
	device: string; // hex
	seq: number;
	record: Bytes; // theirs, as signed
}

/**
 * The events and the awareness of y-websocket's provider, so that editors made for that one plug in:
 * `status` ({status: 'connected' | 'connecting' | 'disconnected'}), `sync` (boolean), `synced`, and our `change` (SyncStatus).
 */
export interface SpaceSync {
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly synced: boolean;
	readonly space: Bytes; // 16
	/** Our own, in hex. */
	readonly device: string;
	/** Whose presence it is, in hex. */
	deviceOf(client: number): string | undefined;
	readonly status: SyncStatus;
	on(event: string, listener: (...args: never[]) => void): void;
	off(event: string, listener: (...args: never[]) => void): void;
	/** The local copy is in the document, whether or not the relay was reached. */
	readonly opened: Promise<void>;
	/** All own changes up to now are acknowledged. */
	whenSaved(): Promise<void>;
	connect(): void;
	disconnect(): void;
	/** The platform says that the network is back (`online`, page shown again): try now. */
	nudge(): void;
	/** A hidden page sends no presence. */
	pausePresence(paused: boolean): void;
	/** Milliseconds since 1970 on the relay's clock: the same for all, whatever the device's own says. `time` tells that it was measured. */
	time(): number;
	/** A control record by this device: an invite, a revocation. Resolves with its receipt or the relay's reason. */
	control(make: MakeControl): Promise<Receipt | Refusal>;
	/** Who is in, as the control records say. By device id in hex. */
	readonly members: ReadonlyMap<string, { role: Role; seat: string }>;
	/** Invites and their counts, by invite id in hex. */
	readonly invites: ReadonlyMap<string, Invite>;
	/** What an invite's link holds, for those who may show it again. */
	inviteSecret(invite: string): Promise<Bytes | undefined>;
	/** Who waits at the door, the longest first; facilitators hear of it (`knocks`). */
	readonly knocks: readonly Knocker[];
	/** Removes devices and changes the key (M2). Nobody: changes the key. Not `past`: who comes later reads from here on. */
	rotate(removed: string[], past?: boolean): Promise<Receipt | Refusal>;
	admit(device: string, role: Role): Promise<Receipt | Refusal>;
	deny(device: string): void;
	/** A link under a short code, for minutes. */
	lend(code: Bytes, sealed: Bytes): void;
	readonly forks: readonly Fork[];
	/** The position and head of the log up to which everything is in the document: for decisions and exports. */
	readonly position: { seq: number; head: Bytes };
	destroy(): Promise<void>;
}
