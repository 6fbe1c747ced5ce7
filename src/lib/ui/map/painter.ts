// Two canvases: one is seen, and moved with the view by the compositor; on the other the next picture is painted a few
// milliseconds at a time, so that two thousand strokes never hold up a finger.
import { lookOf } from './ink.ts';
import type { Camera, Size } from './camera.ts';
import type { Ink, Stroke } from '../../domain/sketch.ts';

/** Of the view, painted beyond each edge: one can pan so far before anything has to be painted. */
const MARGIN = 0.3;
/** Milliseconds of painting in one frame. */
const SLICE = 7;
/** A view that still changes its scale is not painted sharp yet. */
const REST = 140;

export interface Scene {
	strokes: readonly Stroke[];
	colours: Record<Ink, string>;
}

interface Layer {
	canvas: HTMLCanvasElement;
	camera: Camera;
	size: Size;
	scene: Scene;
	/** How many strokes are on it. */
	painted: number;
}

export class Painter {
	#front: Layer;
	#back: Layer;
	#camera: Camera = { x: 0, y: 0, scale: 1 };
	#size: Size = { width: 0, height: 0 };
	#scene: Scene | undefined;
	#frame: number | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(front: HTMLCanvasElement, back: HTMLCanvasElement) {
		const layer = (canvas: HTMLCanvasElement): Layer => ({
			canvas,
			camera: this.#camera,
			size: this.#size,
			scene: { strokes: [], colours: {} as Record<Ink, string> },
			painted: 0
		});
		[this.#front, this.#back] = [layer(front), layer(back)];
	}

	look(camera: Camera, size: Size): void {
		const grown = size.width !== this.#size.width || size.height !== this.#size.height;
		[this.#camera, this.#size] = [camera, size];
		this.#place(this.#front);
		if (!this.#scene || size.width === 0) return;
		if (grown) this.#begin();
		else if (camera.scale !== this.#front.camera.scale) {
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => this.#begin(), REST);
		} else if (this.#leaving() && this.#frame === undefined) this.#begin();
	}

	show(scene: Scene): void {
		const before = this.#scene;
		this.#scene = scene;
		if (this.#size.width === 0) return;
		const appended =
			before?.colours === scene.colours &&
			before.strokes.length <= scene.strokes.length &&
			before.strokes.every((stroke, at) => same(stroke, scene.strokes[at]!));
		if (!appended) return this.#begin();
		// What is new lies on top: nothing else has to be painted again.
		if (this.#frame !== undefined) this.#back.scene = scene;
		else if (this.#front.scene !== scene) {
			this.#front.scene = scene;
			this.#paint(this.#front, Infinity);
		}
	}

	end(): void {
		clearTimeout(this.#timer);
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#scene = undefined;
	}

	/** The view comes to the edge of what was painted. */
	#leaving(): boolean {
		const { camera, size } = this.#front;
		const dx = Math.abs(camera.x - this.#camera.x) * camera.scale;
		const dy = Math.abs(camera.y - this.#camera.y) * camera.scale;
		return dx > (size.width * MARGIN) / 2 || dy > (size.height * MARGIN) / 2;
	}

	#begin(): void {
		clearTimeout(this.#timer);
		if (!this.#scene) return;
		Object.assign(this.#back, { camera: this.#camera, size: this.#size, scene: this.#scene, painted: 0 });
		const { canvas, size } = this.#back;
		const sharp = Math.min(devicePixelRatio || 1, 2);
		canvas.width = Math.ceil(size.width * (1 + 2 * MARGIN) * sharp);
		canvas.height = Math.ceil(size.height * (1 + 2 * MARGIN) * sharp);
		if (this.#frame === undefined) this.#go();
	}

	#go = (): void => {
		this.#frame = undefined;
		if (!this.#paint(this.#back, SLICE)) {
			this.#frame = requestAnimationFrame(this.#go);
			return;
		}
		[this.#front, this.#back] = [this.#back, this.#front];
		this.#place(this.#front);
		this.#front.canvas.hidden = false;
		this.#back.canvas.hidden = true;
		if (this.#front.camera.scale === this.#camera.scale && this.#leaving()) this.#begin();
	};

	/** True when all is on it. */
	#paint(layer: Layer, milliseconds: number): boolean {
		const context = layer.canvas.getContext('2d');
		if (!context) return true;
		const { camera, size, scene } = layer;
		const until = performance.now() + milliseconds;
		const { strokes, colours } = scene;
		const factor = (camera.scale * layer.canvas.width) / (size.width * (1 + 2 * MARGIN));
		const corner = [camera.x - (size.width * MARGIN) / camera.scale, camera.y - (size.height * MARGIN) / camera.scale];
		context.setTransform(factor, 0, 0, factor, -corner[0]! * factor, -corner[1]! * factor);
		const end = [corner[0]! + layer.canvas.width / factor, corner[1]! + layer.canvas.height / factor];
		for (; layer.painted < strokes.length; layer.painted++) {
			if (layer.painted % 20 === 0 && performance.now() > until) return false;
			const stroke = strokes[layer.painted]!;
			const { path, box } = lookOf(stroke);
			if (box[2] < corner[0]! || box[3] < corner[1]! || box[0] > end[0]! || box[1] > end[1]!) continue;
			context.fillStyle = colours[stroke.ink];
			context.fill(path);
		}
		return true;
	}

	#place({ canvas, camera, size }: Layer): void {
		const zoom = this.#camera.scale / camera.scale;
		const x = (camera.x - this.#camera.x) * this.#camera.scale - size.width * MARGIN * zoom;
		const y = (camera.y - this.#camera.y) * this.#camera.scale - size.height * MARGIN * zoom;
		canvas.style.setProperty('width', `${size.width * (1 + 2 * MARGIN)}px`);
		canvas.style.setProperty('height', `${size.height * (1 + 2 * MARGIN)}px`);
		canvas.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${zoom})`);
	}
}

function same(a: Stroke, b: Stroke): boolean {
	return a.id === b.id && a.bytes === b.bytes && a.ink === b.ink && a.width === b.width;
}
