// How a stroke looks: the outline of a pen's line, kept as long as the line is the same.
import { getStroke } from 'perfect-freehand';
import { WIDTHS, type Ink, type Point, type Spot, type Stroke, type Width } from '../../domain/sketch.ts';

/** Tokens of app.css that hold on the paper in each theme. */
export const INK_TOKENS: Record<Ink, string> = {
	plain: '--ink',
	blue: '--measures',
	green: '--practices',
	red: '--assessment',
	brown: '--assets',
	purple: '--network'
};

/** A curve through the few points that were kept. Corners stay corners where the pieces are long. */
function curve(points: readonly Point[]): Point[] {
	if (points.length < 3) return [...points];
	const smooth: Point[] = [points[0]!];
	for (let at = 0; at < points.length - 1; at++) {
		const [from, to] = [points[at]!, points[at + 1]!];
		const [before, after] = [points[at - 1] ?? from, points[at + 2] ?? to];
		const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
		const pieces = Math.min(Math.ceil(length / 40), 8);
		// A tangent no longer than its own piece: a long line beside a short one must not make a loop.
		const tangent = (a: Point, b: Point, axis: 0 | 1) => {
			const span = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
			return ((b[axis] - a[axis]) / span) * length;
		};
		for (let piece = 1; piece <= pieces; piece++) {
			const t = piece / pieces;
			const [a, b] = [t * (1 - t) * (1 - t), t * t * (t - 1)];
			const whole = t * t * (3 - 2 * t);
			const on = (axis: 0 | 1) =>
				from[axis] * (1 - whole) + to[axis] * whole + a * tangent(before, to, axis) + b * tangent(from, after, axis);
			smooth.push([on(0), on(1), from[2] + (to[2] - from[2]) * t]);
		}
	}
	return smooth;
}

/** The outline as SVG path data, for a canvas as well. */
export function outline(points: readonly Point[], width: Width): string {
	const pressed = points.some(([, , pressure]) => pressure > 0);
	const line = curve(points).map(([x, y, pressure]) => [x, y, pressed ? pressure / 255 : 0.5]);
	const round = getStroke(line, {
		size: WIDTHS[width],
		thinning: pressed ? 0.6 : 0,
		smoothing: 0.5,
		streamline: 0,
		simulatePressure: false,
		last: true
	});
	if (round.length < 3) return '';
	const n = (value: number) => Math.round(value * 10) / 10;
	const half = (at: number) => {
		const [a, b] = [round[at]!, round[(at + 1) % round.length]!];
		return `${n((a[0]! + b[0]!) / 2)} ${n((a[1]! + b[1]!) / 2)}`;
	};
	const parts = round.map((point, at) => `Q${n(point[0]!)} ${n(point[1]!)} ${half(at)}`);
	return `M${half(round.length - 1)}${parts.join('')}Z`;
}

export interface Look {
	data: string;
	path: Path2D;
	/** The box around it: left, top, right, bottom. */
	box: readonly [number, number, number, number];
}

const looks = new WeakMap<Uint8Array, Map<Width, Look>>();

export function lookOf({ bytes, points, width }: Stroke): Look {
	let known = looks.get(bytes);
	if (!known) looks.set(bytes, (known = new Map()));
	let look = known.get(width);
	if (!look) {
		const data = outline(points, width);
		const rim = WIDTHS[width];
		const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
		const box = [Math.min(...xs) - rim, Math.min(...ys) - rim, Math.max(...xs) + rim, Math.max(...ys) + rim] as const;
		known.set(width, (look = { data, path: new Path2D(data), box }));
	}
	return look;
}

/** Whether a stroke goes by within `reach` of a place. */
export function touches({ points, width, ...stroke }: Stroke, { x, y }: Spot, reach: number): boolean {
	const [left, top, right, bottom] = lookOf({ points, width, ...stroke }).box;
	if (x < left - reach || y < top - reach || x > right + reach || y > bottom + reach) return false;
	const near = reach + WIDTHS[width] / 2;
	return points.some(([px, py], at) => {
		const [qx, qy] = points[at + 1] ?? [px, py];
		const [dx, dy] = [qx - px, qy - py];
		const along = ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1);
		const t = Math.min(Math.max(along, 0), 1);
		return Math.hypot(x - px - t * dx, y - py - t * dy) <= near;
	});
}

/** A trembling hand, a little calmer. */
export function calmed(points: readonly Point[]): Point[] {
	return points.map((point, at) => {
		const [before, after] = [points[at - 1], points[at + 1]];
		if (!before || !after) return point;
		const between = (axis: 0 | 1 | 2) => (before[axis] + 2 * point[axis] + after[axis]) / 4;
		return [between(0), between(1), between(2)];
	});
}
