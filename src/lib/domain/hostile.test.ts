// [L7] What a hostile member can store: anything that Yjs carries, anywhere.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
	KINDS,
	addCard,
	canonicalText,
	cardsOf,
	deletedCards,
	linksTo,
	newSpace,
	plainJson,
	readCard,
	readCollective,
	searchCards,
	setCardText,
	setParty,
	setSign,
	type Space
} from './index.ts';
import { junk, spoil } from './testing/junk.ts';

function copyOf(space: Space): Space {
	const copy = newSpace();
	Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(space.doc));
	return copy;
}

describe('[L7] a hostile member', () => {
	test('stores anything anywhere: nothing that reads throws, and two who received it read the same', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KINDS), fc.array(junk, { maxLength: 16 }), (kind, all) => {
				const sender = newSpace();
				addCard(sender, kind, { lang: 'es', text: 'agua' });
				setParty(sender, 'groups', { lang: 'es', label: 'Mujeres' });
				spoil(sender, all);
				const [one, other] = [copyOf(sender), copyOf(sender)];
				for (const id of one.cards.keys()) {
					readCard(one, id);
					linksTo(one, id);
				}
				const collective = readCollective(one);
				expect(collective.reviewEvery).toBeGreaterThan(0);
				for (const known of KINDS) searchCards(cardsOf(one, known), 'agua');
				deletedCards(one);
				expect(canonicalText(one)).toBe(canonicalText(other));
				expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
			}),
			{ numRuns: 400 }
		);
	});

	test('cannot make a member write into the wrong place: verbs on a spoilt card give codes or do their work', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KINDS), fc.array(junk, { maxLength: 12 }), (kind, all) => {
				const space = newSpace();
				const made = addCard(space, kind, { lang: 'es', text: 'agua' });
				if (!made.ok) throw new Error(made.code);
				spoil(space, all);
				const again = setCardText(space, made.value, 'pt', 'água');
				if (again.ok) expect(readCard(space, made.value)!.text.get('pt')).toBe('água');
				expect(addCard(space, kind, { lang: 'pt', text: 'outra' }).ok).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});

	test('records that are no JSON become null, not a loop', () => {
		const space = newSpace();
		space.doc.transact(() => {
			space.records.set('decisions', new Y.Map([['a', new Y.Map()]]));
			space.records.set('other', 10n);
		});
		expect(() => canonicalText(space)).not.toThrow();
		expect(plainJson(JSON.parse('{"__proto__":{"polluted":1},"a":[1,{"constructor":2}]}'))).toEqual({ a: [1, {}] });
		const endless: unknown[] = [];
		endless.push(endless);
		expect(JSON.stringify(plainJson(endless)).length).toBeLessThan(100);
	});
});

test('half an emoji is not kept: the writer would differ from everybody else for ever', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 5 }), (first, second) => {
			const space = newSpace();
			const halves = `${first}\ud83d${second}\ude00`;
			const made = addCard(space, 'measures', { lang: 'es', text: halves });
			if (!made.ok) throw new Error(made.code);
			setCardText(space, made.value, 'es', `${second}${halves}`);
			setCardText(space, made.value, 'pt', halves, 'title');
			setParty(space, 'roles', { lang: 'es', label: halves });
			setSign(space, made.value, { id: 'si-a', domain: 'workspace', text: new Map([['es', halves]]) });
			expect(canonicalText(copyOf(space))).toBe(canonicalText(space));
		})
	);
});

test('a card as it is read can be kept by others without being changed by them', () => {
	const space = newSpace();
	const made = addCard(space, 'practices', { lang: 'es', text: 'agua' });
	if (!made.ok) throw new Error(made.code);
	expect(Object.isFrozen(readCard(space, made.value))).toBe(true);
});
