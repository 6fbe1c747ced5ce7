import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	addCard,
	allCards,
	canonicalText,
	createUndo,
	moveCard,
	newSpace,
	readCard,
	setField,
	toggleMember,
	type Kind,
	type Space
} from './index.ts';
import { MAX_SET } from './limits.ts';
import { exportCase, importCase, parseCase } from '../exchange/index.ts';
import {
	addToCount,
	aroundThreat,
	byDots,
	dotsOf,
	levelsOf,
	needFrom,
	placeThreat,
	turnAt,
	turnOf,
	type Level
} from './threats.ts';

const river = readFileSync(new URL('../content/example/river.json', import.meta.url), 'utf8');

function add(space: Space, kind: Kind, text = 'x'): string {
	const made = addCard(space, kind, { lang: 'es', text });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

function another(space: Space): Space {
	const copy = newSpace();
	Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(space.doc));
	return copy;
}

/** What each did alone reaches the other. */
function meet(...spaces: Space[]): void {
	const updates = spaces.map(({ doc }) => Y.encodeStateAsUpdate(doc));
	for (const { doc } of spaces) for (const update of updates) Y.applyUpdate(doc, update);
}

const card = (space: Space, id: string) => readCard(space, id)!;
const level = fc.constantFrom<Level>(1, 2, 3);

describe('a threat on the matrix', () => {
	test('the order of talking follows the reference: likely times heavy', () => {
		const at = [1, 2, 3].map((likelihood) => [1, 2, 3].map((impact) => turnAt(likelihood, impact)));
		expect(at).toEqual([
			['watch', 'watch', 'next'],
			['watch', 'next', 'first'],
			['next', 'first', 'first']
		]);
	});

	test('moves in both directions by one change, which undo takes back as one', () => {
		const space = newSpace();
		const id = add(space, 'threats');
		const undo = createUndo(space);
		let changes = 0;
		space.doc.on('afterTransaction', () => changes++);
		expect(placeThreat(space, id, 3, 1).ok).toBe(true);
		expect(changes).toBe(1);
		expect(levelsOf(card(space, id))).toEqual({ likelihood: 3, impact: 1 });
		expect(turnOf(card(space, id))).toBe('next');
		undo.undo();
		expect(levelsOf(card(space, id))).toEqual({ likelihood: 2, impact: 2 });
	});

	test('is only a threat, and only on the matrix', () => {
		const space = newSpace();
		expect(placeThreat(space, add(space, 'needs'), 1, 1)).toEqual({ ok: false, code: 'no-such-card' });
		expect(placeThreat(space, add(space, 'threats'), 4 as Level, 1)).toEqual({ ok: false, code: 'not-allowed' });
	});

	test('placed by two at once it stands where one of them put it, the same for both', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 3 }), level, level, (mine, l, i) => {
				const ana = newSpace();
				const id = add(ana, 'threats');
				const beto = another(ana);
				for (const [likelihood, impact] of mine) placeThreat(ana, id, likelihood, impact);
				placeThreat(beto, id, l, i);
				meet(ana, beto);
				const now = levelsOf(card(ana, id));
				expect(levelsOf(card(beto, id))).toEqual(now);
				const [likelihood, impact] = mine.at(-1)!;
				expect([
					{ likelihood, impact },
					{ likelihood: l, impact: i }
				]).toContainEqual(now);
			})
		);
	});

	test('whom it hits: two who tick two boxes at once both keep theirs', () => {
		const ana = newSpace();
		const id = add(ana, 'threats');
		const beto = another(ana);
		toggleMember(ana, id, 'hits', 'families', true);
		toggleMember(beto, id, 'hits', 'territory', true);
		meet(ana, beto);
		expect([...(card(ana, id).values.get('hits') as string[])].sort()).toEqual(['families', 'territory']);
	});
});

describe('what follows from a threat', () => {
	test('a need that is written from it rests on it, for those whom it hits, and nobody has confirmed it', () => {
		const space = newSpace();
		const threat = add(space, 'threats');
		setField(space, threat, 'hits', ['families', 'territory']);
		const made = needFrom(space, threat, 'pt', 'Não ficar sós');
		if (!made.ok) throw new Error(made.code);
		const need = card(space, made.value);
		expect(need.values.get('from')).toEqual([threat]);
		expect(need.values.get('dims')).toEqual(['families', 'territory']);
		expect(need.values.get('confirmed')).toBe(false);
		expect(need.text.get('pt')).toBe('Não ficar sós');
		expect(needFrom(space, made.value, 'pt').ok).toBe(false);
	});

	test('the example: what weighs on it, and the needs that rest on it or on what weighs', () => {
		const space = newSpace();
		const file = parseCase(river);
		if (!file.ok) throw new Error(file.problem.code);
		importCase(space, file.case);
		const cards = [...allCards(space)];
		const around = aroundThreat(cards, 'th-lanchas');
		expect(around.needs.map(({ id }) => id)).toContain('ne-aviso');
		for (const factor of [...around.capacities, ...around.vulnerabilities])
			expect(factor.values.get('about')).toContain('th-lanchas');
	});
});

describe('dots', () => {
	const dots = (space: Space, id: string) => dotsOf(card(space, id));

	test('of several people at once all count, and each takes back their own', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 6 }), { minLength: 2, maxLength: 4 }),
				fc.integer({ min: 30, max: 60 }),
				(all, base) => {
					const first = newSpace();
					const id = add(first, 'needs');
					setField(first, id, 'votes', base);
					const people = all.map(() => another(first));
					all.forEach((steps, at) => steps.forEach((by) => addToCount(people[at]!, id, 'votes', by)));
					meet(...people);
					for (const person of people) expect(dots(person, id)).toBe(base + all.flat().reduce((a, b) => a + b, 0));
				}
			)
		);
	});

	test('counted on paper and typed in, while somebody adds one: one more than was typed', () => {
		const ana = newSpace();
		const id = add(ana, 'needs');
		addToCount(ana, id, 'votes', 1);
		const beto = another(ana);
		setField(ana, id, 'votes', 19);
		addToCount(beto, id, 'votes', 1);
		expect(dots(ana, id)).toBe(19);
		meet(ana, beto);
		expect([dots(ana, id), dots(beto, id)]).toEqual([20, 20]);
		setField(ana, id, 'votes', undefined);
		expect(card(ana, id).values.has('votes')).toBe(false);
	});

	test('never fewer than none, and undo takes back mine alone', () => {
		const ana = newSpace();
		const id = add(ana, 'needs');
		expect(addToCount(ana, id, 'votes', -1)).toEqual({ ok: false, code: 'not-allowed' });
		expect(addToCount(ana, id, 'text', 1)).toEqual({ ok: false, code: 'no-such-field' });
		const beto = another(ana);
		const undo = createUndo(ana);
		addToCount(ana, id, 'votes', 1);
		addToCount(beto, id, 'votes', 1);
		meet(ana, beto);
		undo.undo();
		expect(dots(ana, id)).toBe(1);
	});

	test('two take the last one at once: none are left, and the next one is one', () => {
		const ana = newSpace();
		const id = add(ana, 'needs');
		addToCount(ana, id, 'votes', 1);
		const beto = another(ana);
		for (const person of [ana, beto]) expect(addToCount(person, id, 'votes', -1).ok).toBe(true);
		meet(ana, beto);
		expect([dots(ana, id), dots(beto, id)]).toEqual([0, 0]);
		expect(addToCount(beto, id, 'votes', -1)).toEqual({ ok: false, code: 'not-allowed' });
		addToCount(beto, id, 'votes', 1);
		meet(ana, beto);
		expect([dots(ana, id), dots(beto, id)]).toEqual([1, 1]);
	});

	test('go out as one number, and come in again as the same', () => {
		const space = newSpace();
		const id = add(space, 'needs');
		setField(space, id, 'votes', 3);
		addToCount(space, id, 'votes', 1);
		addToCount(another(space), id, 'votes', 1);
		const out = JSON.stringify(exportCase(space, '2026-11'));
		const file = parseCase(out);
		if (!file.ok) throw new Error(file.problem.code);
		expect(file.case.cards['needs']![0]!['votes']).toBe(4);
		const again = newSpace();
		importCase(again, file.case);
		expect(canonicalText(again)).toBe(canonicalText(space));
		expect(JSON.stringify(exportCase(again, '2026-11'))).toBe(out);
	});

	test('[L7] what is no dot is not counted, whatever somebody stored', () => {
		const part = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constantFrom(null, true, 10n, 2 ** 53, -1e300));
		fc.assert(
			fc.property(fc.array(part, { maxLength: MAX_SET }), (parts) => {
				const space = newSpace();
				const id = add(space, 'needs');
				space.doc.transact(() => parts.forEach((one, at) => space.cards.get(id)!.set(`votes/${at}`, one)));
				const copy = another(space);
				expect(Number.isSafeInteger(dots(space, id)) && dots(space, id) >= 0).toBe(true);
				expect(dots(copy, id)).toBe(dots(space, id));
				expect(canonicalText(copy)).toBe(canonicalText(space));
			})
		);
	});

	test('sort the needs; with as many dots the order by hand counts', () => {
		const space = newSpace();
		const [a, b, c] = ['a', 'b', 'c'].map((text) => add(space, 'needs', text)) as [string, string, string];
		addToCount(space, c, 'votes', 1);
		moveCard(space, b, { before: a });
		const sorted = [a, b, c].map((id) => card(space, id)).sort(byDots);
		expect(sorted.map(({ id }) => id)).toEqual([c, b, a]);
	});
});
