// Which spaces are kept on this device, and under what they are locked. Small, because the first page asks it.
// What lies here in the open: a random id, the day, the salt and cost of the lock. Names are inside.
import type { Bytes, Sealed } from './crypto/index.ts';

export interface Kept {
	id: string;
	/** Midnight, UTC, of the day on which it was kept. */
	since: number;
	salt: Bytes;
	memoryKiB: number;
	passes: number;
	/** The vault key, sealed under the passphrase's key. */
	vault: Sealed;
	/** The space's keys, sealed under the vault key. */
	keys: Sealed;
}

const NAME = 'minga-vault';
const STORE = 'kept';

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('storage'));
	});
}

async function open(): Promise<IDBDatabase> {
	const request = indexedDB.open(NAME, 1);
	request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
	const db = await asPromise(request);
	db.onversionchange = () => db.close();
	return db;
}

/** Empty where the browser keeps nothing. */
export async function listKept(): Promise<Kept[]> {
	try {
		const db = await open();
		const kept = await asPromise<Kept[]>(db.transaction(STORE).objectStore(STORE).getAll());
		db.close();
		return kept.sort((a, b) => a.since - b.since);
	} catch {
		return [];
	}
}

/** Resolves when it is on the disk: at the default durability a power cut takes it back. */
export async function writeKept(change: { put?: Kept; remove?: string }): Promise<void> {
	const db = await open();
	const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
	if (change.put) transaction.objectStore(STORE).put(change.put);
	if (change.remove) transaction.objectStore(STORE).delete(change.remove);
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('storage'));
	});
	db.close();
}

/** What stands after the `#` of an invite, also when a whole link was pasted. */
export function fragmentOf(pasted: string): string | undefined {
	const text = pasted.trim();
	const fragment = text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
	return /^[A-Za-z0-9_-]{40,200}$/.test(fragment) ? fragment : undefined;
}

/** Twelve letters and digits, however they are spaced: a short code rather than a link. */
export function looksLikeCode(typed: string): boolean {
	return /^[0-9a-z]{12}$/i.test(typed.replace(/[\s\-–—._]/g, ''));
}
