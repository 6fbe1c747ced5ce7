import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addCard, LOCAL, newSpace, openNewSpace, removeCard, type Space } from '../domain/index.ts';
import { readBeside, wholeText, STRATEGY } from '../domain/beside.ts';
import { burn } from '../domain/burn.ts';
import { addRemark, resolveThread } from '../domain/comments.ts';
import { placeActor } from '../domain/places.ts';
import { insertRich } from '../domain/rich.ts';
import { setAside } from '../domain/rules/aside.ts';
import { addLabel, addLayer, drawStroke, placePin, renameLayer } from '../domain/sketch.ts';
import { exportFile, importFile, parseFile } from './file.ts';

const example = readFileSync(new URL('../content/example/river.json', import.meta.url), 'utf8');

function written(made: ReturnType<typeof addCard>): string {
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

/** A space with something in every part. */
function fullSpace(): { space: Space; school: string; mayor: string; answer: string } {
	const space = newSpace();
	openNewSpace(space, { lang: 'es', name: 'Río' });
	const school = written(addCard(space, 'assets', { lang: 'es', text: 'La escuela' }));
	const mayor = written(addCard(space, 'actors', { lang: 'es', text: 'Alcaldía' }));
	const answer = written(addCard(space, 'counters', { lang: 'es', text: 'Cuidamos el agua de todos' }));
	drawStroke(space, { layer: 'water', ink: 'blue', width: 'broad' }, [
		[10, 10, 0],
		[400, 900, 120],
		[3000, 2900, 80]
	]);
	const layer = addLayer(space, 'Chacras');
	if (layer.ok) addLabel(space, 'Aquí jugamos 🏐', { x: 500, y: 600 }, layer.value);
	renameLayer(space, 'water', 'El río');
	placePin(space, school, { x: 1200, y: 900 });
	placeActor(space, mayor, { place: { x: 0.5, y: -0.25 } });
	setAside(space, { id: 'g-no-care', level: 'look', refs: [] }, 'es', 'Lo vemos en marzo');
	space.doc.transact(() => {
		insertRich(space.rich(STRATEGY), [
			{ type: 'paragraph', attrs: { as: 'h1' }, content: [{ type: 'text', text: 'Quiénes somos' }] },
			{ type: 'live', attrs: { of: 'practices' } },
			{ type: 'paragraph', content: [{ type: 'text', marks: [{ type: 'bold' }], text: 'نحن النهر' }] }
		]);
		insertRich(space.rich(answer), [{ type: 'paragraph', content: [{ type: 'text', text: 'El agua es de todos.' }] }]);
	}, LOCAL);
	const first = addRemark(space, { on: STRATEGY, text: '¿Y los niños?', by: 'ab12', month: '2026-11' });
	if (first.ok) {
		addRemark(space, { on: STRATEGY, thread: first.value, text: 'Van con nosotras', by: 'cd34', month: '' });
		resolveThread(space, first.value, true);
	}
	addRemark(space, { on: answer, text: 'Más corto', by: '', month: '2026-10' });
	return { space, school, mayor, answer };
}

function roundTrip(space: Space): Space {
	const parsed = parseFile(JSON.stringify(exportFile(space, '2026-11')));
	if (!parsed.ok) throw new Error(`${parsed.problem.code} ${parsed.problem.path}`);
	const again = newSpace();
	expect(importFile(again, parsed.file)).toEqual({ ok: true });
	return again;
}

describe('a space as a file', () => {
	test('the example imported and exported again is equal, and so is its fingerprint text', () => {
		const parsed = parseFile(example);
		if (!parsed.ok) throw new Error(parsed.problem.path);
		const space = newSpace();
		importFile(space, parsed.file);
		expect(wholeText(roundTrip(space))).toBe(wholeText(space));
	});

	test('map, places, what was set aside and long texts come back as they were', () => {
		const { space } = fullSpace();
		const again = roundTrip(space);
		expect(Object.keys(readBeside(space)).sort()).toEqual(['aside', 'places', 'remarks', 'sketch', 'texts']);
		expect(readBeside(again)).toEqual(readBeside(space));
		expect(wholeText(again)).toBe(wholeText(space));
	});

	test('nothing goes out of a card that was removed, and reading makes no text', () => {
		const { space, school, answer } = fullSpace();
		removeCard(space, school);
		removeCard(space, answer);
		const { sketch, texts } = readBeside(space);
		expect(sketch!.pins).toEqual([]);
		expect(texts!.map(({ of }) => of)).toEqual([STRATEGY]);
		const empty = newSpace();
		const before = [...empty.doc.share.keys()];
		expect(readBeside(empty)).toEqual({});
		expect([...empty.doc.share.keys()]).toEqual(before);
	});

	test('a space that has only a drawing takes no file', () => {
		const drawn = newSpace();
		drawStroke(drawn, { layer: 'water', ink: 'blue', width: 'fine' }, [[1, 1, 0]]);
		const parsed = parseFile(example);
		if (!parsed.ok) throw new Error('example');
		expect(importFile(drawn, parsed.file)).toEqual({ ok: false, problem: { code: 'space-not-empty', path: '' } });
		expect(drawn.cards.size).toBe(0);
	});

	test.each<[path: string, value: unknown, named?: string]>([
		['beside.sketch.strokes[0].points', '!'],
		['beside.sketch.strokes[0].ink', 'gold'],
		['beside.sketch.pins[0].x', -1],
		['beside.sketch.pins[0].card', 'nobody'],
		['beside.sketch.labels[0].words', 'x'.repeat(81)],
		['beside.sketch.roads', []],
		['beside.places[0].x', 2],
		['beside.aside[0].level', 'score'],
		['beside.texts[0].of', 'nobody'],
		['beside.texts[0].doc.content[0].type', 'script', 'beside.texts[0].doc'],
		['beside.remarks[0].remarks[0].month', '2026-13'],
		['beside.remarks[0].of', 'nobody'],
		['beside.cookies', 1]
	])('a file that is wrong at %s is refused by that name', (path, value, named = path) => {
		const file: unknown = JSON.parse(JSON.stringify(exportFile(fullSpace().space, '2026-11')));
		const keys = path.match(/[a-z]+|\d+/gi)!;
		const parent = keys.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], file);
		(parent as Record<string, unknown>)[keys.at(-1)!] = value;
		const parsed = parseFile(JSON.stringify(file));
		expect(parsed.ok ? undefined : parsed.problem.path).toBe(named);
	});

	test('[L7] any value put beside a case is refused or taken, and never throws', () => {
		const plain = exportFile(fullSpace().space, '2026-11');
		fc.assert(
			fc.property(
				fc.jsonValue(),
				fc.constantFrom('sketch', 'places', 'aside', 'texts', 'remarks', 'other'),
				(value, part) => {
					const parsed = parseFile(JSON.stringify({ ...plain, beside: { [part]: value } }));
					if (!parsed.ok) return;
					const space = newSpace();
					expect(importFile(space, parsed.file).ok).toBe(true);
					readBeside(space);
				}
			)
		);
	});

	test('a file of thousands of strokes and a long text is not too much', () => {
		const { space } = fullSpace();
		for (let at = 0; at < 1500; at++)
			drawStroke(space, { layer: 'paths', ink: 'brown', width: 'fine' }, [
				[at, 5, 0],
				[at + 40, 900, 0]
			]);
		const line = { type: 'paragraph', content: [{ type: 'text', text: 'Palabras nuestras. '.repeat(20) }] };
		space.doc.transact(
			() =>
				insertRich(
					space.rich(STRATEGY),
					Array.from({ length: 500 }, () => line)
				),
			LOCAL
		);
		expect(wholeText(roundTrip(space))).toBe(wholeText(space));
	});
});

test('what is for the circle only goes out when it is asked for, with what hangs on it', () => {
	const { space, school, mayor } = fullSpace();
	insertRich(space.rich(mayor), [{ type: 'paragraph', content: [{ type: 'text', text: 'Lo que se sabe' }] }]);
	const all = exportFile(space, '2026-11');
	expect(JSON.stringify(all)).toContain('Alcaldía');
	expect(all.beside?.texts?.map(({ of }) => of)).toContain(mayor);
	const some = exportFile(space, '2026-11', false);
	for (const words of ['Alcaldía', 'Lo que se sabe', mayor, 'Chacras', 'Aquí jugamos'])
		expect(JSON.stringify(some), words).not.toContain(words);
	expect(some.beside?.sketch).toBeUndefined();
	expect(some.beside?.texts?.map(({ of }) => of)).toContain(STRATEGY);
	expect(some.cards.assets?.map(({ id }) => id)).toEqual([school]);
	// It is a whole file all the same.
	const parsed = parseFile(JSON.stringify(some));
	expect(parsed.ok && importFile(newSpace(), parsed.file).ok).toBe(true);
	// A map that is for everyone goes out, with the pins of the cards that do.
	space.sketch.set('see', 'room');
	expect(exportFile(space, '2026-11', false).beside?.sketch?.pins.map(({ card }) => card)).toEqual([school]);
});

test('what was burnt stays burnt: an old file goes into a space of its own', () => {
	const { space, school, mayor, answer } = fullSpace();
	const old = exportFile(space, '2026-11');
	burn(space, [school, mayor, answer], true);
	const parsed = parseFile(JSON.stringify(old));
	expect(parsed.ok && importFile(space, parsed.file)).toMatchObject({ ok: false });
	expect(parsed.ok && importFile(newSpace(), parsed.file)).toEqual({ ok: true });
});
