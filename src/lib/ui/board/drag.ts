// Dragging a card with a finger (by its handle), a pen or a mouse (anywhere). Ways without dragging: the Move menu and the keys.
import type { Kind } from '../../domain/index.ts';
import type { Frame, Landing } from '../frame.svelte.ts';

/** Pixels before a press becomes a drag, so that a tap stays a tap. */
const SLACK = 7;
const EDGE = 60;

export function dragging(frame: Frame) {
	return (board: HTMLElement) => {
		let from: { id: string; kind: Kind; element: HTMLElement; pointer: number; x: number; y: number } | undefined;
		let active = false;
		let last = { x: 0, y: 0 };
		let ticking: number | undefined;
		let following: number | undefined;

		function down(event: PointerEvent) {
			if (event.button !== 0 || from || !(event.target instanceof Element)) return;
			const handle = event.target.closest('[data-handle]');
			if (!handle && event.pointerType !== 'mouse') return;
			const element = event.target.closest<HTMLElement>('[data-card]');
			const column = element?.closest<HTMLElement>('[data-column]');
			if (!element || !column) return;
			const { card } = element.dataset;
			const kind = column.dataset['kind'] as Kind;
			from = { id: card!, kind, element, pointer: event.pointerId, x: event.clientX, y: event.clientY };
			addEventListener('pointermove', move);
			addEventListener('pointerup', up);
			addEventListener('pointercancel', cancel);
			addEventListener('keydown', escape, true);
		}

		function move(event: PointerEvent) {
			if (!from || event.pointerId !== from.pointer) return;
			last = { x: event.clientX, y: event.clientY };
			if (!active) {
				if (Math.hypot(last.x - from.x, last.y - from.y) < SLACK) return;
				active = true;
				board.setPointerCapture(event.pointerId);
				getSelection()?.removeAllRanges();
				from.element.style.setProperty('pointer-events', 'none');
				from.element.style.setProperty('position', 'relative');
				from.element.style.setProperty('z-index', '3');
				from.element.parentElement?.style.setProperty('content-visibility', 'visible');
				ticking = requestAnimationFrame(scrollAtEdge);
			}
			event.preventDefault();
			following ??= requestAnimationFrame(follow);
		}

		/** Once a frame: a pointer may tell of itself a thousand times a second. */
		function follow() {
			following = undefined;
			if (!from) return;
			from.element.style.setProperty('transform', `translate(${last.x - from.x}px, ${last.y - from.y}px) rotate(1deg)`);
			const landing = landingAt(from.id, from.kind, last.x, last.y);
			const now = frame.landing;
			if (landing && (now?.column !== landing.column || now.before !== landing.before)) frame.landing = landing;
		}

		/** On a phone the next column is below the screen. */
		function scrollAtEdge() {
			if (!from) return;
			const down = last.y > innerHeight - EDGE ? 12 : last.y < EDGE ? -12 : 0;
			const before = scrollY;
			scrollBy(0, down);
			from.y -= scrollY - before;
			if (down) follow();
			ticking = requestAnimationFrame(scrollAtEdge);
		}

		function end() {
			if (from && active) {
				for (const name of ['transform', 'pointer-events', 'position', 'z-index'])
					from.element.style.removeProperty(name);
				from.element.parentElement?.style.removeProperty('content-visibility');
				// The click that follows a drop is not a wish to open the card.
				const swallow = (event: Event) => {
					event.stopPropagation();
					event.preventDefault();
				};
				addEventListener('click', swallow, { capture: true, once: true });
				setTimeout(() => removeEventListener('click', swallow, true), 0);
			}
			if (ticking !== undefined) cancelAnimationFrame(ticking);
			if (following !== undefined) cancelAnimationFrame(following);
			following = undefined;
			from = undefined;
			active = false;
			removeEventListener('pointermove', move);
			removeEventListener('pointerup', up);
			removeEventListener('pointercancel', cancel);
			removeEventListener('keydown', escape, true);
		}

		function up(event: PointerEvent) {
			if (event.pointerId !== from?.pointer) return;
			const was = active;
			// The last stretch may not have been drawn.
			if (was) follow();
			end();
			if (was) void frame.land();
		}

		function cancel() {
			end();
			frame.landing = undefined;
		}

		function escape(event: KeyboardEvent) {
			if (event.key !== 'Escape') return;
			event.stopPropagation();
			cancel();
		}

		board.addEventListener('pointerdown', down);
		return () => {
			end();
			board.removeEventListener('pointerdown', down);
		};
	};
}

function landingAt(id: string, kind: Kind, x: number, y: number): Landing | undefined {
	// A finger at the rim of the screen still means the last card that is seen.
	const under = document.elementFromPoint(
		Math.min(Math.max(x, 1), innerWidth - 2),
		Math.min(Math.max(y, 1), innerHeight - 2)
	);
	const column = under?.closest<HTMLElement>('[data-column]');
	if (!column || column.dataset['kind'] !== kind) return undefined;
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
