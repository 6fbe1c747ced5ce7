// K1 in a worker of its own, which ends with its work: its 64 MiB go back at once. For browsers only. Where a worker cannot
// start the work is done in place.
import type { DeriveAnswer, DeriveCall } from './derive.worker.ts';
import type { Bytes } from './bytes.ts';
import { deriveVaultKey, KDF_DEFAULT, type KdfParameters } from './passphrase.ts';

let waiting: Worker | undefined;

const newWorker = (): Worker => new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' });

/** Called when a passphrase is about to be typed: what the worker needs is loaded meanwhile. */
export function warmUp(): void {
	try {
		waiting ??= newWorker();
	} catch {
		// deriveApart sees it, too.
	}
}

export async function deriveApart(
	passphrase: string,
	salt: Bytes,
	parameters: KdfParameters = KDF_DEFAULT,
	progress?: (part: number) => void
): Promise<Bytes | undefined> {
	let worker: Worker;
	try {
		worker = waiting ?? newWorker();
		waiting = undefined;
	} catch {
		return deriveVaultKey(passphrase, salt, parameters, progress);
	}
	try {
		return await new Promise<Bytes | undefined>((resolve, reject) => {
			worker.addEventListener('error', () => reject(new Error('worker')));
			worker.addEventListener('message', ({ data }: MessageEvent<DeriveAnswer>) => {
				if ('part' in data) progress?.(data.part);
				else if ('key' in data) resolve(data.key);
				else reject(new Error('worker'));
			});
			worker.postMessage({ passphrase, salt, parameters } satisfies DeriveCall);
		});
	} catch {
		return deriveVaultKey(passphrase, salt, parameters, progress);
	} finally {
		worker.terminate();
	}
}
