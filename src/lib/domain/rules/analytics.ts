// The figures of a plan: counts, never a score. By others' ids they are Maps.
import { DIMENSIONS } from '../model.ts';
import type { PlainCase, Tallies } from './case.ts';
import { backInTime, months, priority, ratio, reach, type Priority, type Ratio, type Reach } from './derived.ts';
import { survey, type Survey } from './survey.ts';

export interface Ask {
	/** The latest answer of the authority; `none` where nobody wrote one down. */
	response: string;
	/** Since it was decided. */
	months: number | null;
}

export interface Analytics {
	plan: number;
	aimA: number;
	aimB: number;
	reach: Record<Reach, number>;
	dims: Record<(typeof DIMENSIONS)[number], number>;
	priorities: Record<Priority, number>;
	threatCoverage: Ratio;
	coveredBy: ReadonlyMap<string, readonly string[]>;
	needCoverage: Ratio;
	practiceYield: Ratio;
	stigmaAnswered: Ratio;
	withResponsible: Ratio;
	withReview: Ratio;
	/** Measures. */
	overdue: readonly string[];
	/** Open commitments that the busiest role holds. */
	topShare: Ratio;
	openCommitments: number;
	commitmentsDone: Ratio;
	/** By group: gatherings at which somebody of it was. */
	presence: ReadonlyMap<string, Ratio>;
	/** By group: decisions that somebody of it took part in. */
	decisionVoice: ReadonlyMap<string, Ratio>;
	asks: ReadonlyMap<string, Ask>;
	/** In months. */
	rhythm: { longestGap: number | null; agreed: number };
	objectionsRaised: number;
}

function tally<K extends string, T>(keys: readonly K[], items: readonly T[], has: (item: T, key: K) => boolean) {
	return Object.fromEntries(keys.map((key) => [key, items.filter((item) => has(item, key)).length])) as Record<
		K,
		number
	>;
}

function partOf(rows: readonly { groups: Tallies }[], group: string): Ratio {
	const there = rows.filter(({ groups }) => Object.hasOwn(groups, group) && groups[group] !== 'none');
	return ratio(there.length, rows.length);
}

/** The longest silence between two months in which something was decided or looked at again, until today. */
function longestGap(c: PlainCase): number | null {
	if (c.decisions.length === 0) return null;
	const marks = [...new Set([...c.decisions, ...c.reviews].map(({ month }) => month)).add(c.asOf)].sort();
	return marks.length < 2 ? null : Math.max(...marks.slice(1).map((month, at) => months(marks[at]!, month)));
}

export function analytics(c: PlainCase, s: Survey = survey(c)): Analytics {
	const { plan: P, latest } = s;
	const { threats, practices, stigmas } = c.cards;
	const decided = P.flatMap(({ id }) => (latest.has(id) ? [{ id, decision: latest.get(id)! }] : []));
	const confirmed = c.cards.needs.filter((need) => need.confirmed);
	const groups = c.collective.groups.map(({ id }) => id);
	const told = backInTime(c.followUps).filter(({ response }) => response);
	return {
		plan: P.length,
		aimA: P.filter(({ aim }) => aim === 'A').length,
		aimB: P.filter(({ aim }) => aim === 'B').length,
		reach: tally(['individual', 'relational', 'collective'], P, (measure, kind) => reach(measure) === kind),
		dims: tally(DIMENSIONS, P, ({ protects }, dimension) => protects.includes(dimension)),
		priorities: tally(['first', 'next', 'watch'], threats, (threat, kind) => priority(threat) === kind),
		threatCoverage: ratio([...s.coveredBy.values()].filter((by) => by.length > 0).length, threats.length),
		coveredBy: new Map([...s.coveredBy].map(([threat, by]) => [threat, by.map(({ id }) => id)])),
		needCoverage: ratio(confirmed.filter(({ id }) => s.met.has(id)).length, confirmed.length),
		practiceYield: ratio(s.grown.size, practices.length),
		stigmaAnswered: ratio(stigmas.filter(({ id }) => s.answered.has(id)).length, stigmas.length),
		withResponsible: ratio(decided.filter(({ decision }) => s.carried(decision)).length, P.length),
		withReview: ratio(decided.filter(({ decision }) => s.reviewBy(decision)).length, P.length),
		overdue: decided.filter(({ decision }) => (s.reviewBy(decision) || '9999-99') < c.asOf).map(({ id }) => id),
		topShare: ratio(Math.max(0, ...[...s.held.values()].map((all) => all.length)), s.open.length),
		openCommitments: s.open.length,
		commitmentsDone: ratio(c.commitments.filter(({ state }) => state === 'done').length, c.commitments.length),
		presence: new Map(groups.map((group) => [group, partOf(c.sessions, group)])),
		decisionVoice: new Map(groups.map((group) => [group, partOf(c.decisions, group)])),
		asks: new Map(
			P.filter(({ aim }) => aim === 'B').map(({ id }): [string, Ask] => [
				id,
				{
					response: told.find(({ about }) => about.includes(id))?.response ?? 'none',
					months: latest.has(id) ? months(latest.get(id)!.month, c.asOf) : null
				}
			])
		),
		rhythm: { longestGap: longestGap(c), agreed: c.collective.reviewEvery },
		objectionsRaised: c.decisions.reduce((sum, { objections }) => sum + objections.length, 0)
	};
}
