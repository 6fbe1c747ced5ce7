// The circles of nearness, as numbers. We stand in the middle; the edge of the picture is at one in every direction.

/** From the nearest circle to the farthest. Whose stance is not known stands outside of all circles. */
export const RINGS = [
	{ stance: 'with-us', inner: 0.13, outer: 0.36 },
	{ stance: 'leaning-to-us', inner: 0.36, outer: 0.52 },
	{ stance: 'undecided', inner: 0.52, outer: 0.67 },
	{ stance: 'leaning-against', inner: 0.67, outer: 0.79 },
	{ stance: 'against', inner: 0.79, outer: 0.9 },
	{ stance: 'unknown', inner: 0.9, outer: 1 }
] as const;
export type Ring = (typeof RINGS)[number];

/** How far from a circle's line nobody stands, so that one sees on which side somebody is. */
const EDGE = 0.015;

export interface Point {
	x: number;
	y: number;
}

export function ringOf(stance: string): Ring {
	return RINGS.find((ring) => ring.stance === stance) ?? RINGS[RINGS.length - 1]!;
}

/** The circle in which a point lies; what is outside of all is not known. */
export function ringAt({ x, y }: Point): Ring {
	const radius = Math.hypot(x, y);
	return RINGS.find(({ outer }) => radius < outer) ?? RINGS[RINGS.length - 1]!;
}

/** The nearest point of a circle, in the same direction from us. */
export function into(ring: Ring, { x, y }: Point): Point {
	const radius = Math.hypot(x, y);
	const wanted = Math.min(Math.max(radius, ring.inner + EDGE), ring.outer - EDGE);
	if (radius < 1e-6) return { x: 0, y: -wanted };
	return { x: (x / radius) * wanted, y: (y / radius) * wanted };
}

/** Eight sides, clockwise from above. */
export const SIDES = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Side = (typeof SIDES)[number];

const TURN = Math.PI * 2;

export function sideOf({ x, y }: Point): Side {
	const turned = (Math.atan2(x, -y) + TURN) % TURN;
	return SIDES[Math.round((turned / TURN) * 8) % 8]!;
}

/** The middle of a circle on one side. */
export function pointAt(ring: Ring, side: Side): Point {
	const angle = (SIDES.indexOf(side) / 8) * TURN;
	const radius = (ring.inner + ring.outer) / 2;
	return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}
