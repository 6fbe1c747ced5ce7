// Everything a person can do to the sketch. As in ../verbs.ts: one transaction each, and what can fail is a value with a code.
import { wellFormed } from '../limits.ts';
import { SEE, type See } from '../model.ts';
import { readCard } from '../read.ts';
import { LOCAL, newId, type Space } from '../space.ts';
import { onSheet, packPoints, type Point, type Spot } from './points.ts';
import {
	INKS,
	LAYERS,
	MAX_AT,
	MAX_DRAWN,
	MAX_LABEL,
	MAX_LABELS,
	MAX_LAYERS,
	MAX_LAYER_NAME,
	MAX_PINS,
	MAX_STROKES,
	OTHER_LAYER,
	WIDTHS,
	readSketch,
	type Ink,
	type Sketch,
	type Stroke,
	type Width
} from './read.ts';

/** `full`: there is room for no more of it. `gone`: somebody took it away meanwhile. */
export type SketchProblem = 'full' | 'gone' | 'not-allowed' | 'too-long';
export type Drawn<T = undefined> = { ok: true; value: T } | { ok: false; code: SketchProblem };

const done: Drawn = { ok: true, value: undefined };
const fail = (code: SketchProblem): { ok: false; code: SketchProblem } => ({ ok: false, code });

function act(space: Space, change: () => void): Drawn {
	space.doc.transact(change, LOCAL);
	return done;
}

function knows({ layers }: Sketch, layer: string): boolean {
	return layers.some(({ id }) => id === layer);
}

export interface Style {
	layer: string;
	ink: Ink;
	width: Width;
}

function isStyle(sketch: Sketch, { layer, ink, width }: Style): boolean {
	return knows(sketch, layer) && INKS.includes(ink) && Object.hasOwn(WIDTHS, width);
}

const valueOf = ({ layer, ink, width, at, bytes }: Omit<Stroke, 'id' | 'points'>) => ({
	layer,
	ink,
	width,
	at,
	points: bytes
});

/** A line that a hand has drawn to its end. `tolerance`: see packPoints. */
export function drawStroke(space: Space, style: Style, points: readonly Point[], tolerance = 2): Drawn<string> {
	const sketch = readSketch(space);
	if (points.length === 0 || !isStyle(sketch, style)) return fail('not-allowed');
	const bytes = packPoints(points, tolerance);
	const drawn = sketch.strokes.reduce((sum, stroke) => sum + stroke.bytes.length, 0);
	if (sketch.strokes.length >= MAX_STROKES || drawn + bytes.length > MAX_DRAWN) return fail('full');
	const at = Math.min((sketch.strokes.at(-1)?.at ?? 0) + 1, MAX_AT);
	const id = newId(space);
	act(space, () => space.sketch.set(`stroke/${id}`, valueOf({ ...style, at, bytes })));
	return { ok: true, value: id };
}

/** Whole strokes, all at once: one stroke of an eraser is one step of undo. */
export function eraseStrokes(space: Space, ids: Iterable<string>): Drawn {
	return act(space, () => {
		for (const id of ids) space.sketch.delete(`stroke/${id}`);
	});
}

/** Another ink, width or layer for a stroke. */
export function restyleStroke(space: Space, id: string, style: Partial<Style>): Drawn {
	const sketch = readSketch(space);
	const stroke = sketch.strokes.find((one) => one.id === id);
	if (!stroke) return fail('gone');
	const wanted = { ...stroke, ...style };
	if (!isStyle(sketch, wanted)) return fail('not-allowed');
	return act(space, () => space.sketch.set(`stroke/${id}`, valueOf(wanted)));
}

/** Puts an asset or a safe space on the map, or somewhere else on it. */
export function placePin(space: Space, card: string, spot: Spot): Drawn {
	const found = readCard(space, card);
	if (!found || found.deleted) return fail('gone');
	if (found.kind !== 'assets' && found.kind !== 'safeSpaces') return fail('not-allowed');
	const { pins } = readSketch(space);
	if (!pins.has(card) && pins.size >= MAX_PINS) return fail('full');
	return act(space, () => space.sketch.set(`pin/${card}`, onSheet(spot)));
}

export function removePin(space: Space, card: string): Drawn {
	return act(space, () => space.sketch.delete(`pin/${card}`));
}

function wrongWords(words: string, limit: number): SketchProblem | undefined {
	if (words.trim() === '') return 'not-allowed';
	return words.length > limit ? 'too-long' : undefined;
}

export function addLabel(space: Space, words: string, spot: Spot, layer: string): Drawn<string> {
	const problem = wrongWords(words, MAX_LABEL);
	if (problem) return fail(problem);
	const sketch = readSketch(space);
	if (!knows(sketch, layer)) return fail('not-allowed');
	if (sketch.labels.length >= MAX_LABELS) return fail('full');
	const id = newId(space);
	act(space, () => {
		space.sketch.set(`label/${id}`, { ...onSheet(spot), layer });
		space.sketch.set(`words/${id}`, wellFormed(words.trim()));
	});
	return { ok: true, value: id };
}

export function writeLabel(space: Space, id: string, words: string): Drawn {
	const problem = wrongWords(words, MAX_LABEL);
	if (problem) return fail(problem);
	if (!readSketch(space).labels.some((label) => label.id === id)) return fail('gone');
	return act(space, () => space.sketch.set(`words/${id}`, wellFormed(words.trim())));
}

export function moveLabel(space: Space, id: string, to: Spot & { layer?: string }): Drawn {
	const sketch = readSketch(space);
	const label = sketch.labels.find((one) => one.id === id);
	if (!label) return fail('gone');
	const layer = to.layer ?? label.layer;
	if (!knows(sketch, layer)) return fail('not-allowed');
	return act(space, () => space.sketch.set(`label/${id}`, { ...onSheet(to), layer }));
}

export function removeLabel(space: Space, id: string): Drawn {
	return act(space, () => {
		space.sketch.delete(`label/${id}`);
		space.sketch.delete(`words/${id}`);
	});
}

export function addLayer(space: Space, name: string): Drawn<string> {
	const problem = wrongWords(name, MAX_LAYER_NAME);
	if (problem) return fail(problem);
	const layers = readSketch(space).layers.filter(({ id }) => id !== OTHER_LAYER);
	if (layers.length >= MAX_LAYERS) return fail('full');
	const id = newId(space);
	act(space, () => space.sketch.set(`layer/${id}`, { name: wellFormed(name.trim()), at: layers.length }));
	return { ok: true, value: id };
}

/** One that is always there gets its usual name back by an empty one. */
export function renameLayer(space: Space, id: string, name: string): Drawn {
	const layers = readSketch(space).layers;
	const at = layers.findIndex((layer) => layer.id === id && id !== OTHER_LAYER);
	if (at < 0) return fail('gone');
	const always = (LAYERS as readonly string[]).includes(id);
	if (always && name.trim() === '') return act(space, () => space.sketch.delete(`layer/${id}`));
	const problem = wrongWords(name, MAX_LAYER_NAME);
	if (problem) return fail(problem);
	return act(space, () => space.sketch.set(`layer/${id}`, { name: wellFormed(name.trim()), at }));
}

/** Only an empty one: what is drawn on it meanwhile is kept, and read on a layer of what is left over. */
export function removeLayer(space: Space, id: string): Drawn {
	const { strokes, labels } = readSketch(space);
	if ([...strokes, ...labels].some(({ layer }) => layer === id)) return fail('not-allowed');
	return act(space, () => space.sketch.delete(`layer/${id}`));
}

export function setSketchSee(space: Space, see: See): Drawn {
	if (!SEE.includes(see)) return fail('not-allowed');
	return act(space, () => space.sketch.set('see', see));
}
