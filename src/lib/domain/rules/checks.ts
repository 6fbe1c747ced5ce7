// The mirror: what a plan may have overlooked, each with the things that made it ask. Pitfalls are the five ways in which
// protecting persons one by one goes wrong; gaps are what no part of a plan should be without.
import type { Measure, PlainCase } from './case.ts';
import { analytics, type Analytics } from './analytics.ts';
import { isLive, isVisible, priority, reach } from './derived.ts';
import { survey, type Survey } from './survey.ts';

export type Level = 'stop' | 'look' | 'note';

export interface Check {
	id: string;
	level: Level;
	/** Ids of cards, groups, roles, decisions or commitments, sorted. */
	refs: readonly string[];
}

type Hit = (id: string, level: Level, refs?: readonly string[]) => void;

const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
const isEmpty = (words: object | undefined): boolean => !words || Object.keys(words).length === 0;
const has = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0;

/** In the order of the reference: the cause, the shared work, persons only, splitting, one in front, gaps. */
export function checks(c: PlainCase, s: Survey = survey(c), a: Analytics = analytics(c, s)): Check[] {
	const found: Check[] = [];
	const hit: Hit = (id, level, refs = []) => found.push({ id, level, refs: [...refs].sort() });
	/** For checks that need something to point at. */
	const each: Hit = (id, level, refs = []) => refs.length > 0 && hit(id, level, refs);
	const planned = s.plan.length > 0;

	causeBlurred(s, hit, each);
	if (planned) effortUnseen(s, hit);
	const silent = c.cards.practices.filter(({ carriedBy }) => !has(carriedBy));
	if (2 * silent.length > c.cards.practices.length) hit('p2-carriers-unseen', 'note', ids(silent));
	if (planned) {
		personsOnly(s, hit, each);
		splitting(s, each);
		oneInFront(s, hit, each);
		gapsOfPlan(s, a, hit, each);
	}
	each('g-stigma-unanswered', 'note', ids(c.cards.stigmas.filter(({ id }) => !s.answered.has(id))));
	if (planned) placesLeftOpen(s, each);
	const absent = [...a.decisionVoice].filter(([, voice]) => voice && 2 * voice.n < voice.of);
	each(
		'g-group-absent-from-decisions',
		'look',
		absent.map(([group]) => group)
	);
	return found;
}

function causeBlurred({ c, plan }: Survey, hit: Hit, each: Hit): void {
	const { counters, threats } = c.cards;
	if (isEmpty(c.collective.cause)) hit('p1-no-cause', 'stop');
	const isPerson = ({ centre }: { centre?: string }) => centre === 'person';
	each('p1-person-centred', 'look', [
		...ids(counters.filter(isPerson)),
		...ids(plan.filter((measure) => isVisible(measure) && isPerson(measure)))
	]);
	if (threats.length > 0 && threats.every(({ reactsTo }) => isEmpty(reactsTo)))
		hit('p1-threats-unlinked-to-cause', 'look');
}

function effortUnseen({ c, plan }: Survey, hit: Hit): void {
	if (c.cards.practices.length > 0 && !plan.some(({ grewFrom }) => has(grewFrom))) hit('p2-no-practice-grown', 'look');
	if (!plan.some((measure) => reach(measure) === 'collective')) hit('p2-nothing-collective', 'stop');
}

function personsOnly({ c, plan, coveredBy }: Survey, hit: Hit, each: Hit): void {
	const alone = plan.filter((measure) => reach(measure) === 'individual');
	if (alone.length === plan.length) hit('p3-leaders-only', 'stop', ids(alone));
	else if (3 * alone.length > plan.length) hit('p3-leaders-only', 'look', ids(alone));
	if (!plan.some(({ protects }) => protects.includes('families'))) hit('p3-no-families', 'look');
	const untouched = c.cards.threats.filter(
		(threat) =>
			priority(threat) === 'first' && !coveredBy.get(threat.id)!.some(({ worksOn }) => worksOn.includes('threat'))
	);
	each('p3-source-untouched', 'look', ids(untouched));
}

function splitting({ plan, latest }: Survey, each: Hit): void {
	const shared = plan.filter((measure) => reach(measure) === 'collective');
	const met = new Set(shared.flatMap(({ needs }) => needs ?? []));
	const alone = plan.filter((measure) => reach(measure) === 'individual');
	const unpaired = alone.filter(({ needs }) => !(needs ?? []).some((need) => met.has(need)));
	each('p4-individual-without-collective-pair', 'look', ids(unpaired));
	const risky = (measure: Measure) => has(measure.exposes) || reach(measure) === 'individual' || isVisible(measure);
	const unasked = plan.filter((measure) => risky(measure) && isEmpty(measure.careNote));
	each('p4-harm-not-asked', 'look', ids(unasked));
	const standing = [...latest.values()].filter(
		({ outcome, objections }) => outcome.startsWith('agreed') && objections.some(({ accepted }) => accepted !== true)
	);
	each('p4-objection-left-standing', 'note', ids(standing));
}

function oneInFront({ c, open, held }: Survey, hit: Hit, each: Hit): void {
	if (open.length > 0) {
		// Which of two roles that hold as much is no matter: only one that holds more than half is named.
		const [top, theirs] = [...held].reduce((a, b) => (b[1].length > a[1].length ? b : a));
		if (theirs.length === open.length && open.length >= 2) hit('p5-all-on-one', 'stop', [top]);
		else if (2 * theirs.length > open.length && open.length >= 4) hit('p5-load-on-one', 'look', [top]);
	}
	const voices = c.cards.counters.map((counter) => counter.voices);
	const voice = voices[0]?.[0];
	if (voices.length >= 2 && voice !== undefined && voices.every((all) => all.length === 1 && all[0] === voice))
		hit('p5-single-voice', 'look', [voice]);
	const unaided = open.filter(({ deputy, holder }) => !deputy && held.get(holder)!.length > 1);
	each('p5-no-deputy', 'note', ids(unaided));
}

function gapsOfPlan(s: Survey, a: Analytics, hit: Hit, each: Hit): void {
	const { c, plan, latest } = s;
	const tagged = (tag: string) => plan.some(({ tags }) => tags?.includes(tag));
	if (!tagged('care')) hit('g-no-care', 'look');
	if (!tagged('gender')) hit('g-no-gender', 'look');
	if (a.aimA === 0) hit('g-no-aim-a', 'look');
	if (a.aimB === 0) hit('g-no-aim-b', 'look');
	else if (a.aimA > 0 && plan.length >= 5 && 5 * Math.min(a.aimA, a.aimB) < plan.length) hit('g-lopsided', 'note');
	const uncovered = [...s.coveredBy].filter(([, by]) => by.length === 0).map(([threat]) => threat);
	each('g-threat-uncovered', 'look', uncovered);
	each('g-need-unmet', 'look', ids(c.cards.needs.filter(({ id, confirmed }) => confirmed && !s.met.has(id))));
	each('g-measure-without-need', 'look', ids(plan.filter(({ needs }) => !has(needs))));
	const agreed = plan.filter((measure) => isLive(measure) && latest.has(measure.id));
	const without = (ok: (measure: Measure) => boolean) => ids(agreed.filter((measure) => !ok(measure)));
	each(
		'g-no-responsible',
		'look',
		without(({ id }) => s.carried(latest.get(id)!))
	);
	each(
		'g-no-review-date',
		'look',
		without(({ id }) => !!s.reviewBy(latest.get(id)!))
	);
	each('g-review-overdue', 'look', a.overdue);
	const duty = new Set(c.cards.actors.filter((actor) => actor.duty).map(({ id }) => id));
	const toNobody = plan.filter(({ aim, askTo }) => aim === 'B' && !(askTo ?? []).some((actor) => duty.has(actor)));
	each('g-ask-without-duty-bearer', 'look', ids(toNobody));
}

function placesLeftOpen({ c, plan, met }: Survey, each: Hit): void {
	const worked = new Set([
		...plan.flatMap(({ uses }) => uses ?? []),
		...c.cards.needs.flatMap(({ id, from }) => (met.has(id) ? from : []))
	]);
	const open = (places: readonly { id: string; state: string }[], states: readonly string[]) =>
		ids(places.filter(({ id, state }) => states.includes(state) && !worked.has(id)));
	each('g-safe-space-unresolved', 'note', open(c.cards.safeSpaces, ['not-safe-now', 'wished']));
	each('g-asset-at-risk', 'note', open(c.cards.assets, ['at-risk', 'damaged']));
}
