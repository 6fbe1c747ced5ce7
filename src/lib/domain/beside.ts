// What a space says beside its cards and records: the map drawn by hand, places in the picture of the network, questions that
// were set aside, long texts. As plain data, for a file and for what two people compare. A part that says nothing is not there.
// Not among the exports of index.ts: a board is to be light, and this comes when it is wanted.
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';
import { canonicalJson, canonicalText } from './canonical.ts';
import { isId } from './limits.ts';
import type { See } from './model.ts';
import { readThreads } from './comments.ts';
import { readPlace } from './places.ts';
import { readCard } from './read.ts';
import { insertRich, isBlank, readRich, type RichNode } from './rich.ts';
import { readAsides } from './rules/aside.ts';
import { readSketch } from './sketch.ts';
import type { CardMap, Space } from './space.ts';

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
	/** On texts, thread by thread, the oldest first. Who wrote one is not told: a seat is of one space. */
	remarks?: { of: string; thread: string; resolved: boolean; remarks: { id: string; text: string; month: string }[] }[];
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
				// Only actors have places: a file that says another would not be let in again.
				const isActor = isLive(space, card) && readCard(space, card)?.kind === 'actors';
				const place = isActor ? readPlace(space, card) : undefined;
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
		),
		remarks: some(
			(space.comments.size === 0 ? [] : textNames(space)).flatMap((of) =>
				readThreads(space, of).map(({ id: thread, resolved, remarks }) => ({
					...{ of, thread, resolved },
					remarks: remarks.map(({ id, text, month }) => ({ id, text, month }))
				}))
			)
		)
	};
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Beside;
}

/** Into a space that has none of it, inside somebody's transaction. What it is given was checked before. */
export function writeBeside(space: Space, { sketch, places = [], aside = [], texts = [], remarks = [] }: Beside): void {
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
	let n = 0;
	for (const { of, thread, resolved, remarks: all } of remarks)
		for (const { id, text, month } of all) {
			const map: CardMap = new Y.Map();
			space.comments.set(id, map);
			for (const [key, value] of Object.entries({ on: of, thread, text, n: n++ })) map.set(key, value);
			if (month) map.set('at', month);
			if (resolved && id === thread) map.set('resolved', true);
		}
}

/** All that a space says, cards and the rest: see canonicalText. */
export function wholeText(space: Space): string {
	const beside = readBeside(space);
	const cards = canonicalText(space);
	return Object.keys(beside).length === 0 ? cards : `${cards}\n${canonicalJson(beside)}`;
}
