// Which session lives, told once for every back end.
import { MAX_SESSIONS, SESSION_DAYS } from './account-store.ts';

/** Until which day a session of today counts as seen, backwards. A clock that was set back ends nobody's session. */
export const oldestSeen = (day: number): number => day - SESSION_DAYS;

/** Sessions that have to go before one more comes: those that were silent longest. */
export function surplus<T extends { seen: number; since: number }>(sessions: readonly T[]): T[] {
	const byUse = [...sessions].sort((a, b) => b.seen - a.seen || b.since - a.since);
	return byUse.slice(MAX_SESSIONS - 1);
}
