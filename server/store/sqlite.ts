// The port on SQLite: calls gather while a commit is under way, and the next commit takes them all.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Call } from './sqlite-worker.ts';
import type { AccountStore } from './account-store.ts';
import { packBatch, unpackOutcomes, type PackedOutcomes } from './packing.ts';
import type { SpaceStore } from './space-store.ts';

interface Waiting {
	call: Call;
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
}

/** Opens (or begins) the database in a folder that only this user may read. Rejects where it cannot. */
export async function sqliteStore(folder: string): Promise<SpaceStore & { accounts: AccountStore }> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	chmodSync(folder, 0o700);
	const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
		workerData: { path: join(folder, 'minga.db') }
	});
	await new Promise<void>((resolve, reject) => {
		worker.once('message', () => resolve());
		worker.once('error', reject);
	});

	let gathering: Waiting[] = [];
	let underWay: Waiting[] = [];
	let broken: Error | undefined;

	function next(): void {
		if (underWay.length > 0 || gathering.length === 0) return;
		// A call that must stand alone ends its batch.
		const alone = gathering.findIndex(({ call }) => call.verb === 'close' || call.verb === 'shrink');
		const count = alone < 0 ? gathering.length : Math.max(alone, 1);
		underWay = gathering.slice(0, count);
		gathering = gathering.slice(count);
		worker.postMessage(underWay.map(({ call }) => call));
	}

	worker.on('message', (answers: Answer[]) => {
		const done = underWay;
		underWay = [];
		next();
		done.forEach(({ resolve, reject }, at) => {
			const answer = answers[at]!;
			if ('error' in answer) reject(new Error(answer.error));
			else resolve(answer.value);
		});
	});
	const fail = (error: Error): void => {
		broken = error;
		for (const { reject } of [...underWay, ...gathering]) reject(error);
		underWay = [];
		gathering = [];
	};
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('the store is closed')));

	function call<T>(verb: Call['verb'], ...args: unknown[]): Promise<T> {
		if (broken) return Promise.reject(broken);
		return new Promise<T>((resolve, reject) => {
			gathering.push({ call: { verb, args }, resolve: resolve as (value: unknown) => void, reject });
			next();
		});
	}

	const accounts: AccountStore = {
		secret: () => call('account', 'secret'),
		register: (...args) => call('account', 'register', ...args),
		enter: (...args) => call('account', 'enter', ...args),
		look: (...args) => call('account', 'look', ...args),
		putVault: (...args) => call('account', 'putVault', ...args),
		sessions: (...args) => call('account', 'sessions', ...args),
		label: (...args) => call('account', 'label', ...args),
		end: (...args) => call('account', 'end', ...args),
		rekey: (...args) => call('account', 'rekey', ...args),
		remove: (...args) => call('account', 'remove', ...args),
		sweep: (...args) => call('account', 'sweep', ...args)
	};

	return {
		accounts,
		create: (...args) => call('create', ...args),
		state: (...args) => call('state', ...args),
		member: (...args) => call('member', ...args),
		append: async (batch, day) => unpackOutcomes(batch, await call<PackedOutcomes>('append', packBatch(batch), day)),
		page: (...args) => call('page', ...args),
		control: (...args) => call('control', ...args),
		invite: (...args) => call('invite', ...args),
		putSnapshot: (...args) => call('putSnapshot', ...args),
		snapshot: (...args) => call('snapshot', ...args),
		attestations: (...args) => call('attestations', ...args),
		async retain(day, days) {
			let gone = 0;
			// One space at a time: others' appends go in between.
			for (const id of await call<number[]>('withSnapshots')) gone += await call<number>('retain', id, day, days);
			if (gone > 0) await call('shrink');
			return gone;
		},
		ready: () => call('ready'),
		close: () => (broken ? Promise.resolve() : call('close'))
	};
}
