import { expect, test } from 'vitest';
import { TEMPLATES } from '../../content/templates/index.ts';
import { cardsOf, countCards, KINDS, newSpace, openNewSpace, readCollective, textIn } from '../../domain/index.ts';
import { applyTemplate, takeBackTemplate } from '../../domain/template.ts';

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
