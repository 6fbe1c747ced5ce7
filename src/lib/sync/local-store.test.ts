import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { idbStore } from './idb-store.ts';
import { memoryStore } from './memory-store.ts';
import type { LocalStore } from './types.ts';

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
let databases = 0;

const kinds: [string, () => Promise<LocalStore>][] = [
	['memory', async () => memoryStore()],
	['IndexedDB', async () => (await idbStore(`test-${databases++}`))!]
];

describe.each(kinds)('a local store in %s', (_name, make) => {
	test('gives rows back by key, in order, and only those of the space', async () => {
		const store = await make();
		await store.write('a', [{ key: 'log/2', value: bytes(2) }], []);
		await store.write('a', [{ key: 'log/1', value: bytes(1) }], []);
		await store.write('b', [{ key: 'log/1', value: bytes(9) }], []);
		expect(await store.read('a')).toEqual([
			{ key: 'log/1', value: bytes(1) },
			{ key: 'log/2', value: bytes(2) }
		]);
		expect(await store.read('nobody')).toEqual([]);
	});

	test('writes and deletes in one step, and a put wins over a delete of the same key', async () => {
		const store = await make();
		await store.write('a', [{ key: 'outbox/1', value: bytes(1) }], []);
		await store.write('a', [{ key: 'log/1', value: bytes(1) }], ['outbox/1', 'never']);
		await store.write('a', [{ key: 'log/1', value: bytes(3) }], ['log/1']);
		expect(await store.read('a')).toEqual([{ key: 'log/1', value: bytes(3) }]);
	});

	test('wipes one space', async () => {
		const store = await make();
		await store.write('a', [{ key: 'k', value: bytes(1) }], []);
		await store.write('b', [{ key: 'k', value: bytes(2) }], []);
		await store.wipe('a');
		expect(await store.read('a')).toEqual([]);
		expect(await store.read('b')).toHaveLength(1);
	});
});

test('[K7] every IndexedDB write asks for strict durability', async () => {
	const asked: unknown[] = [];
	const original = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (this: IDBDatabase, names, mode, options) {
		if (mode === 'readwrite') asked.push(options);
		return original.call(this, names, mode, options);
	};
	try {
		const store = (await idbStore('strict'))!;
		await store.write('a', [{ key: 'k', value: bytes(1) }], []);
		await store.wipe('a');
	} finally {
		IDBDatabase.prototype.transaction = original;
	}
	expect(asked).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
});
