// Dragging a card to another place of its board. Ways without dragging: the Move menu and the keys.
import type { Kind } from '../../domain/index.ts';
import { carrying, under } from '../drag.ts';
import type { Frame, Landing } from '../frame.svelte.ts';

export function dragging(frame: Frame) {
	return carrying({
		take(pressed) {
			const element = pressed.closest<HTMLElement>('[data-card]');
			if (!element?.closest('[data-column]')) return undefined;
			return { id: element.dataset['card']!, element };
		},
		over(id, x, y) {
			const landing = landingAt(frame, id, x, y);
			const now = frame.landing;
			if (landing && (now?.column !== landing.column || now.before !== landing.before)) frame.landing = landing;
		},
		drop: () => void frame.land(),
		putBack: () => (frame.landing = undefined)
	});
}

function landingAt(frame: Frame, id: string, x: number, y: number): Landing | undefined {
	const kind = frame.session.view.cards.get(id)?.kind;
	const column = under(x, y)?.closest<HTMLElement>('[data-column]');
	if (!kind || !column || (column.dataset['kind'] as Kind) !== kind) return undefined;
	const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')].filter(
		({ dataset }) => dataset['card'] !== id
	);
	// They stand one below the other: halving finds the place among hundreds with a few looks.
	let [from, to] = [0, cards.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const { top, height } = cards[middle]!.getBoundingClientRect();
		if (y < top + height / 2) to = middle;
		else from = middle + 1;
	}
	const before = cards[from]?.dataset['card'] ?? column.dataset['next'];
	return { id, kind, column: column.dataset['column']!, before, by: 'pointer' };
}
