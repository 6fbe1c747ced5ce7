// Runs in a Web Worker: the same crunch, away from the thread that paints.
import { inlineCrunch, type Crunch, type CrunchKeys } from './crunch.ts';

type Call = { id: number; verb: Exclude<keyof Crunch, 'stop'>; args: unknown[] };

const scope = globalThis as unknown as {
	onmessage: ((event: MessageEvent<CrunchKeys | Call>) => void) | null;
	postMessage(message: unknown): void;
};
let crunch: Crunch | undefined;

scope.onmessage = ({ data }) => {
	if (!crunch) {
		crunch = inlineCrunch(data as CrunchKeys);
		return;
	}
	const { id, verb, args } = data as Call;
	const work = crunch[verb] as (...args: unknown[]) => Promise<unknown>;
	work(...args).then(
		(value) => scope.postMessage({ id, value }),
		(error: unknown) => scope.postMessage({ id, error: String(error) })
	);
};
