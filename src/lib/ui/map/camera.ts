// Which part of the sheet is looked at. On the screen a place is (place - corner) * scale.
import { SHEET, type Spot } from '../../domain/sketch.ts';

export interface Size {
	width: number;
	height: number;
}
export interface Camera {
	/** What stands in the upper left corner of the view, in units of the sheet. */
	x: number;
	y: number;
	/** Pixels for one unit. */
	scale: number;
}

/** How many times larger than the whole sheet one can look. */
const NEAREST = 12;
/** Pixels around a sheet that is seen whole. */
const RIM = 8;

function fitting({ width, height }: Size): number {
	return Math.max(Math.min((width - 2 * RIM) / SHEET.width, (height - 2 * RIM) / SHEET.height), 0.01);
}

/** The middle of the view stays on the sheet, and what fits is in the middle. */
function held(camera: Camera, size: Size): Camera {
	const least = fitting(size);
	const scale = Math.min(Math.max(camera.scale, least), least * NEAREST);
	const axis = (at: number, view: number, sheet: number) => {
		const seen = view / scale;
		if (seen >= sheet) return (sheet - seen) / 2;
		const rim = RIM / scale;
		return Math.min(Math.max(at, -rim), sheet - seen + rim);
	};
	return { x: axis(camera.x, size.width, SHEET.width), y: axis(camera.y, size.height, SHEET.height), scale };
}

export function wholeSheet(size: Size): Camera {
	return held({ x: 0, y: 0, scale: 0 }, size);
}

export function toSheet(camera: Camera, at: Spot): Spot {
	return { x: camera.x + at.x / camera.scale, y: camera.y + at.y / camera.scale };
}

export function toScreen(camera: Camera, spot: Spot): Spot {
	return { x: (spot.x - camera.x) * camera.scale, y: (spot.y - camera.y) * camera.scale };
}

export function panned(camera: Camera, size: Size, dx: number, dy: number): Camera {
	return held({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, size);
}

/** What is under `at` stays there. */
export function zoomed(camera: Camera, size: Size, factor: number, at: Spot): Camera {
	const least = fitting(size);
	const scale = Math.min(Math.max(camera.scale * factor, least), least * NEAREST);
	const under = toSheet(camera, at);
	return held({ x: under.x - at.x / scale, y: under.y - at.y / scale, scale }, size);
}

/** After the view itself became larger or smaller: the same middle. */
export function resized(camera: Camera, from: Size, to: Size): Camera {
	const middle = toSheet(camera, { x: from.width / 2, y: from.height / 2 });
	const scale = camera.scale * (fitting(to) / fitting(from));
	return held({ x: middle.x - to.width / 2 / scale, y: middle.y - to.height / 2 / scale, scale }, to);
}

/** So far that this place is seen. */
export function showing(camera: Camera, size: Size, spot: Spot): Camera {
	const at = toScreen(camera, spot);
	const rim = 24;
	const shift = (value: number, end: number) => (value < rim ? rim - value : value > end - rim ? end - rim - value : 0);
	return panned(camera, size, shift(at.x, size.width), shift(at.y, size.height));
}

/** The ninths of the sheet that have a name. */
export const REGIONS = [
	['topLeft', 'top', 'topRight'],
	['left', 'middle', 'right'],
	['bottomLeft', 'bottom', 'bottomRight']
] as const;
export type Region = (typeof REGIONS)[number][number];

export function regionOf({ x, y }: Spot): Region {
	const third = (at: number, whole: number) => Math.min(Math.max(Math.floor((3 * at) / whole), 0), 2) as 0 | 1 | 2;
	return REGIONS[third(y, SHEET.height)][third(x, SHEET.width)];
}
