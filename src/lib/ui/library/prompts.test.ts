import { expect, test } from 'vitest';
import { loadPitfalls, loadPrompts } from '../../content/index.ts';
import { inLanguage, pitfallOf, startsOf } from './prompts.ts';

test('every prompt says where to look first, and names only pitfalls that there are', async () => {
	const [prompts, pitfalls] = await Promise.all([loadPrompts(), loadPitfalls()]);
	const ids = pitfalls.map(({ id }) => id);
	const named = prompts.map(({ id }) => pitfallOf(id)).filter((id) => id !== undefined);
	expect(named.length).toBeGreaterThan(5);
	for (const id of named) expect(ids).toContain(id);
	for (const prompt of prompts) expect(startsOf(prompt).length, prompt.id).toBe(prompt.startsFrom.length);
	expect(pitfallOf('constructor')).toBeUndefined();
});

test('a reader of Arabic gets the English sentence, and knows it', async () => {
	const { title } = (await loadPrompts())[0]!;
	expect(inLanguage(title, 'ar')).toEqual({ lang: 'en', words: title.en });
	expect(inLanguage(title, 'fr').words).toBe(title.fr);
});
