// What a space says beside its cards and records: the map drawn by hand, places in the picture of the network, questions that
// were set aside, long texts. As plain data, for a file and for what two people compare. A part that says nothing is not there.
// Not among the exports of index.ts: a board is to be light, and this comes when it is wanted.
import { fromBase64, toBase64 } from 'lib0/buffer';
import { canonicalJson, canonicalText } from './canonical.ts';
import { isId } from './limits.ts';
import type { See } from './model.ts';
import { readPlace } from './places.ts';
import { readCard } from './read.ts';
import { insertRich, isBlank, readRich, type RichNode } from './rich.ts';
import { readAsides } from './rules/aside.ts';
import { readSketch } from './sketch.ts';
import type { Space } from './space.ts';

export interface BesideSketch {
	see: See;
	layers: { id: string; name: string; at: number }[];
	/** `points` in base64. */
	strokes: { id: string; layer: string; ink: string; width: string; at: number; points: string }[];
	labels: { id: string; layer: string; words: string; x: number; y: number }[];
	pins: { card: string; x: number; y: number }[];
}

export interface Beside {
	sketch?: BesideSketch;
	places?: { card: string; x: number; y: number; hand: boolean }[];
	aside?: { check: string; reason: string; lang: string; level: string; refs: string[] }[];
	/** `of`: `strategy`, or the card that the text belongs to. */
	texts?: { of: string; doc: RichNode }[];
}

export const STRATEGY = 'strategy';

function isLive(space: Space, id: string): boolean {
	return readCard(space, id)?.deleted === false;
}

function sketchOf(space: Space): BesideSketch | undefined {
	if (space.sketch.size === 0) return undefined;
	const { see, layers, strokes, labels, pins } = readSketch(space);
	return {
		see,
		layers: layers.flatMap(({ id, name }, at) => (name === undefined ? [] : [{ id, name, at }])),
		strokes: strokes.map(({ id, layer, ink, width, at, bytes }) => ({
			...{ id, layer, ink, width, at },
			points: toBase64(bytes)
		})),
		labels: labels.map(({ id, layer, words, x, y }) => ({ id, layer, words, x, y })),
		pins: [...pins].filter(([card]) => isLive(space, card)).map(([card, { x, y }]) => ({ card, x, y }))
	};
}

/** Whose texts there are. Asking the document for one that is not there would make one. */
export function textNames(space: Space): string[] {
	const names = [...space.doc.share.keys()].filter((key) => key.startsWith('rich/')).map((key) => key.slice(5));
	return names.filter((name) => name === STRATEGY || (isId(name) && isLive(space, name))).sort();
}

const some = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

export function readBeside(space: Space): Beside {
	const parts: { [part in keyof Beside]: Beside[part] | undefined } = {
		sketch: sketchOf(space),
		places: some(
			[...space.places.keys()].sort().flatMap((card) => {
				const place = isId(card) && isLive(space, card) ? readPlace(space, card) : undefined;
				return place ? [{ card, x: place.x, y: place.y, hand: place.hand }] : [];
			})
		),
		aside: some(
			[...readAsides(space)]
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([check, { reason, lang, level, refs }]) => ({ check, reason, lang, level, refs: [...refs] }))
		),
		texts: some(
			textNames(space).flatMap((of) => {
				const { doc } = readRich(space.rich(of));
				return isBlank(doc) ? [] : [{ of, doc }];
			})
		)
	};
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Beside;
}

/** Into a space that has none of it, inside somebody's transaction. What it is given was checked before. */
export function writeBeside(space: Space, { sketch, places = [], aside = [], texts = [] }: Beside): void {
	if (sketch) {
		space.sketch.set('see', sketch.see);
		for (const { id, ...layer } of sketch.layers) space.sketch.set(`layer/${id}`, layer);
		for (const { id, points, ...stroke } of sketch.strokes)
			space.sketch.set(`stroke/${id}`, { ...stroke, points: fromBase64(points) });
		for (const { id, words, ...label } of sketch.labels) {
			space.sketch.set(`label/${id}`, label);
			space.sketch.set(`words/${id}`, words);
		}
		for (const { card, ...spot } of sketch.pins) space.sketch.set(`pin/${card}`, spot);
	}
	for (const { card, ...place } of places) space.places.set(card, place);
	for (const { check, ...rest } of aside) space.aside.set(check, rest);
	for (const { of, doc } of texts) insertRich(space.rich(of), doc.content ?? []);
}

/** All that a space says, cards and the rest: see canonicalText. */
export function wholeText(space: Space): string {
	const beside = readBeside(space);
	const cards = canonicalText(space);
	return Object.keys(beside).length === 0 ? cards : `${cards}\n${canonicalJson(beside)}`;
}
