// Crunch in a Web Worker. For browsers only: pass it to `openSync({crunch})`. Where a worker cannot start, or dies, the work
// goes on in place: slower, and still right.
import { inlineCrunch, type Crunch, type CrunchKeys } from './crunch.ts';

interface Waiting {
	verb: string;
	args: unknown[];
	resolve(value: unknown): void;
	reject(error: unknown): void;
}

export function workerCrunch(keys: CrunchKeys): Crunch {
	const inPlace = inlineCrunch(keys);
	const waiting = new Map<number, Waiting>();
	let next = 1;
	let worker: Worker | undefined;

	const here = ({ verb, args, resolve, reject }: Waiting): void => {
		const work = inPlace[verb as 'open'] as (...args: unknown[]) => Promise<unknown>;
		work(...args).then(resolve, reject);
	};
	const giveUp = (): void => {
		worker?.terminate();
		worker = undefined;
		for (const call of waiting.values()) here(call);
		waiting.clear();
	};

	try {
		worker = new Worker(new URL('./crunch.worker.ts', import.meta.url), { type: 'module' });
		worker.addEventListener('error', giveUp);
		worker.addEventListener('messageerror', giveUp);
		worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; value?: unknown; error?: string }>) => {
			const call = waiting.get(data.id);
			waiting.delete(data.id);
			if (data.error === undefined) call?.resolve(data.value);
			else call?.reject(new Error(data.error));
		});
		worker.postMessage({ space: keys.space, epoch: keys.epoch, epochKey: keys.epochKey });
	} catch {
		worker = undefined; // no workers here, or a policy forbids them
	}

	const call =
		(verb: string) =>
		(...args: unknown[]): Promise<never> =>
			new Promise((resolve, reject) => {
				const one: Waiting = { verb, args, resolve: resolve as (value: unknown) => void, reject };
				if (!worker) return here(one);
				waiting.set(next, one);
				worker.postMessage({ id: next++, verb, args });
			});

	return {
		// Both know it: the work may fall back to this thread at any time.
		learn: async (epoch, epochKey) => {
			await inPlace.learn(epoch, epochKey);
			if (worker) await call('learn')(epoch, epochKey);
		},
		open: call('open'),
		build: call('build'),
		pack: call('pack'),
		unpack: call('unpack'),
		stop() {
			worker?.terminate();
			worker = undefined;
		}
	};
}
