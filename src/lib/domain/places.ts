// Where an actor stands in the picture of the network: a place without a unit, we in the middle, the picture's edge at one.
// The circle in which it stands is its stance; the place says on which side of us, and how far into the circle.
import { fieldOf } from './model.ts';
import { plainJson, readCard } from './read.ts';
import { LOCAL, type Space } from './space.ts';
import type { Done } from './verbs.ts';

export interface Place {
	/** From -1 (left) to 1. */
	x: number;
	/** From -1 (top) to 1. */
	y: number;
	/** Put there by somebody, not laid out. */
	hand: boolean;
}

const isPart = (value: unknown): value is number => typeof value === 'number' && value >= -1 && value <= 1;

/** A thousandth is finer than any screen; and a place is the same on every machine. */
const rounded = (part: number): number => Math.round(Math.min(1, Math.max(-1, part)) * 1000) / 1000 + 0;

/** Undefined where nobody put it anywhere, or what is stored is no place. */
export function readPlace(space: Space, id: string): Place | undefined {
	const value = plainJson(space.places.get(id));
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	const { x, y, hand } = value;
	return isPart(x) && isPart(y) ? { x: rounded(x), y: rounded(y), hand: hand === true } : undefined;
}

export interface Standing {
	place?: { x: number; y: number };
	stance?: string;
}

/** By hand: into a circle, to a place in it, or both, in one step. */
export function placeActor(space: Space, id: string, { place, stance }: Standing): Done {
	const card = readCard(space, id);
	if (card?.kind !== 'actors') return { ok: false, code: 'no-such-card' };
	const field = fieldOf('actors', 'stance');
	const known = stance === undefined || (field?.type === 'choice' && field.values.includes(stance));
	if (!known || (place && !(Number.isFinite(place.x) && Number.isFinite(place.y))))
		return { ok: false, code: 'not-allowed' };
	space.doc.transact(() => {
		if (stance !== undefined && card.values.get('stance') !== stance) space.cards.get(id)!.set('stance', stance);
		if (place) space.places.set(id, { x: rounded(place.x), y: rounded(place.y), hand: true });
	}, LOCAL);
	return { ok: true, value: undefined };
}

/** Many at once, as they were laid out; what stood by hand is taken over by the machine where it is among them. */
export function layOut(space: Space, places: ReadonlyMap<string, { x: number; y: number }>): Done {
	space.doc.transact(() => {
		for (const [id, { x, y }] of places)
			if (Number.isFinite(x) && Number.isFinite(y) && readCard(space, id)?.kind === 'actors')
				space.places.set(id, { x: rounded(x), y: rounded(y), hand: false });
	}, LOCAL);
	return { ok: true, value: undefined };
}
