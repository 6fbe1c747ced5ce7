// Dragging a shape of a picture with a finger, a pen or a mouse. A press that does not move stays a tap.
const SLACK = 7;

export interface Hands {
	may: () => boolean;
	begin: (id: string) => void;
	follow: (event: PointerEvent) => void;
	/** Without an event: it was broken off. */
	end: (id: string, event?: PointerEvent) => void;
}

export function dragging(hands: Hands) {
	return (picture: HTMLElement) => {
		let from: { id: string; pointer: number; x: number; y: number } | undefined;
		let active = false;

		function down(event: PointerEvent) {
			if (event.button !== 0 || from || !hands.may() || !(event.target instanceof Element)) return;
			const id = event.target.closest<HTMLElement>('[data-actor]')?.dataset['actor'];
			if (id === undefined) return;
			from = { id, pointer: event.pointerId, x: event.clientX, y: event.clientY };
			addEventListener('pointermove', move);
			addEventListener('pointerup', up);
			addEventListener('pointercancel', broken);
			addEventListener('keydown', escape, true);
		}

		function move(event: PointerEvent) {
			if (event.pointerId !== from?.pointer) return;
			if (!active) {
				if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return;
				active = true;
				hands.begin(from.id);
			}
			event.preventDefault();
			hands.follow(event);
		}

		function finish(event?: PointerEvent) {
			const [was, dragged] = [from, active];
			from = undefined;
			active = false;
			removeEventListener('pointermove', move);
			removeEventListener('pointerup', up);
			removeEventListener('pointercancel', broken);
			removeEventListener('keydown', escape, true);
			if (!was || !dragged) return;
			// The click that follows a drop is no wish to choose.
			const swallow = (click: Event) => {
				click.stopPropagation();
				click.preventDefault();
			};
			addEventListener('click', swallow, { capture: true, once: true });
			setTimeout(() => removeEventListener('click', swallow, true), 0);
			hands.end(was.id, event);
		}

		function up(event: PointerEvent) {
			if (event.pointerId === from?.pointer) finish(event);
		}

		function broken(event: PointerEvent) {
			if (event.pointerId === from?.pointer) finish();
		}

		function escape(event: KeyboardEvent) {
			if (event.key !== 'Escape' || !active) return;
			event.stopPropagation();
			finish();
		}

		picture.addEventListener('pointerdown', down);
		return () => {
			finish();
			picture.removeEventListener('pointerdown', down);
		};
	};
}
