// What follows from one card, or from a card and its records. The reference is tests/reference/rules.py.
import type { Commitment, Decision, Measure, PlainCase, Threat } from './case.ts';

const COLLECTIVE = ['organisation', 'community', 'territory'];
/** Prompts whose measures put somebody or something before the public. */
const VISIBILITY = ['b-legitimising-narratives', 'b-show-emblematic-cases'];
const LIVE = ['agreed', 'under-way', 'done'];
const TABLED = ['proposed', 'in-decision'];

export type Priority = 'first' | 'next' | 'watch';
export type Reach = 'individual' | 'relational' | 'collective';

/** "7 of 8": no percentages, no rounding. Null: there is nothing to count. */
export type Ratio = { readonly n: number; readonly of: number } | null;

export function ratio(n: number, of: number): Ratio {
	return of === 0 ? null : { n, of };
}

/** Which threat to talk about first, and nothing more. */
export function priority({ likelihood, impact }: Pick<Threat, 'likelihood' | 'impact'>): Priority {
	const product = likelihood * impact;
	return product >= 6 ? 'first' : product >= 3 ? 'next' : 'watch';
}

export function reach({ protects }: Pick<Measure, 'protects'>): Reach {
	if (protects.some((one) => COLLECTIVE.includes(one))) return 'collective';
	return protects.includes('members') || protects.includes('families') ? 'relational' : 'individual';
}

export const isLive = (measure: Measure): boolean => LIVE.includes(measure.state);
export const isVisible = (measure: Measure): boolean => VISIBILITY.includes(measure.prompt ?? '');

/** The measures that count: those agreed, or as long as there are none, those on the table. */
export function plan(c: PlainCase): readonly Measure[] {
	const live = c.cards.measures.filter(isLive);
	return live.length > 0 ? live : c.cards.measures.filter(({ state }) => TABLED.includes(state));
}

/** For each measure the threats that its needs came from, directly or by what makes us weaker or stronger before them. */
export function threatsOf(c: PlainCase, measures: readonly Measure[]): ReadonlyMap<Measure, ReadonlySet<string>> {
	const threats = new Set(c.cards.threats.map(({ id }) => id));
	const factors = new Map(c.cards.factors.map((factor) => [factor.id, factor.about ?? []]));
	const ofNeed = new Map<string, Set<string>>();
	for (const need of c.cards.needs) {
		const found = ofNeed.get(need.id) ?? new Set();
		for (const source of need.from)
			for (const threat of threats.has(source) ? [source] : (factors.get(source) ?? [])) found.add(threat);
		ofNeed.set(need.id, found);
	}
	const of = (measure: Measure) => new Set((measure.needs ?? []).flatMap((need) => [...(ofNeed.get(need) ?? [])]));
	return new Map(measures.map((measure) => [measure, of(measure)]));
}

/** The latest decision on each measure. */
export function latest(c: PlainCase): ReadonlyMap<string, Decision> {
	const found = new Map<string, Decision>();
	for (const decision of c.decisions) {
		const known = found.get(decision.measure);
		if (!known || decision.version > known.version) found.set(decision.measure, decision);
	}
	return found;
}

export function openCommitments(c: PlainCase): readonly Commitment[] {
	return c.commitments.filter(({ state }) => state === 'open' || state === 'under-way' || state === 'stuck');
}

/** Ids and months are ASCII, so that units are code points. */
const byMonth = (a: { month: string }, b: { month: string }): number =>
	a.month < b.month ? -1 : a.month > b.month ? 1 : 0;
export const inTime = <T extends { month: string }>(all: readonly T[]): T[] => [...all].sort(byMonth);
/** The latest first; what shares a month keeps its order. */
export const backInTime = <T extends { month: string }>(all: readonly T[]): T[] =>
	[...all].sort((a, b) => byMonth(b, a));

/** For each decision that a review set a month anew, that month: the last review counts. */
export function reviewMonths(c: PlainCase): ReadonlyMap<string, string | null> {
	const found = new Map<string, string | null>();
	for (const { items } of inTime(c.reviews)) for (const item of items) found.set(item.decision, item.reviewBy);
	return found;
}

/** Whole months from one to the other. */
export function months(from: string, to: string): number {
	return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
}
