// Carrying a thing with a finger (by its handle), a pen or a mouse (anywhere). Whoever uses it offers ways without dragging, too.

/** Pixels before a press becomes a drag, so that a tap stays a tap. */
const SLACK = 7;
const EDGE = 60;

export interface Carrying {
	/** What a press here takes up. */
	take: (pressed: Element) => { id: string; element: HTMLElement } | undefined;
	over: (id: string, x: number, y: number) => void;
	drop: (id: string) => void;
	/** It was let go of where it was. */
	putBack: () => void;
}

/** What lies under a finger; at the rim of the screen still the last thing that is seen. */
export function under(x: number, y: number): Element | null {
	return document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 2), Math.min(Math.max(y, 1), innerHeight - 2));
}

export function carrying({ take, over, drop, putBack }: Carrying) {
	return (root: HTMLElement) => {
		let from: { id: string; element: HTMLElement; pointer: number; x: number; y: number } | undefined;
		let active = false;
		let last = { x: 0, y: 0 };
		let ticking: number | undefined;
		let following: number | undefined;

		function down(event: PointerEvent) {
			if (event.button !== 0 || from || !(event.target instanceof Element)) return;
			if (event.pointerType !== 'mouse' && !event.target.closest('[data-handle]')) return;
			const taken = take(event.target);
			if (!taken) return;
			from = { ...taken, pointer: event.pointerId, x: event.clientX, y: event.clientY };
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
				root.setPointerCapture(event.pointerId);
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
			over(from.id, last.x, last.y);
		}

		/** On a phone the next place is below the screen. */
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
				// The click that follows a drop is not a wish to open the thing.
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
			const { id } = from;
			const was = active;
			// The last stretch may not have been drawn.
			if (was) follow();
			end();
			if (was) drop(id);
		}

		function cancel() {
			end();
			putBack();
		}

		function escape(event: KeyboardEvent) {
			if (event.key !== 'Escape') return;
			event.stopPropagation();
			cancel();
		}

		root.addEventListener('pointerdown', down);
		return () => {
			end();
			root.removeEventListener('pointerdown', down);
		};
	};
}
