// The beginning of a long text, made by whoever presses first.
import type * as Y from 'yjs';
import { insertRich, isBlank, readRich, type RichNode } from './rich.ts';
import { LOCAL, LOCAL_QUIET, newId, type Space } from './space.ts';

/**
 * Puts a beginning into a text that is blank. Two people who do so at once, or apart from each other, both leave a sign under one
 * name, of which one stays: who finds another's sign there takes back what they put, unless somebody has written in it since.
 * Gives back how to stop watching.
 */
export function beginRich(space: Space, name: string, blocks: readonly RichNode[]): () => void {
	const text = space.rich(name);
	if (!isBlank(readRich(text).doc)) return () => undefined;
	const sign = `begun/${name}`;
	const mine = newId(space);
	let made: (Y.XmlElement | Y.XmlText | Y.XmlHook)[] = [];
	space.doc.transact(() => {
		// In front of what is blank: somebody may be writing there, and we do not know it yet.
		const blank = text.length;
		insertRich(text, blocks, 0);
		space.collective.set(sign, mine);
		made = (text.toArray() as typeof made).slice(0, text.length - blank);
	}, LOCAL);
	const as = made.map((block) => block.toJSON());
	const look = () => {
		const theirs = space.collective.get(sign);
		if (theirs === mine || theirs === undefined) return;
		space.collective.unobserve(look);
		space.doc.transact(() => {
			const untouched = made.filter(
				(block, at) => text.toArray().includes(block as Y.XmlElement) && block.toJSON() === as[at]
			);
			for (const block of untouched) text.delete(text.toArray().indexOf(block as Y.XmlElement), 1);
		}, LOCAL_QUIET);
	};
	space.collective.observe(look);
	return () => space.collective.unobserve(look);
}
