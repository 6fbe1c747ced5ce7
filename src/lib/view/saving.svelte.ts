// The state of saving and of the line, straight from sync.
import { createSubscriber } from 'svelte/reactivity';
import type { SpaceSync, SyncStatus } from '../sync/types.ts';

export class SavingView {
	readonly #sync: Pick<SpaceSync, 'status' | 'on' | 'off'>;
	readonly #subscribe: () => void;

	constructor(sync: Pick<SpaceSync, 'status' | 'on' | 'off'>) {
		this.#sync = sync;
		this.#subscribe = createSubscriber((update) => {
			sync.on('change', update);
			return () => sync.off('change', update);
		});
	}

	get current(): SyncStatus {
		this.#subscribe();
		return this.#sync.status;
	}
}

/** The minute hand of what waits: ticks once a second while somebody looks. */
export class Ticking {
	readonly #subscribe = createSubscriber((update) => {
		const timer = setInterval(update, 1000);
		return () => clearInterval(timer);
	});

	get now(): number {
		this.#subscribe();
		return Date.now();
	}
}
