import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laidOut, overlaps } from './layout.ts';
import { into, pointAt, ringAt, ringOf, RINGS, sideOf, SIDES } from './rings.ts';

const part = fc.double({ min: -1, max: 1, noNaN: true });
const stance = fc.constantFrom(...RINGS.map((ring) => ring.stance));
const network = fc
	.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,6}$/), stance, fc.option(fc.record({ x: part, y: part }))), {
		selector: ([id]) => id,
		maxLength: 25
	})
	.chain((actors) => {
		const ids = actors.map(([id]) => id);
		const pair = fc.tuple(fc.constantFrom('nobody', ...ids), fc.constantFrom('nobody', ...ids));
		return fc.record({
			actors: fc.constant(
				actors.map(([id, stance, fixed]) => ({
					id,
					stance,
					fixed: fixed ? into(ringOf(stance), fixed) : undefined
				}))
			),
			ties: fc.array(pair, { maxLength: 30 })
		});
	});

describe('laying out', () => {
	test('everybody who is free stands inside the circle of their stance, and nobody else is moved', () => {
		fc.assert(
			fc.property(network, ({ actors, ties }) => {
				const places = laidOut(actors, ties);
				expect([...places.keys()].sort()).toEqual(
					actors
						.filter(({ fixed }) => !fixed)
						.map(({ id }) => id)
						.sort()
				);
				for (const { id, stance, fixed } of actors) if (!fixed) expect(ringAt(places.get(id)!).stance, id).toBe(stance);
			}),
			{ numRuns: 60 }
		);
	});

	test('the same actors give the same picture, in whatever order they come', () => {
		fc.assert(
			fc.property(network, ({ actors, ties }) => {
				expect(laidOut([...actors].reverse(), ties)).toEqual(laidOut(actors, ties));
			}),
			{ numRuns: 30 }
		);
	});

	test.each([6, 12, 15])('the words of %i actors do not lie on each other', (many) => {
		const actors = Array.from({ length: many }, (_, at) => ({ id: `a${at}`, stance: RINGS[at % 6]!.stance }));
		const places = laidOut(actors, [
			['a0', 'a1'],
			['a2', 'a5']
		]);
		expect(overlaps([...places.values()])).toBe(0);
	});

	test('a thousand take less than two seconds', () => {
		const actors = Array.from({ length: 1000 }, (_, at) => ({ id: `a${at}`, stance: RINGS[at % 6]!.stance }));
		const begun = performance.now();
		expect(laidOut(actors, []).size).toBe(1000);
		expect(performance.now() - begun).toBeLessThan(2000);
	});
});

test('a point is taken into a circle in its own direction, and sides are read back', () => {
	fc.assert(
		fc.property(part, part, stance, (x, y, name) => {
			const ring = ringOf(name);
			const point = into(ring, { x, y });
			expect(ringAt(point)).toBe(ring);
			if (Math.hypot(x, y) > 0.01) expect(point.x * y - point.y * x).toBeCloseTo(0, 9);
			const again = into(ring, point);
			expect(again.x).toBeCloseTo(point.x, 9);
			expect(again.y).toBeCloseTo(point.y, 9);
		})
	);
	for (const ring of RINGS) for (const side of SIDES) expect(sideOf(pointAt(ring, side))).toBe(side);
});
