// What lies on my table while I draw: pen, ink, view, what I hide, what I have chosen. Of all this nobody else sees anything.
import { createSubscriber, SvelteSet } from 'svelte/reactivity';
import {
	OTHER_LAYER,
	drawStroke,
	eraseStrokes,
	readSketch,
	type Drawn,
	type Ink,
	type Point,
	type Shape,
	type Sketch,
	type SketchProblem,
	type Spot,
	type Stroke,
	type Width
} from '../../domain/sketch.ts';
import type { Session } from '../../view/session.svelte.ts';
import { resized, showing, wholeSheet, type Camera, type Size } from './camera.ts';
import { calmed, touches } from './ink.ts';

export const TOOLS = ['pen', 'eraser', 'hand', 'select'] as const;
export type Tool = (typeof TOOLS)[number];

/** A place that is being chosen on the map, by a tap or with the arrows. */
export interface Picking {
	prompt: string;
	at: Spot;
	/** What would be drawn to it, and from where. */
	shape: Shape | undefined;
	from: Spot | undefined;
	chosen: (at: Spot | undefined) => void;
}

export type Chosen = { what: 'stroke' | 'label'; id: string };

/** Pixels around a line in which a finger or an eraser finds it. */
const REACH = 12;

export class Desk {
	readonly session: Session;
	tool = $state<Tool>('pen');
	ink = $state<Ink>('plain');
	width = $state<Width>('medium');
	/** The layer that is drawn on. */
	layer = $state('water');
	/** Layers that I do not look at now. */
	readonly hidden = new SvelteSet<string>();
	camera = $state.raw<Camera>({ x: 0, y: 0, scale: 0.1 });
	size = $state.raw<Size>({ width: 0, height: 0 });
	/**
	 * The line under the pen. It is sent when it is finished: one entry, one step of undo, one record, and no half lines. A pen that
	 * is never lifted begins a new one from time to time (gestures.ts).
	 */
	wet = $state.raw<readonly Point[]>([]);
	/** What the eraser went over; gone when it is lifted. */
	erasing = $state.raw<readonly string[]>([]);
	/** A pin or label that is being dragged, and where it is now. */
	dragged = $state.raw<{ what: 'pin' | 'label'; id: string; at: Spot }>();
	picking = $state.raw<Picking>();
	chosen = $state.raw<Chosen>();
	/** Told what could not be done. */
	trouble: (problem: SketchProblem) => void = () => {};
	#sketch: Sketch | undefined;
	readonly #subscribe: () => void;

	constructor(session: Session) {
		this.session = session;
		this.#subscribe = createSubscriber((update) => {
			const changed = () => {
				this.#sketch = undefined;
				update();
			};
			session.space.sketch.observe(changed);
			return () => {
				session.space.sketch.unobserve(changed);
				this.#sketch = undefined;
			};
		});
	}

	get sketch(): Sketch {
		this.#subscribe();
		return (this.#sketch ??= readSketch(this.session.space));
	}

	/** What I see. */
	get strokes(): readonly Stroke[] {
		return this.hidden.size === 0
			? this.sketch.strokes
			: this.sketch.strokes.filter(({ layer }) => !this.hidden.has(layer));
	}

	/** The layer to draw on: one that is there. */
	get drawingOn(): string {
		return this.sketch.layers.some(({ id }) => id === this.layer && id !== OTHER_LAYER)
			? this.layer
			: this.sketch.layers[0]!.id;
	}

	resize(size: Size): void {
		if (size.width === 0 || size.height === 0) return;
		this.camera = this.size.width === 0 ? wholeSheet(size) : resized(this.camera, this.size, size);
		this.size = size;
	}

	/** One action of mine, undone by itself. */
	step<T>(act: () => Drawn<T>): T | undefined {
		if (this.session.readOnly) return undefined;
		this.session.view.newStep();
		const result = act();
		if (result.ok) return result.value;
		this.trouble(result.code);
		return undefined;
	}

	drawn(points: readonly Point[]): string | undefined {
		const layer = this.drawingOn;
		// What I draw I want to see.
		this.hidden.delete(layer);
		return this.step(() =>
			drawStroke(
				this.session.space,
				{ layer, ink: this.ink, width: this.width },
				points,
				Math.min(0.8 / this.camera.scale, 8)
			)
		);
	}

	liftPen(): void {
		const points = calmed(this.wet);
		this.wet = [];
		if (points.length > 0) this.drawn(points);
	}

	/** The topmost line at a place. */
	strokeAt(spot: Spot): Stroke | undefined {
		return this.strokes.findLast((stroke) => touches(stroke, spot, REACH / this.camera.scale));
	}

	erase(spot: Spot): void {
		const reach = REACH / this.camera.scale;
		const found = this.strokes.filter((stroke) => !this.erasing.includes(stroke.id) && touches(stroke, spot, reach));
		if (found.length > 0) this.erasing = [...this.erasing, ...found.map(({ id }) => id)];
	}

	liftEraser(): void {
		const ids = this.erasing;
		this.erasing = [];
		if (ids.length > 0) this.step(() => eraseStrokes(this.session.space, ids));
	}

	/** Asks for a place on the map. Undefined: never mind. */
	pick(prompt: string, start?: Spot, shape?: Shape, from?: Spot): Promise<Spot | undefined> {
		this.picking?.chosen(undefined);
		const middle = {
			x: this.camera.x + this.size.width / 2 / this.camera.scale,
			y: this.camera.y + this.size.height / 2 / this.camera.scale
		};
		const at = start ?? middle;
		this.camera = showing(this.camera, this.size, at);
		return new Promise((done) => {
			const chosen = (spot: Spot | undefined) => {
				this.picking = undefined;
				done(spot);
			};
			this.picking = { prompt, at, shape, from, chosen };
		});
	}

	pickAt(at: Spot): void {
		if (!this.picking) return;
		this.picking = { ...this.picking, at };
		this.camera = showing(this.camera, this.size, at);
	}
}

const desks = new WeakMap<Session, Desk>();

/** The same table on both boards, as long as the space is open. */
export function deskOf(session: Session): Desk {
	let desk = desks.get(session);
	if (!desk) desks.set(session, (desk = new Desk(session)));
	return desk;
}
