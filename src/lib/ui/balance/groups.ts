// The questions by what they have in common, those to talk about first in front.
import type { Check, Level } from '../../domain/rules/index.ts';

export interface Group {
	/** A pitfall's id, or `gaps`. */
	id: string;
	checks: readonly Check[];
}

const WEIGHT: readonly Level[] = ['stop', 'look', 'note'];
const byWeight = (a: Check, b: Check) => WEIGHT.indexOf(a.level) - WEIGHT.indexOf(b.level);

export function grouped(
	found: readonly Check[],
	pitfalls: readonly { id: string; rules: readonly string[] }[]
): Group[] {
	const known = new Set(pitfalls.flatMap(({ rules }) => rules));
	const groups = [
		...pitfalls.map(({ id, rules }) => ({ id, checks: found.filter((check) => rules.includes(check.id)) })),
		{ id: 'gaps', checks: found.filter((check) => !known.has(check.id)) }
	];
	const sorted = groups.map(({ id, checks }) => ({ id, checks: [...checks].sort(byWeight) }));
	const stops = ({ checks }: Group) => (checks[0]?.level === 'stop' ? 0 : 1);
	return sorted.filter(({ checks }) => checks.length > 0).sort((a, b) => stops(a) - stops(b));
}
