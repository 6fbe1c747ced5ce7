// Cases for the comparison with the reference: seeded, rich, untidy. As JSON, one a line:
//
//     node tests/reference/cases.ts | python3 tests/reference/make_digests.py > tests/reference/digests.json
import { DIMENSIONS } from '../../src/lib/domain/model.ts';
import type { PlainCase, Tally } from '../../src/lib/domain/rules/index.ts';

export const COUNT = 1000;

/** mulberry32: small, seeded, the same everywhere. */
function dice(seed: number) {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const below = (n: number) => Math.floor(next() * n);
	const one = <T>(all: readonly T[]): T => all[below(all.length)]!;
	const chance = (p: number) => next() < p;
	const some = <T>(all: readonly T[], p: number): T[] => all.filter(() => chance(p));
	/** In an order of its own, as people tick boxes. */
	const mixed = <T>(all: readonly T[]): T[] => {
		const left = [...all];
		return all.map(() => left.splice(below(left.length), 1)[0]!);
	};
	return { below, one, chance, some, mixed };
}
type Dice = ReturnType<typeof dice>;

const many = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));
const month = (d: Dice) => `${2025 + d.below(2)}-${String(1 + d.below(12)).padStart(2, '0')}`;
const words = { es: 'unas palabras' };
/** A field that may be empty: there, there but empty, or not there at all. */
function maybe<T>(d: Dice, p: number, name: string, value: T, empty: unknown = []): object {
	return d.chance(p) ? { [name]: value } : d.chance(0.3) ? { [name]: empty } : {};
}

/** How a community leans; what most cases have would otherwise hide what few have. */
function leanings(d: Dice) {
	return {
		/** Measures for leaders alone. */
		leaders: d.one([0, 0, 0.15, 0.5, 1]),
		aim: d.one([0, 0.1, 0.1, 0.5, 0.5, 0.9, 0.9, 1]),
		roles: d.one([1, 1, 2, 4]),
		grown: d.one([0, 0.5, 0.9]),
		asked: d.one([0.1, 0.6, 0.95]),
		tagged: d.one([0.05, 0.3, 0.6]),
		needs: d.one([0.15, 0.4, 0.7]),
		person: d.one([0, 0, 0.4]),
		families: d.one([0, 0.2, 0.6]),
		absent: d.one([0, 0.3, 0.8]),
		states: d.one([
			['agreed', 'under-way', 'done', 'parked'],
			['proposed', 'in-decision', 'idea'],
			['agreed', 'proposed', 'idea', 'not-agreed', 'retired'],
			['idea', 'parked']
		])
	};
}

export function generate(seed: number): PlainCase {
	const d = dice(seed * 7919 + 17);
	const lean = leanings(d);
	// Ids whose order by code point is not the order of their numbers, nor that of a dictionary.
	const ids = (prefix: string, most: number) =>
		d.mixed(many(d.below(most + 1), (at) => `${prefix}${at * 7}-${'za0'[at % 3]}`));
	const [practices, threats, factors] = [ids('pr', 6), ids('th', 6), ids('fa', 5)];
	const [needs, assets, spaces, stigmas] = [ids('ne', 6), ids('as', 4), ids('sp', 4), ids('st', 4)];
	const [counters, actors] = [ids('co', 4), ids('ac', 4)];
	const measures = d.mixed(many(d.one([0, 1, 2, 3, 6, 8, 11, 14, 17]), (at) => `me${at * 5}-${'b9-'[at % 3]}x`));
	const groups = many(d.below(5), (at) => `gr${at}`);
	const roles = many(lean.roles, (at) => `ro${9 - at}`);
	const dangling = 'gone-1';
	/** Links, now and then to what is no longer there. */
	const links = (all: readonly string[], p: number) =>
		d.mixed([...d.some(all, p), ...(d.chance(0.06) ? [dangling] : [])]);
	const parties = (p: number) => d.mixed(d.some([...groups, ...roles], p));
	const protects = () => {
		if (d.chance(lean.leaders)) return d.chance(0.1) ? [] : ['leaders'];
		const dims = DIMENSIONS.filter((dim) => d.chance(dim === 'families' ? lean.families : 0.3));
		return d.mixed(dims);
	};
	const tallies = () =>
		Object.fromEntries(
			groups.flatMap((group): [string, Tally][] =>
				d.chance(lean.absent) ? (d.chance(0.5) ? [] : [[group, 'none']]) : [[group, d.one<Tally>(['few', 3, 12])]]
			)
		);
	const decisions = measures.flatMap((measure, at) =>
		d.mixed(many(d.one([0, 1, 1, 1, 2, 3]), (version) => version)).map((version) => ({
			id: `de${at}-${version}`,
			measure: d.chance(0.03) ? dangling : measure,
			month: month(d),
			version: version + 1,
			outcome: d.one(['agreed', 'agreed', 'agreed-as-trial', 'not-agreed', 'postponed']),
			reviewBy: d.chance(0.7) ? month(d) : null,
			groups: tallies(),
			objections: many(d.one([0, 0, 0, 1, 2]), () => ({ accepted: d.one([true, true, false, null]) }))
		}))
	);
	const decided = decisions.map(({ id }) => id);
	return {
		asOf: month(d),
		collective: {
			...maybe(d, 0.8, 'cause', words, {}),
			groups: groups.map((id) => ({ id, sensitive: d.chance(0.3) })),
			reviewEvery: 1 + d.below(12)
		},
		sessions: many(d.below(4), () => ({ groups: tallies() })),
		cards: {
			practices: practices.map((id) => ({ id, ...maybe(d, lean.asked, 'carriedBy', parties(0.5)) })),
			factors: factors.map((id) => ({ id, ...maybe(d, 0.7, 'about', links(threats, 0.5)) })),
			actors: actors.map((id) => ({ id, duty: d.chance(0.5) })),
			threats: threats.map((id) => ({
				id,
				likelihood: 1 + d.below(3),
				impact: 1 + d.below(3),
				...maybe(d, lean.asked, 'reactsTo', words, {})
			})),
			assets: assets.map((id) => ({ id, state: d.one(['well', 'at-risk', 'damaged', 'lost']) })),
			safeSpaces: spaces.map((id) => ({ id, state: d.one(['safe', 'safe-with-care', 'not-safe-now', 'wished']) })),
			stigmas: stigmas.map((id) => ({ id })),
			counters: counters.map((id) => ({
				id,
				answers: links(stigmas, lean.asked),
				centre: d.chance(lean.person) ? 'person' : d.one(['cause', 'collective']),
				voices: d.chance(0.6) ? roles.slice(0, 1) : parties(0.4)
			})),
			needs: needs.map((id) => ({
				id,
				from: links([...threats, ...factors, ...stigmas, ...assets, ...spaces], lean.needs),
				confirmed: d.chance(0.7)
			})),
			measures: measures.map((id) => ({
				id,
				aim: d.chance(lean.aim) ? 'A' : 'B',
				state: d.one(lean.states),
				worksOn: d.some(['threat', 'vulnerability', 'capacity'], 0.4),
				protects: protects(),
				...maybe(d, 0.4, 'prompt', d.one(['b-legitimising-narratives', 'b-show-emblematic-cases', 'a-care']), null),
				...(d.chance(0.6) ? { centre: d.chance(lean.person) ? 'person' : 'cause' } : {}),
				...maybe(d, lean.grown, 'grewFrom', links(practices, 0.3)),
				...maybe(d, 0.8, 'needs', links(needs, lean.needs)),
				...maybe(d, 0.4, 'uses', links([...assets, ...spaces, ...counters], 0.3)),
				...maybe(d, lean.tagged, 'tags', d.some(['care', 'gender'], 0.6)),
				...maybe(d, 0.3, 'exposes', parties(0.4)),
				...maybe(d, lean.asked, 'careNote', words, {}),
				...maybe(d, lean.asked, 'askTo', links(actors, 0.5))
			}))
		},
		decisions,
		commitments: decided.flatMap((decision, at) =>
			many(d.one([0, 1, 1, 2]), (n) => ({
				id: `cm${at}-${n}`,
				decision,
				holder: d.one(roles),
				deputy: d.chance(lean.asked) ? d.one(roles) : null,
				state: d.one(['open', 'open', 'under-way', 'stuck', 'done', 'released'])
			}))
		),
		followUps: many(d.below(6), () => ({
			month: month(d),
			about: d.mixed(d.some([...measures, ...decided], 0.3)),
			...(d.chance(0.6) ? { response: d.one(['none', 'promised', 'partly', 'kept', 'refused']) } : {})
		})),
		reviews: many(d.below(4), () => ({
			month: month(d),
			items: d.mixed(d.some(decided, 0.4)).map((decision) => ({ decision, reviewBy: d.chance(0.7) ? month(d) : null }))
		}))
	};
}

if (import.meta.main)
	for (let seed = 0; seed < COUNT; seed++) process.stdout.write(`${JSON.stringify(generate(seed))}\n`);
