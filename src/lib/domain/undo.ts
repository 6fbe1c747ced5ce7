import * as Y from 'yjs';
import { LOCAL, type Space } from './space.ts';

/** What I type within this many milliseconds is undone at once. */
const TOGETHER = 500;

/**
 * Undoing takes away what I wrote, and a paragraph of mine only when nobody else has written in it: what is mine in it goes first,
 * and what is left is somebody's.
 */
function isEmptied(item: Y.Item): boolean {
	const type = item.content instanceof Y.ContentType ? (item.content.type as unknown) : undefined;
	return !(type instanceof Y.XmlText || type instanceof Y.XmlElement) || type.length === 0;
}

/** Undo and redo of this person's own changes. A card's birth is not among them: see addCard. */
export function createUndo(space: Space): Y.UndoManager {
	const facts = [space.collective, space.name, space.cause, space.wish, space.groups, space.roles];
	const scope = [space.cards, ...facts, space.sketch, space.places, space.aside, space.comments];
	return new Y.UndoManager(scope as Y.AbstractType<unknown>[], {
		doc: space.doc,
		trackedOrigins: new Set([LOCAL]),
		captureTimeout: TOGETHER,
		deleteFilter: isEmptied
	});
}
