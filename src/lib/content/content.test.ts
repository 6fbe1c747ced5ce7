import { expect, test } from 'vitest';
import { loadExample, loadFlow, loadGaps, loadGlossary, loadPitfalls, loadPrompts, type Words } from './index.ts';
import { VARIANTS } from './flow.ts';

function expectWords(words: Words, where: string): void {
	for (const lang of ['en', 'es', 'fr', 'pt'] as const) expect(words[lang]?.trim(), `${where} in ${lang}`).toBeTruthy();
}

const different = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length);

test('sixteen prompts of two aims, in four languages', async () => {
	const prompts = await loadPrompts();
	expect(prompts.map(({ aim }) => aim).join('')).toBe('A'.repeat(10) + 'B'.repeat(6));
	different(prompts.map(({ id }) => id));
	for (const { id, title, prompt } of prompts) {
		expectWords(title, id);
		expectWords(prompt, id);
	}
});

test('pitfalls, gaps and terms have their words in four languages', async () => {
	for (const { id, title, ask } of await loadPitfalls()) {
		expectWords(title, id);
		expectWords(ask, id);
	}
	for (const { id, title } of await loadGaps()) expectWords(title, id);
	const terms = await loadGlossary();
	different(terms.map(({ id }) => id));
	for (const term of terms) expectWords(term, term.id);
});

test('each variant of a workshop takes the minutes it says, in stages that exist', async () => {
	const { stages, variants } = await loadFlow();
	const known = new Map(stages.map((stage) => [stage.id, stage]));
	for (const stage of stages) {
		expectWords(stage.title, stage.id);
		expectWords(stage.question, stage.id);
		for (const next of stage.flowsTo) expect(known.has(next), `${stage.id} -> ${next}`).toBe(true);
	}
	for (const id of VARIANTS) {
		const { order, extra, total } = variants[id];
		const minutes = order.map((stage) => known.get(stage)!.minutes[id]);
		expect(
			minutes.every((some) => some > 0),
			id
		).toBe(true);
		expect(
			[...minutes, ...Object.values(extra)].reduce((sum, some) => sum + some, 0),
			id
		).toBe(total);
	}
});

test('the example speaks its own languages only, and names prompts that exist', async () => {
	const text = await loadExample();
	const found: string[] = [];
	JSON.parse(text, (key, value: unknown) => {
		if (key === 'en') found.push(String(value));
		return value;
	});
	expect(found).toEqual([]);
	const ids = new Set((await loadPrompts()).map(({ id }) => id));
	const { cards } = JSON.parse(text) as { cards: { measures: { prompt?: string | null }[] } };
	for (const { prompt } of cards.measures) if (typeof prompt === 'string') expect(ids).toContain(prompt);
});
