// Tools of a workshop: each is a part of its own, with its own words, that is loaded when it shows. A new one is one line here.
import type { Workshop } from '../../view/workshop.svelte.ts';
import type { Part } from '../parts.ts';

/** `everyone`: on each screen. `lead`: on the screens of those who lead. `projector`: on the wall as well. */
export type Audience = 'everyone' | 'lead' | 'projector';

export interface Tool {
	id: string;
	for: Audience;
	/** Reads runes: asked again whenever the answer may differ. */
	shows: (workshop: Workshop) => boolean;
	part: Part;
}

export const TOOLS: readonly Tool[] = [];
