import { expect, test } from 'vitest';
import { TEMPLATES } from '../../content/templates/index.ts';
import { cardsOf, countCards, KINDS, newSpace, openNewSpace, readCollective, textIn } from '../../domain/index.ts';
import { applyTemplate, takeBackTemplate } from '../../domain/template.ts';
import { exportCase, importCase, parseCase } from '../../exchange/index.ts';

test.each(TEMPLATES.flatMap((template) => (['en', 'es', 'fr', 'pt'] as const).map((lang) => ({ template, lang }))))(
	'$template.id comes in whole, in $lang, and goes again',
	({ template, lang }) => {
		const space = newSpace();
		openNewSpace(space, { lang });
		const done = applyTemplate(space, template, lang);
		if (!done.ok) throw new Error(done.code);
		expect(done.value.cards.size).toBe(template.starters.length);
		for (const kind of KINDS) {
			const cards = cardsOf(space, kind);
			expect(cards.length, kind).toBeGreaterThan(0);
			for (const card of cards) {
				const words = textIn(card.text, [lang])!;
				expect(words.lang).toBe(lang);
				expect(words.words.startsWith(template.mark[lang])).toBe(true);
			}
		}
		const { groups, roles, kind } = readCollective(space);
		expect(kind).toBe(template.kind);
		expect(groups.map(({ id, label, sensitive }) => [id, label.get(lang), sensitive])).toEqual(
			template.groups.map(({ id, label, sensitive }) => [id, label[lang], sensitive === true])
		);
		expect(roles).toHaveLength(template.roles.length);
		takeBackTemplate(space, done.value);
		expect(countCards(space)).toBe(0);
		expect(readCollective(space).groups).toEqual([]);
	}
);

test('a space begun from a template can be exported, and imported again it is the same', () => {
	const space = newSpace();
	openNewSpace(space, { lang: 'pt', name: 'Beira do mar' });
	expect(applyTemplate(space, TEMPLATES[0]!, 'pt').ok).toBe(true);
	const file = JSON.stringify(exportCase(space, '2026-11'));
	const parsed = parseCase(file);
	if (!parsed.ok) throw new Error(parsed.problem.path);
	const other = newSpace();
	expect(importCase(other, parsed.case).ok).toBe(true);
	expect(JSON.stringify(exportCase(other, '2026-11'))).toBe(file);
});
