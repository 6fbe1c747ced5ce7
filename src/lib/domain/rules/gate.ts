// Before measures: what protects us, what threatens us, and the needs that follow. A workshop asks for these first.
import type { PlainCase } from './case.ts';
import { priority } from './derived.ts';

export type MissingId = 'no-practice-named' | 'no-threat-named' | 'no-need-confirmed' | 'first-threats-without-need';

export interface Missing {
	id: MissingId;
	/** Threats, sorted. */
	refs: readonly string[];
}

/** What is missing before measures; empty: nothing. */
export function gate(c: PlainCase): Missing[] {
	const { practices, threats, needs, factors } = c.cards;
	const missing: Missing[] = [];
	if (practices.length === 0) missing.push({ id: 'no-practice-named', refs: [] });
	if (threats.length === 0) missing.push({ id: 'no-threat-named', refs: [] });
	const sound = needs.filter(({ confirmed, from }) => confirmed && from.length > 0);
	if (sound.length === 0) missing.push({ id: 'no-need-confirmed', refs: [] });
	const about = new Map(factors.map((factor) => [factor.id, factor.about ?? []]));
	const heard = new Set(sound.flatMap(({ from }) => from.flatMap((source) => [source, ...(about.get(source) ?? [])])));
	const firsts = new Set(threats.filter((threat) => priority(threat) === 'first').map(({ id }) => id));
	const unheard = [...firsts].filter((id) => !heard.has(id)).sort();
	if (unheard.length > 0) missing.push({ id: 'first-threats-without-need', refs: unheard });
	return missing;
}
