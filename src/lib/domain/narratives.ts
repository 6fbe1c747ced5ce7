// Stigmas beside what answers them, and the sheet that those who speak take with them. Pure: cards in, cards out.
import { byOrder, textIn, type Card, type Collective, type Party } from './read.ts';
import type { See, Text } from './model.ts';

export interface Answered {
	stigma: Card;
	counters: readonly Card[];
}

const TRENDS = ['rising', 'unknown', 'steady', 'falling'];
const strengthOf = (card: Card) => Number(card.values.get('strength') ?? 0);
const trendOf = (card: Card) => TRENDS.indexOf(String(card.values.get('trend')));

/** The heaviest first: the strongest, among these what is rising, among these as they stand on the board. */
export function byWeight(a: Card, b: Card): number {
	return strengthOf(b) - strengthOf(a) || trendOf(a) - trendOf(b) || byOrder(a, b);
}

export const answersOf = (counter: Card): readonly string[] =>
	(counter.values.get('answers') ?? []) as readonly string[];
export const voicesOf = (counter: Card): readonly string[] => (counter.values.get('voices') ?? []) as readonly string[];

/** Every stigma with its answers; `loose` are the counters that answer nothing which is still there. */
export function sideBySide(
	stigmas: readonly Card[],
	counters: readonly Card[]
): { rows: Answered[]; loose: readonly Card[] } {
	const answers = new Map<string, Card[]>(stigmas.map(({ id }) => [id, []]));
	const loose: Card[] = [];
	for (const counter of [...counters].sort(byOrder)) {
		const there = answersOf(counter).filter((id) => answers.has(id));
		for (const id of there) answers.get(id)!.push(counter);
		if (there.length === 0) loose.push(counter);
	}
	const rows = [...stigmas].sort(byWeight).map((stigma) => ({ stigma, counters: answers.get(stigma.id)! }));
	return { rows, loose };
}

/** Whoever may say it: nobody was named. */
export const ANYONE = '';

export interface SheetWish {
	/** One sheet for all, one page a messenger, or the page of one. */
	whom: { all: true } | { each: true } | { voice: string };
	/** Shown besides what the whole room may see. */
	also: readonly See[];
}

export interface SheetPage {
	/** A group or role; ANYONE; undefined: for all. */
	voice: string | undefined;
	pairs: readonly Answered[];
	/** Said without naming what it answers. */
	loose: readonly Card[];
}

export interface Sheet {
	pages: readonly SheetPage[];
	/** What stays out, and why. */
	left: { circle: number; burn: number; unanswered: number };
}

/** What is printed. Of a stigma that has to stay inside, the answer alone goes out. */
export function sheetOf(
	rows: readonly Answered[],
	loose: readonly Card[],
	wish: SheetWish,
	voices: readonly string[]
): Sheet {
	const goes = (card: Card) => card.see === 'room' || wish.also.includes(card.see);
	const counters = [...new Set([...rows.flatMap((row) => row.counters), ...loose])];
	const known = (card: Card) => voicesOf(card).filter((voice) => voices.includes(voice));
	const page = (voice: string | undefined): SheetPage => {
		const theirs = (card: Card) => {
			if (!goes(card)) return false;
			if (voice === undefined) return true;
			return voice === ANYONE ? known(card).length === 0 : known(card).includes(voice);
		};
		const pairs = rows
			.filter(({ stigma }) => goes(stigma))
			.map(({ stigma, counters }) => ({ stigma, counters: counters.filter(theirs) }))
			.filter((pair) => pair.counters.length > 0);
		const paired = new Set(pairs.flatMap((pair) => pair.counters));
		return { voice, pairs, loose: counters.filter((card) => theirs(card) && !paired.has(card)) };
	};
	const wanted = 'all' in wish.whom ? [undefined] : 'each' in wish.whom ? [...voices, ANYONE] : [wish.whom.voice];
	const stays = (see: See) =>
		[...rows.map(({ stigma }) => stigma), ...counters].filter((card) => card.see === see && !goes(card));
	return {
		pages: wanted.map(page).filter(({ pairs, loose: more }) => pairs.length > 0 || more.length > 0),
		left: {
			circle: stays('circle').length,
			burn: stays('burn').length,
			unanswered: rows.filter((row) => row.counters.length === 0).length
		}
	};
}

/** Groups and roles in their order. What a sensitive group is called goes on no paper. */
export function partiesOf({ groups, roles }: Pick<Collective, 'groups' | 'roles'>): readonly Party[] {
	return [...groups, ...roles];
}

/** A text in each of the languages that were picked and that it has; in none of them: as it was written, to be named. */
export function wordsFor(
	text: Text,
	langs: readonly string[],
	original: string
): { lang: string; words: string; foreign: boolean }[] {
	const found = new Map<string, string>();
	for (const lang of langs) {
		const has = textIn(new Map([...text].filter(([tag]) => tag.split('-')[0] === lang.split('-')[0])), [lang]);
		if (has) found.set(has.lang, has.words);
	}
	if (found.size > 0) return [...found].map(([lang, words]) => ({ lang, words, foreign: false }));
	const first = textIn(text, [original], original);
	return first ? [{ ...first, foreign: true }] : [];
}
