// What is asked of authorities, as it may be handed over: the cause and the asks, and nothing of what lies behind them.
import { byOrder, type Card } from '../../domain/index.ts';

export interface Asked {
	authority: Card;
	asks: readonly Card[];
}

export interface Asks {
	/** By authority; those who have the duty to protect first. An ask to two stands under both. */
	asked: readonly Asked[];
	/** Asked of nobody yet. */
	open: readonly Card[];
	/** How many are left out because not everybody may see them. */
	hidden: number;
}

const GONE: readonly unknown[] = ['not-agreed', 'parked', 'retired'];
const AGREED: readonly unknown[] = ['agreed', 'under-way', 'done'];

export function asksOf(cards: Iterable<Card>, agreedOnly = false): Asks {
	const all = [...cards].filter(({ deleted }) => !deleted);
	const authorities = new Map(all.filter(({ kind }) => kind === 'actors').map((card) => [card.id, card]));
	const wanted = all
		.filter(({ kind, values }) => {
			const state = values.get('state');
			if (kind !== 'measures' || values.get('aim') !== 'B' || GONE.includes(state)) return false;
			return !agreedOnly || AGREED.includes(state);
		})
		.sort(byOrder);
	const shown = wanted.filter(({ see }) => see === 'room');
	const open: Card[] = [];
	const asked = new Map<string, Card[]>();
	for (const ask of shown) {
		const to = (ask.values.get('askTo') as readonly string[]).filter((id) => authorities.has(id));
		if (to.length === 0) open.push(ask);
		for (const id of to) asked.set(id, [...(asked.get(id) ?? []), ask]);
	}
	return {
		asked: [...asked]
			.map(([id, asks]) => ({ authority: authorities.get(id)!, asks }))
			.sort((a, b) => duty(b.authority) - duty(a.authority) || byOrder(a.authority, b.authority)),
		open,
		hidden: wanted.length - shown.length
	};
}

const duty = (card: Card): number => Number(card.values.get('duty') === true);
