// What a person who draws without a pointer can draw: from one chosen place to another.
import type { Point, Spot } from './points.ts';

export const SHAPES = ['line', 'ring'] as const;
export type Shape = (typeof SHAPES)[number];

const CORNERS = 32;

/** A line between two places, or a ring that touches the box they span. */
export function shapePoints(shape: Shape, from: Spot, to: Spot): Point[] {
	if (shape === 'line')
		return [
			[from.x, from.y, 0],
			[to.x, to.y, 0]
		];
	const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
	// Too flat a ring would be a line.
	const [wide, high] = [Math.max(Math.abs(to.x - from.x) / 2, 20), Math.max(Math.abs(to.y - from.y) / 2, 20)];
	return Array.from({ length: CORNERS + 1 }, (_, at): Point => {
		const turn = (2 * Math.PI * (at % CORNERS)) / CORNERS;
		return [x + wide * Math.cos(turn), y + high * Math.sin(turn), 0];
	});
}
