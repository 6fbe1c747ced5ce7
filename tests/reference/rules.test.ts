// Our figures, checks and gate are those of the reference (rules.py), on the example and on generated cases.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/lib/domain/canonical.ts';
import { analytics, checks, gate, type PlainCase } from '../../src/lib/domain/rules/index.ts';
import { COUNT, generate } from './cases.ts';

const HERE = import.meta.dirname;
const golden = JSON.parse(readFileSync(join(HERE, 'digests.json'), 'utf8')) as { cases: string; answers: string[] };
const river = JSON.parse(readFileSync(join(HERE, '../../src/lib/content/example/river.json'), 'utf8')) as PlainCase & {
	expected: Record<string, unknown>;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** As the reference spells it: objects for Maps, and a missing thing in one string with what it is about. */
function answer(c: PlainCase) {
	const figures = Object.entries(analytics(c)).map(([name, value]) => [
		name,
		value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : (value as unknown)
	]);
	return {
		analytics: Object.fromEntries(figures) as unknown,
		checks: checks(c),
		gate: gate(c).map(({ id, refs }) => (refs.length > 0 ? `${id}:${refs.join(',')}` : id))
	};
}

describe('the rules agree with the reference', () => {
	const cases = Array.from({ length: COUNT }, (_, seed) => generate(seed));

	test('on the example', () => {
		const { analytics: figures, checks: found, gate: missing } = river.expected;
		expect(answer(river)).toEqual({ analytics: figures, checks: found, gate: missing });
	});

	test(`on ${COUNT} generated cases`, () => {
		// Whoever changed the generator makes the digests anew: see cases.ts.
		expect(sha256(cases.map((c) => canonicalJson(c)).join('\n'))).toBe(golden.cases);
		const wrong = cases.flatMap((c, seed) =>
			sha256(canonicalJson(answer(c))).slice(0, 16) === golden.answers[seed] ? [] : [seed]
		);
		expect(wrong, 'seeds of the cases on which they differ').toEqual([]);
		expect(golden.answers).toHaveLength(COUNT);
	});

	test('and these ask every question there is, and stay silent, often enough to tell', () => {
		const fired = new Map<string, number>();
		const count = (id: string) => fired.set(id, (fired.get(id) ?? 0) + 1);
		for (const c of cases) {
			for (const { id, level } of checks(c)) count(id === 'p3-leaders-only' ? `${id} ${level}` : id);
			for (const { id } of gate(c)) count(id);
		}
		const known = [...readFileSync(join(HERE, 'rules.py'), 'utf8').matchAll(/hit\("([\w-]+)"/g)].map(([, id]) => id!);
		const ids = new Set([...known, 'p3-leaders-only stop', 'p3-leaders-only look', ...gateIds]);
		ids.delete('p3-leaders-only');
		expect(ids.size).toBe(37);
		expect(new Set(fired.keys())).toEqual(ids);
		for (const [id, times] of fired) {
			expect(times, id).toBeGreaterThanOrEqual(COUNT * 0.04);
			expect(times, id).toBeLessThanOrEqual(COUNT * 0.9);
		}
	});

	const python = spawnSync('python3', ['--version']).status === 0;
	test.skipIf(!python)('live, on a few, where Python is at hand: the difference is readable', () => {
		const few = [river, ...cases.slice(0, 40)];
		const { stdout, stderr } = spawnSync('python3', [join(HERE, 'make_digests.py'), '--full'], {
			input: few.map((c) => JSON.stringify(c)).join('\n'),
			encoding: 'utf8',
			maxBuffer: 1 << 26
		});
		expect(stderr).toBe('');
		expect(few.map(answer)).toEqual(
			stdout
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as unknown)
		);
	});
});

const gateIds = ['no-practice-named', 'no-threat-named', 'no-need-confirmed', 'first-threats-without-need'];
