import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { burn } from './burn.ts';
import { addCard, createUndo, newSpace, removeCard, type Space } from './index.ts';
import {
	INKS,
	LAYERS,
	MAX_LABELS,
	MAX_STROKE,
	MAX_STROKES,
	OTHER_LAYER,
	SHEET,
	addLabel,
	addLayer,
	drawStroke,
	eraseStrokes,
	moveLabel,
	packPoints,
	placePin,
	readSketch,
	removeLabel,
	removeLayer,
	removePin,
	renameLayer,
	restyleStroke,
	setSketchSee,
	shapePoints,
	simplified,
	unpackPoints,
	writeLabel,
	type Point,
	type Style
} from './sketch.ts';

const PEN: Style = { layer: 'water', ink: 'blue', width: 'medium' };
const LINE = shapePoints('line', { x: 10, y: 10 }, { x: 900, y: 700 });
const got = <T>(made: { ok: true; value: T } | { ok: false; code: string }): T => {
	if (!made.ok) throw new Error(made.code);
	return made.value;
};

function copyOf(space: Space): Space {
	const copy = newSpace();
	Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(space.doc));
	return copy;
}

function exchange(...all: Space[]): void {
	for (const from of all)
		for (const to of all)
			if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote');
}

/** What a sketch says, without the bytes behind it. */
const said = (space: Space) => {
	const { strokes, pins, ...rest } = readSketch(space);
	return JSON.stringify({ ...rest, pins: [...pins], strokes: strokes.map(({ bytes, ...one }) => (void bytes, one)) });
};

const coordinate = fc.oneof(fc.integer({ min: -50, max: 4100 }), fc.double(), fc.constant(NaN));
const point = fc.tuple(coordinate, coordinate, fc.oneof(fc.constant(0), fc.integer({ min: -5, max: 300 })));

describe('a stroke as bytes', () => {
	test('comes back as it was, on the paper, and never too large', () => {
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 300 }), fc.integer({ min: 0, max: 50 }), (drawn, near) => {
				const bytes = packPoints(drawn, near);
				expect(bytes.length).toBeLessThanOrEqual(MAX_STROKE);
				const points = unpackPoints(bytes)!;
				expect(points.length).toBeGreaterThan(0);
				for (const [x, y, pressure] of points) {
					expect(x >= 0 && x <= SHEET.width && y >= 0 && y <= SHEET.height).toBe(true);
					expect(pressure >= 0 && pressure <= 255).toBe(true);
				}
				expect(unpackPoints(packPoints(points, 0))?.at(-1)).toEqual(points.at(-1));
			}),
			{ numRuns: 200 }
		);
	});

	test('a scribble of 10,000 points fits, too', () => {
		const drawn = Array.from({ length: 10_000 }, (_, n): Point => [(n * 7919) % 4000, (n * 104_729) % 3000, 0]);
		expect(packPoints(drawn, 1).length).toBeLessThanOrEqual(MAX_STROKE);
	});

	test('no point left out was further away than nobody would see', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(4000), fc.nat(3000), fc.constant(0)), { minLength: 3 }), (drawn) => {
				const kept = simplified(drawn, 10);
				for (const [x, y] of drawn) {
					const away = kept.slice(1).map((to, at) => {
						const [from, dx, dy] = [kept[at]!, to[0] - kept[at]![0], to[1] - kept[at]![1]];
						const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
						const t = Math.min(Math.max(along, 0), 1);
						return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
					});
					expect(Math.min(...away)).toBeLessThanOrEqual(10.001);
				}
			})
		);
	});

	test('bytes of any sort are points on the paper or nothing', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
				for (const [x, y] of unpackPoints(bytes) ?? [])
					expect(x >= 0 && x <= SHEET.width && y >= 0 && y <= SHEET.height).toBe(true);
			}),
			{ numRuns: 2000 }
		);
		expect(unpackPoints(new Uint8Array(MAX_STROKE + 1))).toBeUndefined();
		expect(unpackPoints(Uint8Array.of(0, 200))).toBeUndefined();
	});
});

describe('the sketch', () => {
	test('is empty and for the circle until somebody draws; looking at it writes nothing', () => {
		const space = newSpace();
		const { strokes, layers, see } = readSketch(space);
		expect([strokes.length, see, layers.map(({ id }) => id)]).toEqual([0, 'circle', [...LAYERS]]);
		expect(Y.encodeStateVector(space.doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
	});

	test('holds strokes in their order, labels, layers, and pins of assets and safe spaces alone', () => {
		const space = newSpace();
		const river = got(drawStroke(space, PEN, LINE));
		const ring = got(
			drawStroke(space, { ...PEN, ink: 'red' }, shapePoints('ring', { x: 0, y: 0 }, { x: 400, y: 400 }))
		);
		expect(readSketch(space).strokes.map(({ id }) => id)).toEqual([river, ring]);
		expect(restyleStroke(space, river, { ink: 'brown', layer: 'paths' }).ok).toBe(true);
		expect(readSketch(space).strokes[0]).toMatchObject({ id: river, ink: 'brown', layer: 'paths', width: 'medium' });
		const school = got(addCard(space, 'assets', { lang: 'es', text: 'La escuela' }));
		const threat = got(addCard(space, 'threats', { lang: 'es', text: 'Desalojo' }));
		expect(placePin(space, school, { x: 9e9, y: -4 }).ok).toBe(true);
		expect(placePin(space, threat, { x: 1, y: 1 })).toEqual({ ok: false, code: 'not-allowed' });
		expect([...readSketch(space).pins]).toEqual([[school, { x: SHEET.width, y: 0 }]]);
		removePin(space, school);
		removeCard(space, school);
		expect(placePin(space, school, { x: 1, y: 1 })).toEqual({ ok: false, code: 'gone' });
		const label = got(addLabel(space, ' el puente ', { x: 5, y: 5 }, 'paths'));
		writeLabel(space, label, 'el vado');
		moveLabel(space, label, { x: 50, y: 60 });
		expect(readSketch(space).labels).toEqual([{ id: label, x: 50, y: 60, layer: 'paths', words: 'el vado' }]);
		expect(addLabel(space, '  ', { x: 5, y: 5 }, 'paths').ok).toBe(false);
		expect(addLabel(space, 'x'.repeat(81), { x: 5, y: 5 }, 'paths')).toEqual({ ok: false, code: 'too-long' });
		removeLabel(space, label);
		expect(readSketch(space).labels).toEqual([]);
		expect(setSketchSee(space, 'burn').ok).toBe(true);
		expect(readSketch(space).see).toBe('burn');
	});

	test('a layer that was taken away while somebody drew on it keeps what was drawn', () => {
		const [ana, ben] = [newSpace(), newSpace()];
		const layer = got(addLayer(ana, 'Noches'));
		renameLayer(ana, 'water', 'El Hablador');
		exchange(ana, ben);
		expect(removeLayer(ana, layer).ok).toBe(true);
		got(drawStroke(ben, { ...PEN, layer }, LINE));
		exchange(ana, ben);
		expect(said(ana)).toBe(said(ben));
		expect(readSketch(ana).strokes[0]!.layer).toBe(OTHER_LAYER);
		expect(readSketch(ana).layers.map(({ id, name }) => name ?? id)).toEqual([
			'El Hablador',
			...LAYERS.slice(1),
			OTHER_LAYER
		]);
		expect(removeLayer(ben, OTHER_LAYER).ok).toBe(false);
		renameLayer(ben, 'water', '');
		expect(readSketch(ben).layers[0]!.name).toBeUndefined();
	});

	test('says when it is full, and reads no more than it holds', () => {
		const space = newSpace();
		space.doc.transact(() => {
			const points = packPoints(LINE, 1);
			for (let n = 0; n < MAX_STROKES + 50; n++) space.sketch.set(`stroke/s${n}`, { ...PEN, at: n, points });
			for (let n = 0; n < MAX_LABELS + 50; n++) {
				space.sketch.set(`label/l${n}`, { x: 1, y: 1, layer: 'water' });
				space.sketch.set(`words/l${n}`, 'agua');
			}
		});
		expect([readSketch(space).strokes.length, readSketch(space).labels.length]).toEqual([MAX_STROKES, MAX_LABELS]);
		expect(drawStroke(space, PEN, LINE)).toEqual({ ok: false, code: 'full' });
		expect(addLabel(space, 'x', { x: 1, y: 1 }, 'water')).toEqual({ ok: false, code: 'full' });
		for (let n = 0; n < 30; n++) addLayer(space, `l${n}`);
		expect(addLayer(space, 'one more')).toEqual({ ok: false, code: 'full' });
	});

	test('undo takes back one stroke of mine, and an eraser that went over many is one step', () => {
		const [ana, ben] = [newSpace(), newSpace()];
		const undo = createUndo(ana);
		const ids = [1, 2, 3].map(() => (undo.stopCapturing(), got(drawStroke(ana, PEN, LINE))));
		exchange(ana, ben);
		const his = got(drawStroke(ben, PEN, LINE));
		exchange(ana, ben);
		undo.stopCapturing();
		eraseStrokes(ana, ids.slice(0, 2));
		undo.undo();
		undo.undo();
		exchange(ana, ben);
		const left = readSketch(ben).strokes.map(({ id }) => id);
		expect(new Set(left)).toEqual(new Set([ids[0], ids[1], his]));
	});

	test('what was burnt is in no later snapshot, but for ids that say nothing', () => {
		const space = newSpace();
		createUndo(space);
		const label = got(addLabel(space, 'ZURUMBATICO', { x: 5, y: 5 }, 'paths'));
		got(drawStroke(space, PEN, LINE));
		writeLabel(space, label, 'MATALAHUVA');
		space.sketch.set('unknown', 'ZAFARRANCHO');
		setSketchSee(space, 'burn');
		const before = Y.encodeStateAsUpdate(space.doc);
		burn(space, [], true);
		expect(said(space)).toBe(said(newSpace()));
		// As a snapshot is made: from the log, in a document of its own.
		const clean = new Y.Doc();
		Y.applyUpdate(clean, before);
		Y.applyUpdate(clean, Y.encodeStateAsUpdate(space.doc, Y.encodeStateVectorFromUpdate(before)));
		const kept = Buffer.from(Y.encodeStateAsUpdate(clean)).toString('latin1');
		for (const word of ['ZURUMBATICO', 'MATALAHUVA', 'ZAFARRANCHO', 'water']) expect(kept).not.toContain(word);
	});
});

const act = fc.record({
	who: fc.nat(2),
	what: fc.constantFrom('draw', 'erase', 'restyle', 'label', 'write', 'move', 'drop', 'pin', 'unpin', 'meet', 'undo'),
	which: fc.nat(9),
	x: fc.nat(SHEET.width),
	y: fc.nat(SHEET.height)
});

test('three people draw, erase, write and undo, meeting now and then: all see the same, and nothing that nobody touched is lost', () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
			const people = [newSpace(), newSpace(), newSpace()];
			const cards = [0, 1].map(() => got(addCard(people[0]!, 'safeSpaces', { lang: 'es', text: 'casa' })));
			exchange(...people);
			const undos = people.map((space) => createUndo(space));
			/** Strokes that were drawn and that nobody has erased or undone. */
			const safe = new Set<string>();
			for (const { who, what, which, x, y } of acts) {
				const space = people[who]!;
				const { strokes, labels } = readSketch(space);
				const stroke = strokes[which % (strokes.length || 1)];
				const label = labels[which % (labels.length || 1)];
				undos[who]!.stopCapturing();
				if (what === 'draw') safe.add(got(drawStroke(space, PEN, shapePoints('ring', { x, y }, { x: y, y: 9 }))));
				else if (what === 'erase' && stroke) {
					eraseStrokes(space, [stroke.id]);
					safe.delete(stroke.id);
				} else if (what === 'restyle' && stroke) restyleStroke(space, stroke.id, { ink: INKS[which % INKS.length]! });
				else if (what === 'label') got(addLabel(space, `l${which}`, { x, y }, 'paths'));
				else if (what === 'write' && label) got(writeLabel(space, label.id, `w${which}`));
				else if (what === 'move' && label) got(moveLabel(space, label.id, { x, y }));
				else if (what === 'drop' && label) removeLabel(space, label.id);
				else if (what === 'pin') got(placePin(space, cards[which % 2]!, { x, y }));
				else if (what === 'unpin') removePin(space, cards[which % 2]!);
				else if (what === 'undo') {
					const before = new Set(strokes.map(({ id }) => id));
					undos[who]!.undo();
					const after = new Set(readSketch(space).strokes.map(({ id }) => id));
					for (const id of before) if (!after.has(id)) safe.delete(id);
				} else if (what === 'meet') exchange(...people);
			}
			exchange(...people);
			exchange(...people);
			expect(said(people[1]!)).toBe(said(people[0]!));
			expect(said(people[2]!)).toBe(said(people[0]!));
			const left = new Set(readSketch(people[0]!).strokes.map(({ id }) => id));
			for (const id of safe) expect(left.has(id)).toBe(true);
		}),
		{ numRuns: 150 }
	);
});

describe('[L7] a hostile member', () => {
	const value = fc.oneof(
		fc.constantFrom<unknown>(undefined, null, 10n, NaN, '', 'burn', true, [], new Uint8Array(3)),
		fc.record(
			{
				layer: fc.constantFrom<unknown>('water', '__proto__', 'constructor', 'toString', '', 7, 'nowhere'),
				ink: fc.constantFrom<unknown>('blue', '__proto__', 'url(x)', 3),
				width: fc.constantFrom<unknown>('fine', 'toString', '__proto__', NaN),
				at: fc.constantFrom<unknown>(0, -1, NaN, Infinity, 2 ** 53, '1'),
				x: fc.constantFrom<unknown>(0, NaN, Infinity, -1, 5000, '1', 10n),
				y: fc.constantFrom<unknown>(0, 4, 1e9),
				name: fc.constantFrom<unknown>('', 'x'.repeat(1000), '\ud83d', 5, null),
				points: fc.oneof(fc.uint8Array({ maxLength: 9 }), fc.constant(packPoints(LINE, 1)), fc.jsonValue())
			},
			{ requiredKeys: [], noNullPrototype: true }
		),
		fc.constant(JSON.parse('{"__proto__":{"layer":"water","points":1},"x":1}') as unknown),
		fc.string({ maxLength: 200 }),
		fc.jsonValue({ maxDepth: 2 })
	);
	const key = fc.oneof(
		fc
			.tuple(
				fc.constantFrom('stroke', 'label', 'words', 'pin', 'layer', '', '__proto__'),
				fc.constantFrom('a', 'b', 'water', 'other', '__proto__', 'constructor', '', '/')
			)
			.map((parts) => parts.join('/')),
		fc.constantFrom('see', 'stroke', '__proto__', 'stroke/a/b')
	);

	test('stores anything anywhere: reading gives what the model knows, the same to all, and verbs do their work', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(key, fc.oneof(value, fc.constant('type'))), { maxLength: 20 }), (entries) => {
				const sender = newSpace();
				for (const [name, one] of entries)
					sender.sketch.set(name, one === 'type' ? new Y.Map([['points', packPoints(LINE, 1)]]) : one);
				const [one, other] = [copyOf(sender), copyOf(sender)];
				const { strokes, labels, layers, pins } = readSketch(one);
				for (const { ink, layer, points } of strokes) {
					expect(INKS).toContain(ink);
					expect(layers.map(({ id }) => id)).toContain(layer);
					expect(points.length).toBeGreaterThan(0);
				}
				for (const { words, x } of labels) expect(words.length > 0 && words.length <= 80 && x >= 0).toBe(true);
				for (const { x, y } of pins.values()) expect(x >= 0 && x <= SHEET.width && y <= SHEET.height).toBe(true);
				expect(said(one)).toBe(said(other));
				expect(drawStroke(one, PEN, LINE).ok).toBe(true);
				expect(addLabel(one, 'agua', { x: 1, y: 1 }, 'water').ok).toBe(true);
				expect(said(copyOf(one))).toBe(said(one));
				expect(({} as Record<string, unknown>)['points']).toBeUndefined();
			}),
			{ numRuns: 400 }
		);
	});
});
