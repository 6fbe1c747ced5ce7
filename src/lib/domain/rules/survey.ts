// What figures and checks both need of a case, worked out once: 2,000 cards are looked at while somebody types.
import type { Commitment, Decision, Measure, PlainCase } from './case.ts';
import { latest, openCommitments, plan, reviewMonths, threatsOf } from './derived.ts';

export interface Survey {
	readonly c: PlainCase;
	readonly plan: readonly Measure[];
	/** By measure of the plan, the ids of the threats it answers. */
	readonly threats: ReadonlyMap<Measure, ReadonlySet<string>>;
	/** By id of a threat, the measures of the plan that answer it. */
	readonly coveredBy: ReadonlyMap<string, readonly Measure[]>;
	/** Needs that a measure of the plan meets. */
	readonly met: ReadonlySet<string>;
	/** Practices that a measure of the plan grew from. */
	readonly grown: ReadonlySet<string>;
	/** Stigmas that have an answer. */
	readonly answered: ReadonlySet<string>;
	/** By id of a measure. */
	readonly latest: ReadonlyMap<string, Decision>;
	readonly open: readonly Commitment[];
	/** Open commitments by the role that holds them. */
	readonly held: ReadonlyMap<string, readonly Commitment[]>;
	/** The month in which to look at a decision again. */
	readonly reviewBy: (decision: Decision) => string | null;
	/** Somebody carries what was decided, and was not released. */
	readonly carried: (decision: Decision) => boolean;
}

export function survey(c: PlainCase): Survey {
	const measures = plan(c);
	const threats = threatsOf(c, measures);
	const open = openCommitments(c);
	const held = new Map<string, Commitment[]>();
	for (const commitment of open) held.set(commitment.holder, [...(held.get(commitment.holder) ?? []), commitment]);
	const anew = reviewMonths(c);
	const carried = new Set(c.commitments.filter(({ state }) => state !== 'released').map(({ decision }) => decision));
	return {
		c,
		plan: measures,
		threats,
		coveredBy: new Map(
			c.cards.threats.map(({ id }) => [id, measures.filter((measure) => threats.get(measure)!.has(id))])
		),
		met: new Set(measures.flatMap(({ needs }) => needs ?? [])),
		grown: new Set(measures.flatMap(({ grewFrom }) => grewFrom ?? [])),
		answered: new Set(c.cards.counters.flatMap(({ answers }) => answers)),
		latest: latest(c),
		open,
		held,
		reviewBy: ({ id, reviewBy }) => (anew.has(id) ? anew.get(id)! : reviewBy),
		carried: ({ id }) => carried.has(id)
	};
}
