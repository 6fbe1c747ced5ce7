import type { SpaceSync } from './types.ts';

/** Resolves when the line is up and caught up, or when nobody should wait longer. */
export function whenLive(sync: SpaceSync): Promise<boolean> {
	if (sync.status.line === 'live') return Promise.resolve(true);
	return new Promise((resolve) => {
		const end = (live: boolean) => {
			clearTimeout(timer);
			sync.off('change', look);
			resolve(live);
		};
		const look = () => sync.status.line === 'live' && end(true);
		const timer = setTimeout(() => end(false), 8000);
		sync.on('change', look);
		sync.nudge();
	});
}
