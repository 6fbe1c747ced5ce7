import { expect, test } from 'vitest';
import { TEMPLATES } from './templates/index.ts';
import { dangerIn } from './testing/danger.ts';
import type { Words } from './index.ts';

const LANGUAGES = ['en', 'es', 'fr', 'pt'] as const;

function good(words: Words, where: string): void {
	for (const lang of LANGUAGES) {
		expect(words[lang]?.trim(), `${where} in ${lang}`).toBeTruthy();
		expect(dangerIn(words[lang]), words[lang]).toBeUndefined();
	}
}

test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s is light, and whole', (_, template) => {
	good(template.title, 'title');
	good(template.hint, 'hint');
	good(template.mark, 'mark');
	for (const list of [template.groups, template.roles]) {
		expect(list.length).toBeLessThanOrEqual(6);
		expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
		for (const { id, label } of list) {
			expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
			good(label, id);
		}
	}
	expect(template.groups.some(({ sensitive }) => sensitive)).toBe(true);
	const perKind = new Map<string, number>();
	for (const { kind, text } of template.starters) {
		perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
		good(text, kind);
		for (const lang of LANGUAGES) {
			expect(text[lang], 'an open sentence').toContain('…');
			expect(`${template.mark[lang]} ${text[lang]}`.length).toBeLessThanOrEqual(400);
		}
	}
	expect(perKind.size).toBe(10);
	expect(Math.max(...perKind.values())).toBeLessThanOrEqual(2);
});

test('a group of the same id says the same everywhere', () => {
	const labels = new Map<string, string>();
	for (const { groups, roles } of TEMPLATES)
		for (const { id, label } of [...groups, ...roles]) {
			expect(labels.get(id) ?? JSON.stringify(label)).toBe(JSON.stringify(label));
			labels.set(id, JSON.stringify(label));
		}
});
