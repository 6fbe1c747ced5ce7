// What a group does with its threats and needs. Loaded with the pictures of the assessment: not in index.ts, which every board loads.
import { DIMENSIONS, fieldOf } from './model.ts';
import { byOrder, readCard, readSum, type Card } from './read.ts';
import { LOCAL, type Space } from './space.ts';
import { addCard, type Done } from './verbs.ts';

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** The two sides of one coin: what touches people one by one, and what touches them together. */
export const SIDES = {
	individual: DIMENSIONS.slice(0, 3),
	collective: DIMENSIONS.slice(3)
} as const;

/** In which order a group talks about its threats. Never a number of danger. */
export type Turn = 'first' | 'next' | 'watch';
export const TURNS: readonly Turn[] = ['first', 'next', 'watch'];

export function turnAt(likelihood: number, impact: number): Turn {
	const both = likelihood * impact;
	return both >= 6 ? 'first' : both >= 3 ? 'next' : 'watch';
}

export function levelsOf(threat: Card): { likelihood: Level; impact: Level } {
	return {
		likelihood: threat.values.get('likelihood') as Level,
		impact: threat.values.get('impact') as Level
	};
}

export function turnOf(threat: Card): Turn {
	const { likelihood, impact } = levelsOf(threat);
	return turnAt(likelihood, impact);
}

/** The set of a card under a name, such as whom a threat hits. */
export function setOf(card: Card, name: string): readonly string[] {
	const value = card.values.get(name);
	return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Both levels at once: of two people who place it at the same time one counts, and never half of each. */
export function placeThreat(space: Space, id: string, likelihood: Level, impact: Level): Done {
	const card = readCard(space, id);
	if (!card || card.kind !== 'threats') return { ok: false, code: 'no-such-card' };
	if (!LEVELS.includes(likelihood) || !LEVELS.includes(impact)) return { ok: false, code: 'not-allowed' };
	const map = space.cards.get(id)!;
	space.doc.transact(() => {
		map.set('likelihood', likelihood);
		map.set('impact', impact);
	}, LOCAL);
	return { ok: true, value: undefined };
}

/** A need that rests on a threat: for those whom the threat hits, until the group says otherwise. */
export function needFrom(space: Space, threat: string, lang: string, text = ''): Done<string> {
	const card = readCard(space, threat);
	if (!card || card.kind !== 'threats') return { ok: false, code: 'no-such-card' };
	const fields = new Map([
		['from', [threat]],
		['dims', [...setOf(card, 'hits')]]
	]);
	return addCard(space, 'needs', { lang, text, fields });
}

/** What weighs on a threat, and what follows from it: the needs that rest on it or on one of its capacities and vulnerabilities. */
export function aroundThreat(cards: Iterable<Card>, threat: string) {
	const live = [...cards].filter((card) => !card.deleted).sort(byOrder);
	const factors = live.filter((card) => card.kind === 'factors' && setOf(card, 'about').includes(threat));
	const sources = new Set([threat, ...factors.map(({ id }) => id)]);
	return {
		capacities: factors.filter((card) => card.values.get('polarity') === 'capacity'),
		vulnerabilities: factors.filter((card) => card.values.get('polarity') === 'vulnerability'),
		needs: live.filter((card) => card.kind === 'needs' && setOf(card, 'from').some((id) => sources.has(id)))
	};
}

/** One more or one less, counted once for each who does it, also when several do it at once. */
export function addToCount(space: Space, id: string, name: string, by: 1 | -1): Done {
	const card = readCard(space, id);
	if (!card) return { ok: false, code: 'no-such-card' };
	if (fieldOf(card.kind, name)?.type !== 'count') return { ok: false, code: 'no-such-field' };
	const map = space.cards.get(id)!;
	const stored = readSum(map, name) ?? 0;
	// Two who take the last one at once leave less than none, which is read as none: the next one makes up for it.
	const owed = Math.max(-stored, 0);
	if (stored + owed + by < 0) return { ok: false, code: 'not-allowed' };
	const key = `${name}/${space.doc.clientID}`;
	const own = map.get(key);
	space.doc.transact(() => map.set(key, (Number.isSafeInteger(own) ? (own as number) : 0) + owed + by), LOCAL);
	return { ok: true, value: undefined };
}

export function dotsOf(need: Card): number {
	const dots = need.values.get('votes');
	return typeof dots === 'number' ? dots : 0;
}

/** By dots; with as many of them as by hand. */
export function byDots(a: Card, b: Card): number {
	return dotsOf(b) - dotsOf(a) || byOrder(a, b);
}

/** Map.groupBy, for phones that do not have it yet. */
export function grouped<K>(cards: readonly Card[], keyOf: (card: Card) => K): Map<K, Card[]> {
	const groups = new Map<K, Card[]>();
	for (const card of cards) {
		const key = keyOf(card);
		const group = groups.get(key);
		if (group) group.push(card);
		else groups.set(key, [card]);
	}
	return groups;
}
