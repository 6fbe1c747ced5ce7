import type { Random } from '../crypto/index.ts';
import type { Clock } from './types.ts';

export const systemClock: Clock = {
	now: () => Date.now(),
	steady: () => performance.now(),
	after(milliseconds, run) {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	}
};

/** From 0 up to, not including, 1. */
export function fraction(random: Random): number {
	return new DataView(random(4).buffer).getUint32(0) / 2 ** 32;
}
