// The thread that waits for the disk. It takes one message with many calls and answers it with one.
import { parentPort, workerData } from 'node:worker_threads';
import { packOutcomes, unpackBatch, type PackedBatch } from './packing.ts';
import { SqliteEngine } from './sqlite-engine.ts';

export interface Call {
	verb: keyof SqliteEngine;
	args: unknown[];
}

/** Stands as its call does. `error` is the text of a bug or of a disk that failed, for the log's closed words only. */
export type Answer = { value: unknown } | { error: string };

const engine = new SqliteEngine((workerData as { path: string }).path);
const port = parentPort!;

function one({ verb, args }: Call): Answer {
	if (verb === 'append') {
		const [batch, day] = args as [PackedBatch, number];
		return { value: packOutcomes(engine.append(unpackBatch(batch), day)) };
	}
	return { value: (engine[verb] as (...args: unknown[]) => unknown).apply(engine, args) };
}

port.on('message', (calls: Call[]) => {
	const last = calls.at(-1)!.verb;
	let answers: Answer[];
	try {
		// These two cannot stand inside a transaction.
		const alone = last === 'close' || last === 'shrink';
		answers = alone ? calls.map(one) : engine.transaction(() => calls.map(one));
	} catch (error) {
		// The whole batch is undone, so nobody in it is acknowledged.
		answers = calls.map(() => ({ error: error instanceof Error ? error.name : 'unknown' }));
	}
	port.postMessage(answers);
	if (last === 'close') port.close();
});

port.postMessage('open');
