import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadExample } from '../../content/index.ts';
import { importCase, parseCase } from '../../exchange/index.ts';
import {
	LOCAL,
	addCard,
	createUndo,
	linkCards,
	newSpace,
	openNewSpace,
	removeCard,
	removeParty,
	restoreCard,
	setField,
	type Kind,
	type Space
} from '../index.ts';
import { junk, spoil } from '../testing/junk.ts';
import {
	analytics,
	caseOf,
	checks,
	gate,
	readAsides,
	setAside,
	staysAside,
	storedMonth,
	takeBack,
	type Check
} from './index.ts';

async function example(): Promise<{ space: Space; expected: Record<string, unknown> }> {
	const text = await loadExample();
	const parsed = parseCase(text);
	if (!parsed.ok) throw new Error(parsed.problem.code);
	const space = newSpace();
	importCase(space, parsed.case);
	return { space, expected: (JSON.parse(text) as { expected: Record<string, unknown> }).expected };
}

function add(space: Space, kind: Kind, fields: [string, string | boolean | number][] = []): string {
	const made = addCard(space, kind, { lang: 'es', text: kind, fields: new Map(fields) });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

const find = (space: Space, id: string) => checks(caseOf(space, '2026-08')).find((check) => check.id === id);

describe('the case of an open space', () => {
	test('gives the figures of the file it came from', async () => {
		const { space, expected } = await example();
		const c = caseOf(space, storedMonth(space)!);
		const plain = Object.entries(analytics(c)).map(([name, value]) => [
			name,
			value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : (value as unknown)
		]);
		expect(Object.fromEntries(plain)).toEqual(expected['analytics']);
		expect(checks(c)).toEqual(expected['checks']);
		expect(gate(c)).toEqual([]);
	});

	test('what was removed covers nothing, and is covered by nothing', () => {
		const space = newSpace();
		const threat = add(space, 'threats');
		const need = add(space, 'needs', [['confirmed', true]]);
		const measure = add(space, 'measures', [['state', 'proposed']]);
		linkCards(space, need, 'from', threat);
		linkCards(space, measure, 'needs', need);
		expect(find(space, 'g-threat-uncovered')).toBeUndefined();
		removeCard(space, need);
		expect(find(space, 'g-threat-uncovered')?.refs).toEqual([threat]);
		expect(find(space, 'g-measure-without-need')?.refs).toEqual([measure]);
		restoreCard(space, need);
		expect(find(space, 'g-threat-uncovered')).toBeUndefined();
		removeCard(space, measure);
		expect(analytics(caseOf(space, '2026-08')).plan).toBe(0);
	});

	test('an idea is no part of the plan yet', () => {
		const space = newSpace();
		const measure = add(space, 'measures');
		expect(analytics(caseOf(space, '2026-08')).plan).toBe(0);
		setField(space, measure, 'state', 'proposed');
		expect(analytics(caseOf(space, '2026-08')).plan).toBe(1);
	});

	test('a group that was removed is asked about no longer', async () => {
		const { space } = await example();
		expect(find(space, 'g-group-absent-from-decisions')?.refs).toEqual(['diversidades']);
		removeParty(space, 'groups', 'diversidades');
		expect(find(space, 'g-group-absent-from-decisions')).toBeUndefined();
	});

	test('[L7] whatever a hostile member stored, nothing throws', async () => {
		const { space: sound } = await example();
		const { records } = sound;
		fc.assert(
			fc.property(fc.array(junk, { maxLength: 16 }), fc.jsonValue({ maxDepth: 4 }), (all, json) => {
				const space = newSpace();
				for (const kind of ['threats', 'needs', 'measures', 'counters', 'practices'] as const) add(space, kind);
				for (const name of ['sessions', 'decisions', 'commitments', 'followUps', 'reviews']) {
					const items = structuredClone(records.get(name)) as Record<string, unknown>[];
					for (const item of items.slice(0, 2)) for (const key of Object.keys(item)) item[key] = json;
					space.records.set(name, items);
				}
				space.aside.set('g-no-care', json);
				space.aside.set('g-no-gender', { reason: json, lang: 'es', level: 'look', refs: json });
				spoil(space, all);
				const c = caseOf(space, '2026-08');
				analytics(c);
				checks(c);
				gate(c);
				readAsides(space);
			}),
			{ numRuns: 300 }
		);
	});

	test('2,000 cards are looked at in a moment', () => {
		const space = newSpace();
		openNewSpace(space, { lang: 'es' });
		const ids: Record<string, string[]> = {};
		space.doc.transact(() => {
			for (const kind of ['practices', 'threats', 'needs', 'measures', 'factors'] as const)
				ids[kind] = Array.from({ length: 400 }, () => add(space, kind));
			ids['needs']!.forEach((need, at) => linkCards(space, need, 'from', ids['threats']![at]!));
			ids['measures']!.forEach((measure, at) => {
				setField(space, measure, 'state', 'under-way');
				for (let n = 0; n < 5; n++) linkCards(space, measure, 'needs', ids['needs']![(at + n) % 400]!);
			});
		}, LOCAL);
		const start = performance.now();
		checks(caseOf(space, '2026-08'));
		// 65 ms where it was written.
		expect(performance.now() - start).toBeLessThan(1500);
	}, 60_000);
});

describe('a question set aside', () => {
	let space: Space;
	const check: Check = { id: 'g-threat-uncovered', level: 'look', refs: ['th-a', 'th-b'] };
	beforeEach(() => {
		space = newSpace();
	});
	const kept = () => readAsides(space).get(check.id);

	test('keeps its reason and language, and comes back when something else makes it ask', () => {
		expect(setAside(space, check, 'es', '  Ya no nos toca  ').ok).toBe(true);
		expect(kept()).toEqual({ reason: 'Ya no nos toca', lang: 'es', level: 'look', refs: ['th-a', 'th-b'] });
		expect(staysAside(check, kept())).toBe(true);
		expect(staysAside({ ...check, refs: ['th-b'] }, kept())).toBe(true);
		expect(staysAside({ ...check, refs: ['th-b', 'th-c'] }, kept())).toBe(false);
		expect(staysAside({ ...check, level: 'stop' }, kept())).toBe(false);
	});

	test('needs a reason, and no longer one than a card', () => {
		expect(setAside(space, check, 'es', '   ')).toEqual({ ok: false, code: 'not-allowed' });
		expect(setAside(space, check, 'es', 'a'.repeat(401))).toEqual({ ok: false, code: 'too-long' });
		expect(setAside(space, check, 'not a language', 'a')).toEqual({ ok: false, code: 'bad-language' });
		expect(kept()).toBeUndefined();
	});

	test('[L7] a flood of others is not read', () => {
		for (let at = 0; at < 300; at++)
			space.aside.set(`x-${at}`, { reason: 'x', lang: 'es', level: 'note', refs: [`r-${at}`, 7, null] });
		setAside(space, check, 'es', 'Ya no nos toca');
		expect(readAsides(space).size).toBe(100);
		expect(kept()?.reason).toBe('Ya no nos toca');
	});

	test('is undone and taken back', () => {
		const undo = createUndo(space);
		setAside(space, check, 'pt', 'Fica para depois');
		undo.undo();
		expect(kept()).toBeUndefined();
		undo.redo();
		expect(kept()?.reason).toBe('Fica para depois');
		takeBack(space, check.id);
		expect(kept()).toBeUndefined();
	});
});
