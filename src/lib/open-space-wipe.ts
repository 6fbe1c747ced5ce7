// Wiping this device: the keys first, then everything that could be opened with them. Needs no network, and touches nobody else's copy.

const VAULT = 'minga-vault';
const ROWS = 'minga';
/** For one step; a step that hangs must not keep the next ones from being done. */
const STEP = 450;

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
	return Promise.race([
		work,
		new Promise<never>((_, fail) => setTimeout(() => fail(new Error('took too long')), milliseconds))
	]);
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('storage'));
	});
}

async function names(): Promise<string[]> {
	const found = (await indexedDB.databases?.()) ?? [{ name: VAULT }, { name: ROWS }];
	return found.map(({ name }) => name).filter((name) => name !== undefined);
}

async function opened(name: string): Promise<IDBDatabase | undefined> {
	if (!(await names()).includes(name)) return undefined;
	const db = await asPromise(indexedDB.open(name));
	db.onversionchange = () => db.close();
	return db;
}

export interface Here {
	/** Spaces kept under a passphrase. */
	spaces: number;
	/** Changes in them that the group has not got. */
	waiting: number;
}

/** What a wipe would take, as far as it can be told without a passphrase. */
export async function whatIsHere(): Promise<Here> {
	const here: Here = { spaces: 0, waiting: 0 };
	try {
		const vault = await opened(VAULT);
		if (vault) here.spaces = await asPromise(vault.transaction('kept').objectStore('kept').count());
		vault?.close();
		const rows = await opened(ROWS);
		if (rows) {
			const keys = await asPromise(rows.transaction('rows').objectStore('rows').getAllKeys());
			here.waiting = keys.filter((key) => Array.isArray(key) && String(key[1]).startsWith('outbox/')).length;
		}
		rows?.close();
	} catch {
		// A browser that keeps nothing has nothing to lose.
	}
	return here;
}

/** What is sealed under the passphrase is written over before it is deleted: without these bytes the passphrase opens nothing. */
async function destroyKeys(): Promise<void> {
	const db = await opened(VAULT);
	if (!db) return;
	const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' });
	const store = transaction.objectStore('kept');
	const done = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('storage'));
	});
	for (const kept of (await asPromise(store.getAll())) as Record<string, unknown>[]) {
		for (const [name, value] of Object.entries(kept))
			if (value instanceof Uint8Array) kept[name] = crypto.getRandomValues(new Uint8Array(value.length));
		store.put(kept);
	}
	await done;
	db.close();
}

async function dropDatabases(): Promise<void> {
	await Promise.all((await names()).map((name) => asPromise(indexedDB.deleteDatabase(name))));
}

async function dropPages(): Promise<void> {
	if (typeof caches !== 'undefined') for (const name of await caches.keys()) await caches.delete(name);
	for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
}

function dropChoices(): void {
	// Other tabs hear of it by this and leave, too (static/first.js).
	localStorage.setItem('wiped', String(Date.now()));
	localStorage.clear();
	sessionStorage.clear();
	for (const cookie of document.cookie.split(';')) {
		const name = cookie.split('=')[0]!.trim();
		if (name) document.cookie = `${name}=; Max-Age=0; path=/`;
	}
}

/** Where the server can be reached the browser is told to delete its files, too: what a page deletes may stay in them for a while. */
async function clearFiles(): Promise<void> {
	await fetch('/forget', { method: 'POST', cache: 'no-store', signal: AbortSignal.timeout(STEP) });
}

export type Left = 'keys' | 'storage' | 'pages' | 'choices';

/** Gives back what could not be removed. Two seconds at most, with a network or without. */
export async function wipeDevice(): Promise<Left[]> {
	const left: Left[] = [];
	const step = async (what: Left, work: () => Promise<void> | void) => {
		try {
			await within(STEP, Promise.resolve(work()));
		} catch {
			left.push(what);
		}
	};
	if (typeof indexedDB !== 'undefined') await step('keys', destroyKeys);
	await step('choices', dropChoices);
	await Promise.all([
		typeof indexedDB !== 'undefined' && step('storage', dropDatabases),
		typeof navigator !== 'undefined' && step('pages', dropPages)
	]);
	await within(STEP, clearFiles()).catch(() => undefined);
	return left;
}
