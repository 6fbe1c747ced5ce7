// The sketch as it is read: whatever others stored, only what is a stroke, a label, a pin or a layer comes out, and not too much
// of it. One flat map, by what an entry is and its id:
//   stroke/<id>  { layer, ink, width, at, points }   one entry, one stroke: it is drawn, or it is not
//   label/<id>   { x, y, layer } and words/<id>      apart, so that one can move it while another writes it
//   pin/<card>   { x, y }                            where a card stands
//   layer/<id>   { name, at }                        one the group added, or the group's name for one that is always there
//   see          who may see the sketch
import { isId } from '../limits.ts';
import { SEE, type See } from '../model.ts';
import type { Space } from '../space.ts';
import { SHEET, unpackPoints, type Point, type Spot } from './points.ts';

/** Names of inks; each theme has its colours for them. */
export const INKS = ['plain', 'blue', 'green', 'red', 'brown', 'purple'] as const;
export type Ink = (typeof INKS)[number];

/** Widths of pens in units of the sheet. */
export const WIDTHS = { fine: 14, medium: 28, broad: 56, brush: 120 } as const;
export type Width = keyof typeof WIDTHS;

/** There from the start; the group may call them something else. */
export const LAYERS = ['water', 'paths', 'buildings', 'boundaries', 'feelings'] as const;
/** Strokes of a layer that somebody took away. It is there only when it is needed. */
export const OTHER_LAYER = 'other';

export const MAX_STROKES = 4000;
/** Bytes of all strokes together. */
export const MAX_DRAWN = 1024 * 1024;
export const MAX_LABELS = 200;
export const MAX_PINS = 400;
export const MAX_LAYERS = 20;
export const MAX_LABEL = 80;
export const MAX_LAYER_NAME = 40;
/** The order in which strokes were drawn. */
export const MAX_AT = 2 ** 31;

export interface Stroke {
	readonly id: string;
	readonly layer: string;
	readonly ink: Ink;
	readonly width: Width;
	readonly at: number;
	readonly points: readonly Point[];
	/** The value in the document: the same object as long as the line is the same. */
	readonly bytes: Uint8Array;
}

export interface Label extends Spot {
	readonly id: string;
	readonly layer: string;
	readonly words: string;
}

export interface Layer {
	readonly id: string;
	/** In the group's words; none: one that is always there and goes by its usual name. */
	readonly name: string | undefined;
	/** Added by the group. */
	readonly added: boolean;
}

export interface Sketch {
	/** In the order in which they were drawn. */
	readonly strokes: readonly Stroke[];
	readonly labels: readonly Label[];
	readonly pins: ReadonlyMap<string, Spot>;
	readonly layers: readonly Layer[];
	readonly see: See;
}

/** Bytes are never changed in place, so what they say can be kept. */
const unpacked = new WeakMap<Uint8Array, Point[] | null>();

function pointsOf(value: unknown): Point[] | undefined {
	if (!(value instanceof Uint8Array)) return undefined;
	let known = unpacked.get(value);
	if (known === undefined) unpacked.set(value, (known = unpackPoints(value) ?? null));
	return known ?? undefined;
}

/** A property of its own, of whatever was stored. */
function own(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
	return (all as readonly unknown[]).includes(value);
}

function place(value: unknown): number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_AT ? value : 0;
}

function readSpot(value: unknown): Spot | undefined {
	const [x, y] = [own(value, 'x'), own(value, 'y')];
	if (typeof x !== 'number' || typeof y !== 'number') return undefined;
	return x >= 0 && x <= SHEET.width && y >= 0 && y <= SHEET.height ? { x, y } : undefined;
}

function readWords(value: unknown, limit: number): string {
	if (typeof value !== 'string') return '';
	const words = value.slice(0, limit).trim();
	return /[\ud800-\udbff]$/.test(words) ? words.slice(0, -1) : words;
}

function readStroke(id: string, value: unknown): Stroke | undefined {
	const points = pointsOf(own(value, 'points'));
	if (!points) return undefined;
	const [layer, ink, width] = [own(value, 'layer'), own(value, 'ink'), own(value, 'width')];
	return {
		id,
		layer: isId(layer) ? layer : OTHER_LAYER,
		ink: isOneOf(INKS, ink) ? ink : 'plain',
		width: typeof width === 'string' && Object.hasOwn(WIDTHS, width) ? (width as Width) : 'medium',
		at: place(own(value, 'at')),
		points,
		bytes: own(value, 'points') as Uint8Array
	};
}

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : 1;
}

function readLayers(named: ReadonlyMap<string, unknown>, other: boolean): Layer[] {
	const nameOf = (id: string) => readWords(own(named.get(id), 'name'), MAX_LAYER_NAME) || undefined;
	const always = LAYERS.map((id) => ({ id: id as string, name: nameOf(id), added: false }));
	const added = [...named]
		.map(([id, value]) => ({ id, at: place(own(value, 'at')), name: nameOf(id) }))
		.filter(({ id, name }) => name !== undefined && id !== OTHER_LAYER && !isOneOf(LAYERS, id))
		.sort((a, b) => a.at - b.at || byId(a, b))
		.slice(0, MAX_LAYERS - LAYERS.length)
		.map(({ id, name }) => ({ id, name, added: true }));
	const last = other ? [{ id: OTHER_LAYER, name: undefined, added: false }] : [];
	return [...always, ...added, ...last];
}

function withinBytes(strokes: Stroke[]): Stroke[] {
	let bytes = 0;
	return strokes.slice(0, MAX_STROKES).filter((stroke) => (bytes += stroke.bytes.length) <= MAX_DRAWN);
}

export function readSketch(space: Space): Sketch {
	const strokes: Stroke[] = [];
	const labels: Label[] = [];
	const pins: [string, Spot][] = [];
	const named = new Map<string, unknown>();
	for (const [key, value] of space.sketch.entries()) {
		const slash = key.indexOf('/');
		const [what, id] = [key.slice(0, Math.max(slash, 0)), key.slice(slash + 1)];
		if (!isId(id)) continue;
		if (what === 'stroke') {
			const stroke = readStroke(id, value);
			if (stroke) strokes.push(stroke);
		} else if (what === 'label') {
			const spot = readSpot(value);
			const words = readWords(space.sketch.get(`words/${id}`), MAX_LABEL);
			const layer = own(value, 'layer');
			if (spot && words) labels.push({ id, ...spot, words, layer: isId(layer) ? layer : OTHER_LAYER });
		} else if (what === 'pin') {
			const spot = readSpot(value);
			if (spot) pins.push([id, spot]);
		} else if (what === 'layer') named.set(id, value);
	}
	const drawn = withinBytes(strokes.sort((a, b) => a.at - b.at || byId(a, b)));
	const written = labels.sort(byId).slice(0, MAX_LABELS);
	const known = new Set(readLayers(named, false).map(({ id }) => id));
	const lost = (one: { layer: string }) => !known.has(one.layer);
	const placed = <T extends { layer: string }>(all: T[]) =>
		all.map((one) => (lost(one) ? { ...one, layer: OTHER_LAYER } : one));
	const see = space.sketch.get('see');
	return {
		strokes: placed(drawn),
		labels: placed(written),
		pins: new Map(pins.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MAX_PINS)),
		layers: readLayers(named, [...drawn, ...written].some(lost)),
		see: isOneOf(SEE, see) ? see : 'circle'
	};
}
