// A stroke as bytes. Places are whole numbers on a sheet of paper that has no scale, no north and no place on earth.
/** x, y, and how hard the pen was pressed: 0-255, 0 where the pen does not say. */
export type Point = readonly [x: number, y: number, pressure: number];
export interface Spot {
	x: number;
	y: number;
}

export const SHEET = { width: 4000, height: 3000 } as const;
/** Points of one stroke. */
export const MAX_POINTS = 1000;
/** Bytes of one stroke: a long line is drawn with fewer points. */
export const MAX_STROKE = 2048;

const WITH_PRESSURE = 1;

function inside(value: number, end: number): number {
	return Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), end) : 0;
}

/** The nearest place on the paper. */
export function onSheet({ x, y }: Spot): Spot {
	return { x: inside(x, SHEET.width), y: inside(y, SHEET.height) };
}

function awayFrom(point: Point, from: Point, to: Point): number {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
	const at = Math.min(Math.max(along, 0), 1);
	return Math.hypot(point[0] - from[0] - at * dx, point[1] - from[1] - at * dy);
}

/** Ramer-Douglas-Peucker: no point that is left out was further than `tolerance` from the line that stays. */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
	if (points.length < 3) return [...points];
	const keep = new Uint8Array(points.length);
	keep[0] = keep[points.length - 1] = 1;
	const open: [number, number][] = [[0, points.length - 1]];
	for (let range = open.pop(); range; range = open.pop()) {
		const [from, to] = range;
		let furthest = 0;
		let distance = tolerance;
		for (let at = from + 1; at < to; at++) {
			const away = awayFrom(points[at]!, points[from]!, points[to]!);
			if (away > distance) [furthest, distance] = [at, away];
		}
		if (furthest === 0) continue;
		keep[furthest] = 1;
		open.push([from, furthest], [furthest, to]);
	}
	return points.filter((_, at) => keep[at]);
}

const zigzag = (n: number) => (n < 0 ? -2 * n - 1 : 2 * n);
const unzigzag = (n: number) => (n & 1 ? -(n + 1) / 2 : n / 2);

function pack(points: readonly Point[]): Uint8Array {
	const pressed = points.some(([, , pressure]) => pressure > 0);
	const bytes = [pressed ? WITH_PRESSURE : 0];
	let [x, y] = [0, 0];
	for (const point of points) {
		for (const step of [zigzag(point[0] - x), zigzag(point[1] - y)])
			if (step < 128) bytes.push(step);
			else bytes.push((step & 127) | 128, step >> 7);
		if (pressed) bytes.push(point[2]);
		[x, y] = point;
	}
	return Uint8Array.from(bytes);
}

/** What a hand drew, as few bytes. `tolerance`: how far, in units of the sheet, nobody would see a difference. */
export function packPoints(drawn: readonly Point[], tolerance: number): Uint8Array {
	const points = drawn.map(([x, y, pressure]): Point => {
		const spot = onSheet({ x, y });
		return [spot.x, spot.y, inside(pressure, 255)];
	});
	for (let coarse = Math.max(tolerance, 0.5); ; coarse *= 1.5) {
		const fewer = simplified(points, coarse);
		const bytes = pack(fewer);
		if (fewer.length <= MAX_POINTS && bytes.length <= MAX_STROKE) return bytes;
	}
}

/** Undefined where the bytes are not those of a stroke. */
export function unpackPoints(bytes: Uint8Array): Point[] | undefined {
	const flags = bytes[0];
	if (bytes.length < 3 || bytes.length > MAX_STROKE || flags === undefined || flags > WITH_PRESSURE) return undefined;
	const points: Point[] = [];
	let [x, y, at] = [0, 0, 1];
	const step = (): number => {
		const low = bytes[at++] ?? NaN;
		return unzigzag(low < 128 ? low : (low & 127) | ((bytes[at++] ?? NaN) << 7));
	};
	while (at < bytes.length) {
		x += step();
		y += step();
		const pressure = flags === WITH_PRESSURE ? (bytes[at++] ?? NaN) : 0;
		const ends = at > bytes.length || Number.isNaN(pressure);
		if (ends || !(x >= 0 && x <= SHEET.width && y >= 0 && y <= SHEET.height)) return undefined;
		if (points.push([x, y, pressure]) > MAX_POINTS) return undefined;
	}
	return points;
}
