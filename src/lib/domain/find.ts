// For whoever looks for one card among thousands. Apart from reading, because a board does not need it.
import { folded, foldedCard, searchCards, type Card } from './read.ts';

/** Live cards with all words of the query, the best first: what begins with the query, then what has its words at the beginning of words. */
export function findCards(cards: Iterable<Card>, query: string): Card[] {
	const wanted = folded(query).split(/\s+/).filter(Boolean);
	const whole = wanted.join(' ');
	const rank = (card: Card): number => {
		const all = foldedCard(card);
		if (all.startsWith(whole)) return 0;
		const begins = (word: string) => {
			for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1))
				if (at === 0 || !/[\p{L}\p{N}]/u.test(all[at - 1]!)) return true;
			return false;
		};
		return wanted.every(begins) ? 1 : 2;
	};
	return searchCards(cards, query)
		.map((card) => ({ card, rank: rank(card) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ card }) => card);
}
