// What a block that follows the boards shows: cards by what they are, read anew whenever they change.
import { readRecord, textIn, type BoardId, type Card, type Kind, type PageId, type Space } from '../../domain/index.ts';

export type BlockId =
	| 'about'
	| 'practices'
	| 'assets'
	| 'safeSpaces'
	| 'capacities'
	| 'allies'
	| 'threats'
	| 'vulnerabilities'
	| 'stigmas'
	| 'needs'
	| 'measuresA'
	| 'measuresB'
	| 'counters'
	| 'asks'
	| 'holders'
	| 'reviews';

interface OfCards {
	kind: Kind;
	where?: (card: Card) => boolean;
	/** The heaviest first; without it as on the board. */
	weight?: (card: Card) => number;
}

const is =
	(field: string, ...values: unknown[]) =>
	(card: Card) =>
		values.includes(card.values.get(field));
const level = (card: Card, field: string) => Number(card.values.get(field) ?? 0);
/** What the group has put aside is no part of what it does. */
const stands = (card: Card) => !is('state', 'not-agreed', 'parked', 'retired')(card);

export const OF_CARDS: Partial<Record<BlockId, OfCards>> = {
	practices: { kind: 'practices' },
	assets: { kind: 'assets' },
	safeSpaces: { kind: 'safeSpaces' },
	capacities: { kind: 'factors', where: is('polarity', 'capacity') },
	allies: { kind: 'actors', where: is('stance', 'with-us', 'leaning-to-us') },
	threats: { kind: 'threats', weight: (card) => level(card, 'likelihood') * level(card, 'impact') },
	vulnerabilities: { kind: 'factors', where: is('polarity', 'vulnerability') },
	stigmas: { kind: 'stigmas', weight: (card) => level(card, 'strength') },
	needs: { kind: 'needs', where: is('confirmed', true), weight: (card) => level(card, 'votes') },
	measuresA: { kind: 'measures', where: (card) => stands(card) && is('aim', 'A')(card) },
	measuresB: { kind: 'measures', where: (card) => stands(card) && is('aim', 'B')(card) },
	counters: { kind: 'counters' },
	asks: { kind: 'measures', where: (card) => stands(card) && askTo(card).length > 0 }
};

export const askTo = (card: Card): readonly string[] =>
	(card.values.get('askTo') as readonly string[] | undefined) ?? [];

/** The structure from which a strategy starts; the group can change it in any way. */
export const SECTIONS = {
	who: ['about'],
	defend: ['assets', 'safeSpaces'],
	strengthens: ['practices', 'capacities', 'allies'],
	threatens: ['threats', 'stigmas', 'vulnerabilities', 'needs'],
	do: ['measuresA', 'measuresB', 'counters'],
	ask: ['asks'],
	holds: ['holders'],
	again: ['reviews']
} as const satisfies Record<string, readonly BlockId[]>;
export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as SectionId[];
export const BLOCK_IDS = Object.values(SECTIONS).flat() as BlockId[];

export const isBlock = (of: string): of is BlockId => (BLOCK_IDS as readonly string[]).includes(of);

const BOARD_OF: Partial<Record<Kind, BoardId>> = {
	practices: 'practices',
	assets: 'assets',
	safeSpaces: 'safe-spaces',
	threats: 'assessment',
	factors: 'assessment',
	needs: 'assessment',
	actors: 'network',
	stigmas: 'narratives',
	counters: 'narratives',
	measures: 'measures'
};

export function boardFor(of: BlockId): BoardId | PageId | undefined {
	const kind = OF_CARDS[of]?.kind;
	return kind && BOARD_OF[kind];
}

export interface Held {
	words: string;
	holder: string;
	by: string;
	done: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 400) : '');
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Who holds what, as the commitments of a case say it. Whatever stands there, it is read without harm. */
export function holdersOf(space: Space, language: string): Held[] {
	const list = readRecord(space, 'commitments');
	if (!Array.isArray(list)) return [];
	return list.slice(0, 500).flatMap((entry): Held[] => {
		if (!isObject(entry) || !isObject(entry['text'])) return [];
		const text = new Map(
			Object.entries(entry['text']).flatMap(([lang, said]) => (words(said) ? [[lang, words(said)] as const] : []))
		);
		const said = textIn(text, [language], words(entry['lang']));
		if (!said || entry['state'] === 'released') return [];
		const by = words(entry['by']);
		return [
			{
				words: said.words,
				holder: words(entry['holder']),
				by: MONTH.test(by) ? by : '',
				done: entry['state'] === 'done'
			}
		];
	});
}

/** Months: when it was looked at last, and when it shall be again. */
export function reviewsOf(space: Space): { last: string; next: string } {
	const list = readRecord(space, 'reviews');
	const reviews = (Array.isArray(list) ? list : []).flatMap((entry) => (isObject(entry) ? [entry] : []));
	const months = reviews
		.map((review) => words(review['month']))
		.filter((month) => MONTH.test(month))
		.sort();
	const last = months.at(-1) ?? '';
	const next = reviews
		.flatMap((review) => (Array.isArray(review['items']) ? (review['items'] as unknown[]) : []))
		.map((item) => (isObject(item) ? words(item['reviewBy']) : ''))
		.filter((month) => MONTH.test(month) && month > last)
		.sort();
	return { last, next: next[0] ?? '' };
}
