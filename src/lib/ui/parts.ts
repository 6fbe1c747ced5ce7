// Pictures and pages that come when they are wanted, each with its own words. A new one is one line here.
import type { Component } from 'svelte';
import type { BoardId, PageId } from '../domain/index.ts';
import type { Language } from '../i18n/index.ts';
import { narrativeWords } from '../i18n/narratives/index.ts';
import type { Words } from '../i18n/part.ts';
import { strategyWords } from '../i18n/strategy/index.ts';

export interface Ready {
	show: Component<{ words: unknown }>;
	words: unknown;
}
export type Part = (language: Language) => Promise<Ready>;

/** Component and words travel at once. */
export function part<W>(show: () => Promise<{ default: Component<{ words: W }> }>, words: Words<W>): Part {
	return async (language) => {
		const [{ default: shown }, said] = await Promise.all([show(), words(language)]);
		return { show: shown as Component<{ words: unknown }>, words: said };
	};
}

export type ViewId = 'descent' | 'map' | 'matrix' | 'needs' | 'circles' | 'answers' | 'library';

/** Ways to look at a board beside its cards. */
export const VIEWS: Partial<Record<BoardId, readonly { id: ViewId; part: Part }[]>> = {
	narratives: [{ id: 'answers', part: part(() => import('./narratives/Answers.svelte'), narrativeWords) }]
};

export const PAGE_PARTS: Partial<Record<PageId, Part>> = {
	strategy: part(() => import('./strategy/Strategy.svelte'), strategyWords)
};
