// Pictures and pages that come when they are wanted, each with its own words. A new one is one line here.
import type { Component } from 'svelte';
import type { BoardId, PageId } from '../domain/index.ts';
import type { Language } from '../i18n/index.ts';
import { libraryWords } from '../i18n/library/index.ts';
import { networkWords } from '../i18n/network/index.ts';
import type { Words } from '../i18n/part.ts';

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
	network: [{ id: 'circles', part: part(() => import('./network/Circles.svelte'), networkWords) }],
	measures: [{ id: 'library', part: part(() => import('./library/Library.svelte'), libraryWords) }]
};

export const PAGE_PARTS: Partial<Record<PageId, Part>> = {};
