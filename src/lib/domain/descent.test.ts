import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	addCard,
	allCards,
	canonicalText,
	linkCards,
	newSpace,
	readCard,
	removeCard,
	setCardText,
	type Kind,
	type Space
} from './index.ts';
import { exportCase, importCase, parseCase } from '../exchange/index.ts';
import { descentOf, growMeasure, isProtection, lineOf, stepFrom } from './descent.ts';

const river = readFileSync(new URL('../content/example/river.json', import.meta.url), 'utf8');

function spaceOf(source: string): Space {
	const file = parseCase(source);
	if (!file.ok) throw new Error(`${file.problem.code} ${file.problem.path}`);
	const space = newSpace();
	importCase(space, file.case);
	return space;
}

function add(space: Space, kind: Kind, text = 'x'): string {
	const made = addCard(space, kind, { lang: 'es', text });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

/** A practice with a way to protect, a need, and a measure that grew from it. */
function village() {
	const space = newSpace();
	const practice = add(space, 'practices', 'El caracol');
	setCardText(space, practice, 'es', 'Tres toques, de noche, en pareja', 'guards');
	const need = add(space, 'needs', 'Avisar');
	const made = growMeasure(space, practice, ['es']);
	if (!made.ok) throw new Error(made.code);
	return { space, practice, need, measure: made.value };
}

describe('a practice grows', () => {
	test('it is a protection practice as soon as somebody has said how, and stays the same card', () => {
		const space = newSpace();
		const id = add(space, 'practices', 'El caracol');
		expect(isProtection(readCard(space, id)!)).toBe(false);
		setCardText(space, id, 'es', 'Tres toques', 'guards');
		expect(isProtection(readCard(space, id)!)).toBe(true);
		setCardText(space, id, 'es', '', 'guards');
		expect(isProtection(readCard(space, id)!)).toBe(false);
	});

	test('its measure begins with how it protects, from the prompt that asks for it', () => {
		const { space, practice, measure } = village();
		const grown = readCard(space, measure)!;
		expect(grown.text.get('es')).toBe('Tres toques, de noche, en pareja');
		expect(grown.values.get('grewFrom')).toEqual([practice]);
		expect(grown.values.get('prompt')).toBe('a-practices-into-protection');
	});

	test.each(['by hand', 'imported'])(
		'two who say at once how a practice protects both keep their words (%s)',
		(how) => {
			const ana = how === 'imported' ? spaceOf(river) : newSpace();
			const id = how === 'imported' ? 'pr-minga' : add(ana, 'practices');
			const beto = newSpace();
			Y.applyUpdate(beto.doc, Y.encodeStateAsUpdate(ana.doc));
			setCardText(ana, id, 'es', 'de noche', 'guards');
			setCardText(beto, id, 'es', 'en pareja', 'guards');
			Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(beto.doc));
			Y.applyUpdate(beto.doc, Y.encodeStateAsUpdate(ana.doc));
			const words = (readCard(ana, id)!.values.get('guards') as Map<string, string>).get('es')!;
			expect(words).toContain('de noche');
			expect(words).toContain('en pareja');
			expect(canonicalText(beto)).toBe(canonicalText(ana));
		}
	);

	test('how it protects goes out in the file and comes in again', () => {
		const { space } = village();
		const out = JSON.stringify(exportCase(space, '2026-11'));
		expect(out).toContain('"guards":{"es":"Tres toques, de noche, en pareja"}');
		const again = spaceOf(out);
		expect(canonicalText(again)).toBe(canonicalText(space));
		expect(JSON.stringify(exportCase(again, '2026-11'))).toBe(out);
	});
});

describe('the line of descent', () => {
	test('of the example: the conch leads to the warning and to the chain, and back', () => {
		const descent = descentOf(allCards(spaceOf(river)));
		expect(descent.columns.practice).toHaveLength(8);
		const on = stepFrom(descent, 'practice/pr-caracol', 'on');
		expect(on).toBe('need/ne-aviso');
		expect(stepFrom(descent, on!, 'on', ['practice/pr-caracol'])).toBe('measure/me-cadena');
		expect(stepFrom(descent, 'measure/me-cadena', 'back')).toBe('need/ne-aviso');
		expect(stepFrom(descent, 'need/ne-aviso', 'back', ['practice/pr-radio'])).toBe('practice/pr-radio');
		expect(stepFrom(descent, 'practice/pr-caracol', 'back')).toBeUndefined();
		const line = lineOf(descent, 'need/ne-aviso');
		for (const key of ['practice/pr-caracol', 'practice/pr-radio', 'measure/me-cadena'])
			expect(line.has(key)).toBe(true);
		expect(lineOf(descent, 'practice/pr-caracol')).toEqual(
			new Set(['practice/pr-caracol', 'need/ne-aviso', 'measure/me-cadena'])
		);
	});

	test('a measure that meets no need grows straight from how the practice protects', () => {
		const { space, practice, measure, need } = village();
		const lines = () => descentOf(allCards(space)).lines;
		expect(lines()).toEqual([
			[`practice/${practice}`, `guards/${practice}`],
			[`guards/${practice}`, `measure/${measure}`]
		]);
		linkCards(space, measure, 'needs', need);
		expect(lines()).toEqual([
			[`practice/${practice}`, `guards/${practice}`],
			[`guards/${practice}`, `need/${need}`],
			[`need/${need}`, `measure/${measure}`]
		]);
	});

	test('what was removed is on no line, and the columns can be walked up and down', () => {
		const { space, practice, measure } = village();
		const second = add(space, 'practices', 'Minga');
		const descent = descentOf(allCards(space));
		expect(stepFrom(descent, `practice/${practice}`, 'down')).toBe(`practice/${second}`);
		expect(stepFrom(descent, `practice/${practice}`, 'up')).toBeUndefined();
		removeCard(space, measure);
		expect(descentOf(allCards(space)).columns.measure).toEqual([]);
		removeCard(space, practice);
		expect(descentOf(allCards(space)).lines).toEqual([]);
	});
});
