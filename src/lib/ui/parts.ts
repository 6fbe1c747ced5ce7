// Pictures and pages that come when they are wanted, each with its own words. A new one is one line here.
import type { Component } from 'svelte';
import type { BoardId, PageId } from '../domain/index.ts';
import type { Language } from '../i18n/index.ts';
import { loadBalance } from '../i18n/balance/index.ts';
import { loadMap } from '../i18n/map/index.ts';
import { narrativeWords } from '../i18n/narratives/index.ts';
import { libraryWords } from '../i18n/library/index.ts';
import { networkWords } from '../i18n/network/index.ts';
import type { Words } from '../i18n/part.ts';
import { strategyWords } from '../i18n/strategy/index.ts';
import { workshopWords } from '../i18n/workshop/index.ts';

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

/** Of such a part the board knows only where it is: its words and where they are would weigh on every board. */
function lazy(load: () => Promise<{ default: Part }>): Part {
	return async (language) => (await load()).default(language);
}

export type ViewId = 'descent' | 'map' | 'matrix' | 'needs' | 'circles' | 'answers' | 'library';

/** One map for both boards. */
const map = { id: 'map', part: part(() => import('./map/SketchMap.svelte'), loadMap) } as const;

/** Ways to look at a board beside its cards. */
export const VIEWS: Partial<Record<BoardId, readonly { id: ViewId; part: Part }[]>> = {
	practices: [{ id: 'descent', part: lazy(() => import('./descent/descent.part.ts')) }],
	assets: [map],
	'safe-spaces': [map],
	assessment: [
		{ id: 'matrix', part: lazy(() => import('./assessment/matrix.part.ts')) },
		{ id: 'needs', part: lazy(() => import('./assessment/needs.part.ts')) }
	],
	network: [{ id: 'circles', part: part(() => import('./network/Circles.svelte'), networkWords) }],
	narratives: [{ id: 'answers', part: part(() => import('./narratives/Answers.svelte'), narrativeWords) }],
	measures: [{ id: 'library', part: part(() => import('./library/Library.svelte'), libraryWords) }]
};

/** What stands above the boards while a workshop is under way. */
export const ROOM: Part = part(() => import('./workshop/Room.svelte'), workshopWords);

export const PAGE_PARTS: Partial<Record<PageId, Part>> = {
	workshop: part(() => import('./workshop/WorkshopPage.svelte'), workshopWords),
	balance: part(() => import('./balance/Balance.svelte'), loadBalance),
	strategy: part(() => import('./strategy/Strategy.svelte'), strategyWords)
};
