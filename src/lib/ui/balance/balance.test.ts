import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadExample, loadGaps, loadPitfalls } from '../../content/index.ts';
import { importCase, parseCase } from '../../exchange/index.ts';
import { newSpace, readCollective } from '../../domain/index.ts';
import { analytics, caseOf, checks, gate, survey, withoutSensitive, type Check } from '../../domain/rules/index.ts';
import { balance as en } from '../../i18n/balance/en.ts';
import { grouped } from './groups.ts';
import type { Reflection } from './mirror.svelte.ts';
import { Say } from './say.ts';
import { thingsOf } from './things.ts';

const reference = readFileSync('tests/reference/rules.py', 'utf8');
const KNOWN = [...new Set([...reference.matchAll(/hit\("([\w-]+)"/g)].map(([, id]) => id!))];

async function river(): Promise<Reflection> {
	const parsed = parseCase(await loadExample());
	if (!parsed.ok) throw new Error(parsed.problem.code);
	const space = newSpace();
	importCase(space, parsed.case);
	const c = caseOf(space, '2026-11');
	const collective = readCollective(space);
	return { c, collective, survey: survey(c), figures: analytics(c), checks: checks(c), missing: gate(c) };
}
const check = (id: string, refs: string[] = []): Check => ({ id, level: 'look', refs });

describe('the questions', () => {
	test('there is one for every check of the reference, and it asks', () => {
		expect(KNOWN).toHaveLength(32);
		expect(Object.keys(en.check).sort()).toEqual([...KNOWN].sort());
		for (const [id, question] of Object.entries(en.check)) expect(question, id).toContain('?');
	});

	test('every check has its group: a pitfall, or a gap with a title', async () => {
		const [pitfalls, gaps] = await Promise.all([loadPitfalls(), loadGaps()]);
		const groups = grouped(
			KNOWN.map((id) => check(id)),
			pitfalls
		);
		expect(groups.map(({ id }) => id)).toEqual([...pitfalls.map(({ id }) => id), 'gaps']);
		expect(
			groups
				.at(-1)!
				.checks.map(({ id }) => id)
				.sort()
		).toEqual(gaps.map(({ id }) => id).sort());
	});

	test('what to talk about first comes first, among groups and within one', async () => {
		const pitfalls = await loadPitfalls();
		const found: Check[] = [
			{ id: 'p1-person-centred', level: 'look', refs: [] },
			{ id: 'p4-objection-left-standing', level: 'note', refs: [] },
			{ id: 'p4-harm-not-asked', level: 'look', refs: [] },
			{ id: 'p5-no-deputy', level: 'note', refs: [] },
			{ id: 'p5-all-on-one', level: 'stop', refs: [] }
		];
		expect(grouped(found, pitfalls).map(({ checks: all }) => all.map(({ id }) => id))).toEqual([
			['p5-all-on-one', 'p5-no-deputy'],
			['p1-person-centred'],
			['p4-harm-not-asked', 'p4-objection-left-standing']
		]);
	});

	test('about a sensitive group are for those who facilitate', async () => {
		const { c } = await river();
		const about = (...refs: string[]) => withoutSensitive([check('g-group-absent-from-decisions', refs)], c);
		expect(about('diversidades')).toEqual([]);
		expect(about('diversidades', 'jovenes')[0]!.refs).toEqual(['jovenes']);
		expect(withoutSensitive([check('g-no-care')], c)).toHaveLength(1);
	});
});

describe('what made the mirror ask', () => {
	const isCard = (id: string) => /^(me|th|as|co)-/.test(id);

	test('is a card to open, a group or role by its name, a decision by its measure, or something that was removed', async () => {
		const now = await river();
		const things = (id: string, ...refs: string[]) => thingsOf(check(id, refs), now, isCard);
		expect(things('g-threat-uncovered', 'th-division')).toEqual([{ card: 'th-division' }]);
		expect(things('p4-objection-left-standing', 'de-cadena')).toEqual([{ card: 'me-cadena' }]);
		expect(things('g-group-absent-from-decisions', 'jovenes')).toMatchObject([{ of: 'group' }]);
		expect(things('g-need-unmet', 'ne-gone')).toEqual([{ gone: 'ne-gone' }]);
	});

	test('a role brings what it holds, a commitment its holder and its measure', async () => {
		const now = await river();
		const [open] = now.survey.open;
		const { measure } = now.c.decisions.find(({ id }) => id === open!.decision)!;
		const things = (id: string, ref: string) => thingsOf(check(id, [ref]), now, isCard);
		expect(things('p5-load-on-one', open!.holder)[0]).toMatchObject({ of: 'role' });
		expect(things('p5-load-on-one', open!.holder)).toContainEqual({ card: measure });
		expect(things('p5-no-deputy', open!.id)).toEqual([
			expect.objectContaining({ of: 'role', party: expect.objectContaining({ id: open!.holder }) as object }),
			{ card: measure }
		]);
	});
});

test('counts are said by their whole, months in words, and where a language has no words yet, in English', () => {
	expect(new Say('en').of(en.figures.threats, { n: 0, of: 1 })).toBe('Threats that have a measure: 0 of 1.');
	expect(new Say('en').part(en.figures.ofMeasures, { n: 1, of: 5 })).toBe('1 of 5 measures');
	expect(new Say('pt').month('2026-08')).toBe('agosto de 2026');
	expect(new Say('ar').of(en.figures.threats, { n: 4, of: 5 })).toBe('Threats that have a measure: 4 of 5.');
	expect(new Say('ar').dir).toBe('ltr');
});
