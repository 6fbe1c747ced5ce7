import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scan } from './detect.ts';

type Golden = [text: string, allow: string[], hits: [string, string, string][]];
const goldens = JSON.parse(
	readFileSync(new URL('../../../tests/reference/detectors.json', import.meta.url), 'utf8')
) as Golden[];

test('finds what the reference finds, in the same order, in thousands of texts', () => {
	expect(goldens.length).toBeGreaterThan(3000);
	const kinds = new Set<string>();
	for (const [text, allow, hits] of goldens) {
		const mine = scan(text, allow).map(({ kind, action, match }) => [kind, action, match]);
		expect(mine, JSON.stringify(text)).toEqual(hits);
		for (const [kind] of hits) kinds.add(kind);
	}
	expect(kinds.size).toBe(10);
});
