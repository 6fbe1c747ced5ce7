// Fingers, pens and mice on the map. One finger does what the tool does; two move and stretch the view, and what the first had
// begun is let go. While a pen writes, a palm does nothing.
import { onSheet, type Point, type Spot } from '../../domain/sketch.ts';
import { panned, toSheet, zoomed } from './camera.ts';
import type { Desk } from './desk.svelte.ts';

interface Doing {
	move(event: PointerEvent): void;
	end(): void;
	cancel(): void;
}

/** A palm comes down with the pen, or a little later. */
const PALM = 700;
/** Points after which a line that goes on and on is sent, and the next one begun: one stroke holds only so much. */
const LONG = 1200;
/** Less than this is a tap. */
const SLACK = 6;

export interface Taps {
	/** Somewhere with the tool that chooses. */
	choose: (spot: Spot) => void;
	/** A pin or label was dragged somewhere. */
	moved: (what: 'pin' | 'label', id: string, to: Spot) => void;
}

export function gestures(desk: Desk, taps: Taps) {
	return (stage: HTMLElement) => {
		const fingers = new Map<number, Spot>();
		let doing: Doing | undefined;
		/** Whose gesture it is; none: that of two fingers. */
		let owner: number | undefined;
		let penAt = -Infinity;

		const onStage = (event: MouseEvent): Spot => {
			const { left, top } = stage.getBoundingClientRect();
			return { x: event.clientX - left, y: event.clientY - top };
		};
		const onPaper = (event: MouseEvent): Spot => toSheet(desk.camera, onStage(event));

		function drawing(first: PointerEvent): Doing {
			const point = (event: PointerEvent): Point => {
				const { x, y } = onPaper(event);
				return [x, y, event.pointerType === 'pen' ? Math.round(event.pressure * 255) : 0];
			};
			desk.wet = [point(first)];
			return {
				move(event) {
					const all = event.getCoalescedEvents?.() ?? [];
					desk.wet = [...desk.wet, ...(all.length > 0 ? all : [event]).map(point)];
					if (desk.wet.length < LONG) return;
					const last = desk.wet.at(-1)!;
					desk.liftPen();
					desk.wet = [last];
				},
				end: () => desk.liftPen(),
				cancel: () => (desk.wet = [])
			};
		}

		function erasing(first: PointerEvent): Doing {
			let last = onPaper(first);
			desk.erase(last);
			return {
				move(event) {
					const to = onPaper(event);
					// A fast hand leaves gaps between what the browser tells.
					const steps = Math.ceil((Math.hypot(to.x - last.x, to.y - last.y) * desk.camera.scale) / 10);
					for (let at = 1; at <= steps; at++)
						desk.erase({ x: last.x + ((to.x - last.x) * at) / steps, y: last.y + ((to.y - last.y) * at) / steps });
					last = to;
				},
				end: () => desk.liftEraser(),
				cancel: () => (desk.erasing = [])
			};
		}

		function panning(first: PointerEvent, tap?: (spot: Spot) => void): Doing {
			let last = onStage(first);
			const [from, spot] = [last, onPaper(first)];
			let far = false;
			return {
				move(event) {
					const to = onStage(event);
					far ||= Math.hypot(to.x - from.x, to.y - from.y) > SLACK;
					if (far) desk.camera = panned(desk.camera, desk.size, to.x - last.x, to.y - last.y);
					last = to;
				},
				end() {
					if (!far) tap?.(spot);
				},
				cancel() {}
			};
		}

		function picking(first: PointerEvent): Doing {
			desk.pickAt(onSheet(onPaper(first)));
			return {
				move: (event) => desk.pickAt(onSheet(onPaper(event))),
				end: () => desk.picking?.chosen(desk.picking.at),
				cancel() {}
			};
		}

		function dragging(first: PointerEvent, what: 'pin' | 'label', id: string): Doing {
			const from = onStage(first);
			let at: Spot | undefined;
			return {
				move(event) {
					const to = onStage(event);
					if (!at && Math.hypot(to.x - from.x, to.y - from.y) < SLACK) return;
					at = onSheet(onPaper(event));
					desk.dragged = { what, id, at };
				},
				end() {
					desk.dragged = undefined;
					if (!at) return;
					taps.moved(what, id, at);
					// The click that follows a drop is not a wish to open the card.
					const swallow = (event: Event) => {
						event.stopPropagation();
						event.preventDefault();
					};
					addEventListener('click', swallow, { capture: true, once: true });
					setTimeout(() => removeEventListener('click', swallow, true), 0);
				},
				cancel: () => (desk.dragged = undefined)
			};
		}

		function pinching(): Doing {
			const pair = () => {
				const [a, b] = [...fingers.values()] as [Spot, Spot];
				return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.max(Math.hypot(a.x - b.x, a.y - b.y), 1) };
			};
			let last = pair();
			return {
				move() {
					const now = pair();
					const moved = panned(desk.camera, desk.size, now.x - last.x, now.y - last.y);
					desk.camera = zoomed(moved, desk.size, now.apart / last.apart, now);
					last = now;
				},
				end() {},
				cancel() {}
			};
		}

		function begin(event: PointerEvent): Doing | undefined {
			const { target } = event;
			const mark = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
			if (desk.picking) return picking(event);
			if (event.button === 1) return panning(event);
			if (event.button !== 0) return undefined;
			const { mark: what, id } = mark?.dataset ?? {};
			if (desk.session.readOnly) return mark ? undefined : panning(event);
			if (desk.tool === 'pen') return drawing(event);
			if (desk.tool === 'eraser') return erasing(event);
			if (mark && desk.tool === 'select') return dragging(event, what as 'pin' | 'label', id!);
			return mark ? undefined : panning(event, desk.tool === 'select' ? taps.choose : undefined);
		}

		function down(event: PointerEvent) {
			if (event.pointerType === 'pen') penAt = event.timeStamp;
			else if (event.pointerType === 'touch' && event.timeStamp - penAt < PALM) return;
			if (event.target instanceof Element && event.target.closest('[data-off-map]')) return;
			if (event.pointerType === 'touch') fingers.set(event.pointerId, onStage(event));
			if (fingers.size > 2) return;
			if (fingers.size === 2) {
				doing?.cancel();
				doing = pinching();
				owner = undefined;
				return;
			}
			if (doing) return;
			doing = begin(event);
			owner = event.pointerId;
			if (doing && desk.tool !== 'select') stage.setPointerCapture(event.pointerId);
		}

		function move(event: PointerEvent) {
			if (event.pointerType === 'pen') penAt = event.timeStamp;
			else if (event.pointerType === 'touch' && !fingers.has(event.pointerId)) return;
			if (fingers.has(event.pointerId)) fingers.set(event.pointerId, onStage(event));
			if (event.buttons !== 0 && (owner === undefined || owner === event.pointerId)) doing?.move(event);
		}

		function up(event: PointerEvent) {
			if (event.pointerType === 'touch' && !fingers.delete(event.pointerId)) return;
			if (owner !== undefined && owner !== event.pointerId) return;
			// After a finger of two is lifted the other one does nothing.
			if (event.type === 'pointercancel') doing?.cancel();
			else doing?.end();
			doing = undefined;
		}

		function wheel(event: WheelEvent) {
			event.preventDefault();
			const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
			const factor = Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 120 : 500));
			desk.camera = zoomed(desk.camera, desk.size, factor, onStage(event));
		}

		function escape(event: KeyboardEvent) {
			if (event.key !== 'Escape' || !doing) return;
			event.stopPropagation();
			doing.cancel();
			doing = undefined;
		}

		const ends = ['pointerup', 'pointercancel'] as const;
		stage.addEventListener('pointerdown', down);
		addEventListener('pointermove', move);
		for (const name of ends) addEventListener(name, up);
		stage.addEventListener('wheel', wheel, { passive: false });
		addEventListener('keydown', escape, true);
		return () => {
			doing?.cancel();
			stage.removeEventListener('pointerdown', down);
			removeEventListener('pointermove', move);
			for (const name of ends) removeEventListener(name, up);
			stage.removeEventListener('wheel', wheel);
			removeEventListener('keydown', escape, true);
		};
	};
}
