import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	addCard,
	canonicalText,
	createUndo,
	deletedCards,
	moveCard,
	newSpace,
	readCard,
	removeCard,
	restoreCard,
	setCardText,
	setField,
	type Space
} from './index.ts';
import { growMeasure } from './descent.ts';

function exchange(a: Space, b: Space): void {
	Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), 'remote');
	Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), 'remote');
}

const FIELDS = ['area', 'state'] as const;
const VALUES = { area: ['law', 'care', 'memory'], state: ['alive', 'dormant', 'weakening'] };

test('whatever Ana undoes and redoes, what Beto did last on a card is as he left it', () => {
	const step = fc.record({
		who: fc.constantFrom('ana', 'beto', 'undo', 'redo'),
		what: fc.constantFrom('field', 'text', 'move', 'remove', 'restore'),
		field: fc.constantFrom(...FIELDS),
		value: fc.nat(2),
		card: fc.nat(2)
	});
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			const [ana, beto] = [newSpace(), newSpace()];
			const ids = ['a', 'b', 'c'].map((text) => {
				const made = addCard(beto, 'practices', { lang: 'es', text });
				if (!made.ok) throw new Error(made.code);
				return made.value;
			});
			exchange(ana, beto);
			const undo = createUndo(ana);
			/** What Beto wrote and Ana has not written over: field by field, and his words. */
			const his = new Map<string, string>();
			const said = new Map(ids.map((id) => [id, new Set<string>()]));
			steps.forEach(({ who, what, field, value, card }, at) => {
				const id = ids[card]!;
				undo.stopCapturing();
				if (who === 'undo') undo.undo();
				else if (who === 'redo') undo.redo();
				else {
					const space = who === 'ana' ? ana : beto;
					const wanted = VALUES[field][value]!;
					if (what === 'field') {
						const changes = readCard(space, id)!.values.get(field) !== wanted;
						setField(space, id, field, wanted);
						if (who === 'beto') his.set(`${id} ${field}`, wanted);
						else if (changes) his.delete(`${id} ${field}`);
					}
					const word = `<${who}${at}>`;
					if (what === 'text') setCardText(space, id, 'es', `${readCard(space, id)!.text.get('es') ?? ''}${word}`);
					if (what === 'text' && who === 'beto') said.get(id)!.add(word);
					if (what === 'move') moveCard(space, id, { before: ids[value] });
					if (what === 'remove') removeCard(space, id);
					if (what === 'restore') restoreCard(space, id);
				}
				exchange(ana, beto);
				for (const [key, wanted] of his) {
					const [owner, name] = key.split(' ') as [string, string];
					expect(readCard(ana, owner)!.values.get(name)).toBe(wanted);
				}
				for (const [owner, all] of said)
					for (const one of all) expect(readCard(ana, owner)!.text.get('es')).toContain(one);
			});
			expect(canonicalText(ana)).toBe(canonicalText(beto));
		}),
		{ numRuns: 200 }
	);
});

test('a measure that grew from a practice goes in one step, and comes back with its line of descent', () => {
	const space = newSpace();
	const practice = addCard(space, 'practices', { lang: 'es', text: 'El caracol' });
	if (!practice.ok) throw new Error(practice.code);
	const undo = createUndo(space);
	const grown = growMeasure(space, practice.value, ['es']);
	if (!grown.ok) throw new Error(grown.code);
	undo.undo();
	expect(deletedCards(space).map(({ id }) => id)).toEqual([grown.value]);
	undo.redo();
	expect(readCard(space, grown.value)!.values.get('grewFrom')).toEqual([practice.value]);
});
