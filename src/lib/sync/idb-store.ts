// LocalStore over IndexedDB. Every transaction is strict: at the default durability none of 200 finished ones survived a
// power cut, at strict all of them did (K7).
import { openDB, type IDBPDatabase } from 'idb';
import type { Bytes } from '../crypto/index.ts';
import type { LocalStore } from './types.ts';

const ROWS = 'rows';
/** Keys are [space, key]; an array sorts after every string, so this range is one space. */
const within = (space: string): IDBKeyRange => IDBKeyRange.bound([space, ''], [space, []]);

/** Undefined where the platform has no IndexedDB or refuses it (Lockdown Mode, some private windows): memory only (K8). */
export async function idbStore(name = 'minga'): Promise<LocalStore | undefined> {
	if (typeof indexedDB === 'undefined') return undefined;
	let db: IDBPDatabase;
	try {
		db = await openDB(name, 1, {
			upgrade(fresh) {
				fresh.createObjectStore(ROWS);
			},
			// Another tab brings a newer version: let it.
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
			}
		});
	} catch {
		return undefined;
	}
	const strict = { durability: 'strict' } as const;
	return {
		async read(space) {
			const store = db.transaction(ROWS, 'readonly').store;
			const [keys, values] = await Promise.all([store.getAllKeys(within(space)), store.getAll(within(space))]);
			return keys.map((key, at) => ({ key: (key as string[])[1]!, value: values[at] as Bytes }));
		},
		async write(space, puts, deletes) {
			const transaction = db.transaction(ROWS, 'readwrite', strict);
			const store = transaction.store;
			const done = transaction.done;
			try {
				for (const key of deletes) void store.delete([space, key]);
				for (const { key, value } of puts) void store.put(value, [space, key]);
			} catch (error) {
				done.catch(() => undefined);
				transaction.abort();
				throw error;
			}
			await done;
		},
		async wipe(space) {
			const transaction = db.transaction(ROWS, 'readwrite', strict);
			void transaction.store.delete(within(space));
			await transaction.done;
		}
	};
}
