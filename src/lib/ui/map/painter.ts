// Two canvases: one is seen, and moved with the view by the compositor; on the other the next picture is painted, some strokes in
// each frame, so that two thousand of them never hold up a finger. What one changes is patched on the one that is seen.
import { SHEET, type Ink, type Stroke } from '../../domain/sketch.ts';
import type { Camera, Size } from './camera.ts';
import { lookOf } from './ink.ts';

/** Of one canvas. Mostly the whole sheet fits: then panning paints nothing at all. */
const PIXELS = 4e6;
/** Around the sheet, in its units: half of the broadest line. */
const RIM = 64;
/** Of the view: so near to the edge of what was painted the next picture is begun. */
const NEAR = 0.15;
/** A view that still changes its scale is not painted sharp yet. */
const REST = 140;
/** A canvas is rastered after the script has ended, so its cost shows in the length of the frame only. */
const LONG_FRAME = 24;
const [FEWEST, MOST] = [15, 240];
/** More changes than this at once, as when a layer is hidden, are no patch. */
const MANY = 100;

export interface Scene {
	strokes: readonly Stroke[];
	colours: Record<Ink, string>;
}

/** A part of the sheet: left, top, right, bottom. */
type Box = readonly [number, number, number, number];

const WHOLE: Box = [-RIM, -RIM, SHEET.width + RIM, SHEET.height + RIM];

const meet = (a: Box, b: Box): Box => [
	Math.max(a[0], b[0]),
	Math.max(a[1], b[1]),
	Math.min(a[2], b[2]),
	Math.min(a[3], b[3])
];
const around = (a: Box, b: Box): Box => [
	Math.min(a[0], b[0]),
	Math.min(a[1], b[1]),
	Math.max(a[2], b[2]),
	Math.max(a[3], b[3])
];
const apart = (a: Box, b: Box) => a[2] < b[0] || a[3] < b[1] || a[0] > b[2] || a[1] > b[3];

interface Layer {
	canvas: HTMLCanvasElement;
	part: Box;
	/** Pixels of the view for one unit of the sheet, when it was painted. */
	scale: number;
	scene: Scene;
	/** How many strokes are on it. */
	painted: number;
}

export class Painter {
	#front: Layer;
	#back: Layer;
	#camera: Camera = { x: 0, y: 0, scale: 0 };
	#size: Size = { width: 0, height: 0 };
	#scene: Scene | undefined;
	#frame: number | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last = 0;
	#pace = 60;

	constructor(front: HTMLCanvasElement, back: HTMLCanvasElement) {
		const none = { strokes: [], colours: {} as Record<Ink, string> };
		const layer = (canvas: HTMLCanvasElement) => ({ canvas, part: WHOLE, scale: 0, scene: none, painted: 0 });
		[this.#front, this.#back] = [layer(front), layer(back)];
	}

	look(camera: Camera, size: Size): void {
		[this.#camera, this.#size] = [camera, size];
		this.#place(this.#front);
		if (!this.#scene || size.width === 0) return;
		if (this.#front.scale === 0) this.#begin();
		else if (camera.scale !== this.#front.scale) {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => this.#begin(), REST);
		} else if (this.#leaving() && this.#frame === undefined) this.#begin();
	}

	show(scene: Scene): void {
		const before = this.#scene;
		this.#scene = scene;
		if (this.#size.width === 0) return;
		if (before?.colours !== scene.colours || this.#front.scale === 0) return this.#begin();
		const onTop = this.#patch(before, scene);
		if (this.#frame === undefined) return;
		if (onTop) this.#back.scene = scene;
		else if (this.#back.scene !== scene) this.#begin();
	}

	end(): void {
		clearTimeout(this.#timer);
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#scene = undefined;
	}

	/** What changed, on the picture that is seen: a new stroke lies on top (true), around others all is painted again. */
	#patch(before: Scene, now: Scene): boolean {
		const had = new Map(before.strokes.map((stroke) => [stroke.id, stroke]));
		const changed: Stroke[] = [];
		let onTop = true;
		let last = -1;
		now.strokes.forEach((stroke, at) => {
			const was = had.get(stroke.id);
			had.delete(stroke.id);
			if (was && same(was, stroke)) {
				if (changed.length > 0) onTop = false;
				last = at;
			} else changed.push(stroke, ...(was ? [was] : []));
		});
		const front = this.#front;
		if (had.size === 0 && onTop) {
			Object.assign(front, { scene: now, painted: last + 1 });
			this.#paint(front, Infinity);
			return true;
		}
		if (changed.length + had.size > MANY) {
			this.#begin();
			return false;
		}
		const box = [...changed, ...had.values()].map((stroke): Box => lookOf(stroke).box).reduce(around);
		Object.assign(front, { scene: now, painted: 0 });
		this.#paint(front, Infinity, box);
		return false;
	}

	/** What of the sheet is seen. */
	#view(grown = 0): Box {
		const { x, y, scale } = this.#camera;
		const [width, height] = [this.#size.width / scale, this.#size.height / scale];
		const [dx, dy] = [width * grown, height * grown];
		return meet([x - dx, y - dy, x + width + dx, y + height + dy], WHOLE);
	}

	#leaving(): boolean {
		const [view, { part }] = [this.#view(NEAR), this.#front];
		return view[0] < part[0] || view[1] < part[1] || view[2] > part[2] || view[3] > part[3];
	}

	#begin(): void {
		clearTimeout(this.#timer);
		if (!this.#scene) return;
		const { scale } = this.#camera;
		const sharp = Math.min(devicePixelRatio || 1, 2);
		const room = Math.sqrt(PIXELS / (this.#size.width * this.#size.height * sharp * sharp));
		const part = this.#view(Math.max((room - 1) / 2, NEAR * 2));
		Object.assign(this.#back, { part, scale, scene: this.#scene, painted: 0 });
		const { canvas } = this.#back;
		canvas.width = Math.ceil((part[2] - part[0]) * scale * sharp);
		canvas.height = Math.ceil((part[3] - part[1]) * scale * sharp);
		this.#last = 0;
		if (this.#frame === undefined) this.#frame = requestAnimationFrame(this.#go);
	}

	#go = (time: number): void => {
		this.#frame = undefined;
		if (this.#last > 0)
			this.#pace = Math.min(Math.max(this.#pace * (time - this.#last > LONG_FRAME ? 0.6 : 1.2), FEWEST), MOST);
		this.#last = time;
		const done = this.#paint(this.#back, this.#pace);
		if (!done) this.#frame = requestAnimationFrame(this.#go);
		// The first picture is seen while it comes to be: there is none before it.
		if (!done && this.#front.scale !== 0) return;
		if (!done) {
			this.#place(this.#back);
			this.#back.canvas.hidden = false;
			return;
		}
		[this.#front, this.#back] = [this.#back, this.#front];
		this.#place(this.#front);
		this.#front.canvas.hidden = false;
		this.#back.canvas.hidden = true;
		if (this.#front.scale !== this.#camera.scale || this.#leaving()) this.look(this.#camera, this.#size);
	};

	/** So many strokes more, or only what lies in a box. True when all is on it. */
	#paint(layer: Layer, strokes: number, only?: Box): boolean {
		const context = layer.canvas.getContext('2d');
		if (!context) return true;
		const { part, scene } = layer;
		const factor = layer.canvas.width / (part[2] - part[0]);
		context.setTransform(factor, 0, 0, factor, -part[0] * factor, -part[1] * factor);
		const within = only ? meet(only, part) : part;
		if (only) {
			context.save();
			context.beginPath();
			context.rect(within[0], within[1], within[2] - within[0], within[3] - within[1]);
			context.clip();
			context.clearRect(within[0], within[1], within[2] - within[0], within[3] - within[1]);
		}
		let left = strokes;
		for (; layer.painted < scene.strokes.length && left > 0; layer.painted++) {
			const stroke = scene.strokes[layer.painted]!;
			const { path, box } = lookOf(stroke);
			if (apart(box, within)) continue;
			context.fillStyle = scene.colours[stroke.ink];
			context.fill(path);
			left--;
		}
		if (only) context.restore();
		return layer.painted >= scene.strokes.length;
	}

	#place({ canvas, part, scale }: Layer): void {
		if (scale === 0) return;
		const { x, y, scale: now } = this.#camera;
		canvas.style.setProperty('width', `${(part[2] - part[0]) * scale}px`);
		canvas.style.setProperty('height', `${(part[3] - part[1]) * scale}px`);
		const [left, top] = [(part[0] - x) * now, (part[1] - y) * now];
		canvas.style.setProperty('transform', `translate(${left}px, ${top}px) scale(${now / scale})`);
	}
}

function same(a: Stroke, b: Stroke): boolean {
	return a.bytes === b.bytes && a.ink === b.ink && a.width === b.width;
}
