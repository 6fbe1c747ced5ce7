// Laying out: each actor in the circle of its stance, near those it is tied to, and no words over other words where there is
// room. The same actors give the same picture on every machine. d3-force comes with this file, when it is wanted.
import { forceLink, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import { HEIGHT, WIDTH } from './picture.ts';
import { into, ringOf, RINGS, type Point } from './rings.ts';

export interface Standing {
	id: string;
	stance: string;
	/** Stands where somebody put it. */
	fixed?: Point | undefined;
}

/** What an actor takes of the picture with its words. */
const BOX = { width: 168, height: 106 };
/** The words hang below the shape that marks the place. */
const HANGS = 28;
/** The name of a circle, at its top, and we in the middle. */
const NAME = { width: 130, height: 32 };
const STEPS = 400;
/** A picture of thousands is not read: fewer steps, so that nobody waits. */
const MANY = 150;
/** So many are tried from several beginnings, until no words lie on others. */
const FEW = 40;
const TRIES = 6;
/** The golden angle: each next one stands where there was most room. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

interface Node extends SimulationNodeDatum {
	id: string;
	stance: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

const toUnit = ({ x, y }: Point): Point => ({ x: (2 * x) / WIDTH, y: (2 * y) / HEIGHT });
const toPicture = ({ x, y }: Point): Point => ({ x: (x * WIDTH) / 2, y: (y * HEIGHT) / 2 });

function beginning({ id, stance, fixed }: Standing, at: number, turn: number): Node {
	const ring = ringOf(stance);
	const radius = (ring.inner + ring.outer) / 2;
	const angle = (at + turn) * GOLDEN - Math.PI / 4;
	const { x, y } = toPicture(fixed ?? { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
	return { id, stance, x, y, ...BOX, ...(fixed ? { fx: x, fy: y } : {}) };
}

/** What has its place already: nobody's words lie on the name of a circle. */
const NAMES: readonly Node[] = [{ outer: 0.03, stance: 'us' }, ...RINGS.slice(0, -1)].map(({ outer, stance }) => {
	const y = (-outer * HEIGHT) / 2 - HANGS + NAME.height / 2;
	return { id: stance, stance, x: 0, y, fx: 0, fy: y, ...NAME };
});

/** Two boxes of words that lie on each other move apart along the way that is shorter. */
function apart(nodes: readonly Node[]): void {
	for (let a = 0; a < nodes.length; a++)
		for (let b = a + 1; b < nodes.length; b++) {
			const [one, two] = [nodes[a]!, nodes[b]!];
			const room = { x: (one.width + two.width) / 2, y: (one.height + two.height) / 2 };
			const over = { x: room.x - Math.abs(two.x - one.x), y: room.y - Math.abs(two.y - one.y) };
			if (over.x <= 0 || over.y <= 0) continue;
			const axis = over.x / room.x < over.y / room.y ? 'x' : 'y';
			const away = Math.sign(two[axis] - one[axis]) || 1;
			const share = one.fx == null && two.fx == null ? 0.3 : 0.6;
			if (one.fx == null) one[axis] -= away * over[axis] * share;
			if (two.fx == null) two[axis] += away * over[axis] * share;
		}
}

function intoRings(nodes: readonly Node[]): void {
	for (const node of nodes)
		if (node.fx == null) Object.assign(node, toPicture(into(ringOf(node.stance), toUnit(node))));
}

type Pairs = readonly (readonly [string, string])[];

function attempt(sorted: readonly Standing[], ties: Pairs, turn: number): readonly Node[] {
	const nodes = sorted.map((standing, at) => beginning(standing, at, turn));
	const all = [...nodes, ...NAMES.map((name) => ({ ...name }))];
	const links = ties.map(([source, target]) => ({ source, target }));
	const simulation = forceSimulation(nodes)
		.force(
			'ties',
			forceLink<Node, { source: string; target: string }>(links)
				.id(({ id }) => id)
				.distance(BOX.width * 1.3)
				.strength(0.06)
		)
		.stop();
	const steps = nodes.length > MANY ? Math.max(10, Math.round((STEPS * MANY * MANY) / nodes.length ** 2)) : STEPS;
	for (let step = 0; step < steps; step++) {
		simulation.tick();
		apart(all);
		intoRings(nodes);
	}
	return nodes;
}

/** Places for all that are not fixed. `ties`: pairs of ids. */
export function laidOut(actors: readonly Standing[], ties: Pairs): ReadonlyMap<string, Point> {
	// By id: the order of a list that somebody sorted anew is no reason for another picture.
	const sorted = [...actors].sort((a, b) => (a.id < b.id ? -1 : 1));
	const ids = new Set(sorted.map(({ id }) => id));
	const known = ties.filter(([from, to]) => ids.has(from) && ids.has(to));
	let best: readonly Node[] = [];
	let least = Infinity;
	for (let turn = 0; turn < (sorted.length > FEW ? 1 : TRIES) && least > 0; turn++) {
		const nodes = attempt(sorted, known, turn);
		const found = over([...nodes, ...NAMES]);
		if (found < least) [best, least] = [nodes, found];
	}
	return new Map(
		best
			.filter(({ fx }) => fx == null)
			.map((node) => {
				const { x, y } = toUnit(node);
				return [node.id, { x: Math.round(x * 1000) / 1000, y: Math.round(y * 1000) / 1000 }];
			})
	);
}

/** How many pairs of boxes lie on each other, but for a hair. */
function over(nodes: readonly Node[]): number {
	let found = 0;
	for (let a = 0; a < nodes.length; a++)
		for (let b = a + 1; b < nodes.length; b++) {
			const [one, two] = [nodes[a]!, nodes[b]!];
			const room = { x: (one.width + two.width) / 2 - 8, y: (one.height + two.height) / 2 - 8 };
			if (Math.abs(one.x - two.x) < room.x && Math.abs(one.y - two.y) < room.y) found++;
		}
	return found;
}

/** How many actors' words lie on those of others, at these places. */
export const overlaps = (points: readonly Point[]): number =>
	over(points.map((point) => ({ id: '', stance: '', ...toPicture(point), ...BOX })));
