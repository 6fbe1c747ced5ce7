// Loaded into every server under test: tells its memory when asked, after a collection. Nothing else is changed.
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
	process.on('message', () => {
		globalThis.gc?.();
		globalThis.gc?.();
		process.send!(process.memoryUsage());
	});
	// A listener keeps the channel, and with it the process, alive.
	process.channel?.unref();
}
