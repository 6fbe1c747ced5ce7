import type { Component, Snippet } from 'svelte';
import type { RichEditor } from './editor.svelte.ts';

/** What a block that follows the boards looks like. `plain`: for reading and printing, with nothing to press. */
export type LiveComponent = Component<{ of: string; plain?: boolean; remove?: () => void }>;

export interface RichProps {
	/** Of the text in the space: `strategy`, or the id of a card. */
	name: string;
	/** Read by screen readers. */
	label: string;
	placeholder?: string;
	/** Language of the words, where it is known. */
	lang?: string | undefined;
	/** Kinds of paragraphs and tables to choose from; without it bold, italic and a list. */
	full?: boolean;
	/** Remarks beside the text. */
	remarks?: boolean;
	live?: LiveComponent | undefined;
	/** More tools, at the end of the others. */
	tools?: Snippet<[RichEditor]>;
	/** Above the text: what the editor knows of it, such as an outline. */
	above?: Snippet<[RichEditor]>;
}
