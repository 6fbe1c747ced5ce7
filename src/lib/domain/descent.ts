// The line of descent: practice -> how it protects -> the needs it answers -> measures. Loaded with its picture: not in index.ts, which every board loads.
import type { Text } from './model.ts';
import { byOrder, readCard, textIn, type Card } from './read.ts';
import type { Space } from './space.ts';
import { setOf } from './threats.ts';
import { addCard, type Done, type FieldValue } from './verbs.ts';

export const STAGES = ['practice', 'guards', 'need', 'measure'] as const;
export type Stage = (typeof STAGES)[number];

/** One place in the picture. A protection practice stays the card of its practice: it has two places. */
export interface Spot {
	/** `practice/id`, `guards/id`, … */
	key: string;
	stage: Stage;
	card: string;
}

export interface Descent {
	columns: Record<Stage, Spot[]>;
	/** Pairs of keys, from the older to what grew from it. */
	lines: (readonly [from: string, to: string])[];
	/** Which practices stand behind a place: several meet in one need, and a walk keeps to its own. */
	roots: ReadonlyMap<string, ReadonlySet<string>>;
}

const keyOf = (stage: Stage, card: string) => `${stage}/${card}`;

export function isProtection(practice: Card): boolean {
	return practice.values.get('guards') instanceof Map;
}

/** The needs that a practice answers: those that its measures meet, and those that were found to rest on it. */
export function needsOf(practice: string, measures: readonly Card[], needs: readonly Card[]): Card[] {
	const met = new Set(measures.flatMap((measure) => setOf(measure, 'needs')));
	return needs.filter((need) => met.has(need.id) || setOf(need, 'from').includes(practice));
}

export function descentOf(cards: Iterable<Card>): Descent {
	const live = [...cards].filter((card) => !card.deleted).sort(byOrder);
	const of = (kind: Card['kind']) => live.filter((card) => card.kind === kind);
	const [practices, needs, measures] = [of('practices'), of('needs'), of('measures')];
	const columns: Descent['columns'] = { practice: [], guards: [], need: [], measure: [] };
	const lines = new Map<string, readonly [string, string]>();
	const roots = new Map<string, Set<string>>();
	const spot = (stage: Stage, card: string, root: string): string => {
		const key = keyOf(stage, card);
		const known = roots.get(key);
		if (!known) columns[stage].push({ key, stage, card });
		roots.set(key, (known ?? new Set()).add(root));
		return key;
	};
	const join = (from: string, to: string) => lines.set(`${from} ${to}`, [from, to]);
	for (const practice of practices) {
		const root = practice.id;
		let source = spot('practice', root, root);
		if (isProtection(practice)) {
			const guards = spot('guards', root, root);
			join(source, guards);
			source = guards;
		}
		const grown = measures.filter((measure) => setOf(measure, 'grewFrom').includes(root));
		for (const need of needsOf(root, grown, needs)) join(source, spot('need', need.id, root));
		for (const measure of grown) {
			const to = spot('measure', measure.id, root);
			const met = setOf(measure, 'needs').map((need) => keyOf('need', need));
			const between = met.filter((need) => roots.has(need));
			for (const need of between) join(need, to);
			if (between.length === 0) join(source, to);
		}
	}
	return { columns, lines: [...lines.values()], roots };
}

/** What comes next after each place. */
export function nextOf({ columns, lines }: Descent): Map<string, Spot[]> {
	const spots = new Map(Object.values(columns).flatMap((all) => all.map((spot) => [spot.key, spot])));
	const next = new Map<string, Spot[]>();
	for (const [from, to] of lines) {
		const spot = spots.get(to);
		if (spot) next.set(from, [...(next.get(from) ?? []), spot]);
	}
	return next;
}

const NONE: ReadonlySet<string> = new Set();
const related = (roots: Descent['roots'], key: string, own: ReadonlySet<string>) =>
	[...(roots.get(key) ?? NONE)].some((root) => own.has(root));

/** One step along the lines, or up and down in a column; `trail` is the way by which one came: one goes back on it, and on with its own. */
export function stepFrom(
	{ columns, lines, roots }: Descent,
	key: string,
	to: 'on' | 'back' | 'up' | 'down',
	trail: readonly string[] = []
): string | undefined {
	if (to === 'up' || to === 'down') {
		const column = Object.values(columns).find((spots) => spots.some((spot) => spot.key === key)) ?? [];
		const at = column.findIndex((spot) => spot.key === key);
		return column[at + (to === 'up' ? -1 : 1)]?.key;
	}
	const next = lines.flatMap(([from, end]) => (to === 'on' ? (from === key ? [end] : []) : end === key ? [from] : []));
	const been = next.findLast((one) => trail.includes(one));
	if (been !== undefined) return been;
	const own = roots.get(trail.findLast((one) => !one.startsWith('need/')) ?? key) ?? NONE;
	return next.find((one) => related(roots, one, own)) ?? next[0];
}

/** All that is on one line with a place: what it came from, and what came from it. */
export function lineOf({ lines, roots }: Descent, key: string): Set<string> {
	const own = roots.get(key) ?? NONE;
	const found = new Set([key]);
	for (const forward of [true, false]) {
		const walk = (at: string): void => {
			for (const [from, to] of lines) {
				const [here, next] = forward ? [from, to] : [to, from];
				if (here !== at || found.has(next) || !related(roots, next, own)) continue;
				found.add(next);
				walk(next);
			}
		};
		walk(key);
	}
	return found;
}

/** The prompt of the library that asks how a practice can grow. */
const GROWN_FROM = 'a-practices-into-protection';

/** A measure grown from a practice: it begins with the words on how the practice protects, or with its own, and keeps the line of descent. */
export function growMeasure(space: Space, practice: string, langs: readonly string[]): Done<string> {
	const card = readCard(space, practice);
	if (!card || card.kind !== 'practices') return { ok: false, code: 'no-such-card' };
	const guards = card.values.get('guards');
	const words = textIn(guards instanceof Map ? (guards as Text) : card.text, langs, card.lang);
	return addCard(space, 'measures', {
		lang: words?.lang ?? card.lang,
		text: words?.words ?? '',
		fields: new Map<string, FieldValue>([
			['grewFrom', [practice]],
			['prompt', GROWN_FROM]
		])
	});
}
