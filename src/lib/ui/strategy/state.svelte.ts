// What the page of the strategy decides for the blocks in its text.
import { createContext } from 'svelte';
import type { StrategyWords } from '../../i18n/strategy/index.ts';

export class OnPaper {
	words = $state.raw() as StrategyWords;
	/** Cards of the circle are printed in full. Off unless somebody asks for it. */
	circle = $state(false);
}

export const [useOnPaper, provideOnPaper] = createContext<OnPaper>();
