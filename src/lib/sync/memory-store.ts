// A LocalStore for tests and for command lines: gone when the process is.
import type { Bytes } from '../crypto/index.ts';
import type { LocalStore } from './types.ts';

export function memoryStore(): LocalStore {
	const spaces = new Map<string, Map<string, Bytes>>();
	return {
		async read(space) {
			const rows = [...(spaces.get(space) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
			return rows.map(([key, value]) => ({ key, value: value.slice() }));
		},
		async write(space, puts, deletes) {
			const rows = spaces.get(space) ?? new Map<string, Bytes>();
			spaces.set(space, rows);
			for (const key of deletes) rows.delete(key);
			for (const { key, value } of puts) rows.set(key, value.slice());
		},
		async wipe(space) {
			spaces.delete(space);
		}
	};
}
