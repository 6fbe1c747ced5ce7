// What an open card has beyond its fields, by kind: loaded with its words when such a card is opened.
import type { Component } from 'svelte';
import type { Card, Kind } from '../../domain/index.ts';
import { assessmentWords } from '../../i18n/assessment/index.ts';
import { descentWords } from '../../i18n/descent/index.ts';
import { libraryWords } from '../../i18n/library/index.ts';
import { networkWords } from '../../i18n/network/index.ts';
import type { Words } from '../../i18n/part.ts';
import { part, type Part } from '../parts.ts';

export interface Guide {
	/** Before its words. */
	start?: Part;
	/** What grows from it. */
	descent?: Part;
	/** In place of the plain list of fields. */
	fields?: Part;
	/** After its fields. */
	more?: Part;
	/** Fields and links that these show already. */
	apart?: readonly string[];
}

/** What the dialog hands on; a part takes of it what it needs. */
interface Given {
	card: Card;
	writing: (now: boolean) => void;
	burn: () => void;
}
type OfCard<W> = Component<Given & { words: W }>;

/** A part that is given its card, and how to say that somebody writes. */
const ofCard = <W>(show: () => Promise<{ default: OfCard<W> }>, words: Words<W>): Part =>
	part(show as () => Promise<{ default: Component<{ words: W }> }>, words);

export const GUIDES: Partial<Record<Kind, Guide>> = {
	practices: { descent: ofCard(() => import('../descent/Steps.svelte'), descentWords), apart: ['guards'] },
	threats: { more: ofCard(() => import('../assessment/FromThreat.svelte'), assessmentWords) },
	measures: {
		start: ofCard(() => import('./MeasureStart.svelte'), libraryWords),
		fields: ofCard(() => import('./MeasureFields.svelte'), libraryWords),
		apart: ['grewFrom', 'needs', 'uses', 'with', 'askTo']
	},
	needs: { more: ofCard(() => import('./NeedNext.svelte'), libraryWords) },
	actors: { more: ofCard(() => import('./ActorMore.svelte'), networkWords), apart: ['ties'] }
};
