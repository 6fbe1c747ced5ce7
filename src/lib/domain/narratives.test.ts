import { describe, expect, test } from 'vitest';
import { ANYONE, sheetOf, sideBySide, wordsFor, type SheetWish } from './narratives.ts';
import { cardsOf } from './read.ts';
import type { See } from './model.ts';
import { newSpace, type Space } from './space.ts';
import { addCard, removeCard, type FieldValue } from './verbs.ts';

function add(
	space: Space,
	kind: 'stigmas' | 'counters',
	text: string,
	fields: Record<string, FieldValue> = {},
	see: See = 'room'
) {
	const made = addCard(space, kind, { lang: 'en', text, fields: new Map(Object.entries(fields)), see });
	if (!made.ok) throw new Error(made.code);
	return made.value;
}

const table = (space: Space) => sideBySide(cardsOf(space, 'stigmas'), cardsOf(space, 'counters'));
const said = (cards: readonly { text: ReadonlyMap<string, string> }[]) => cards.map((card) => card.text.get('en'));

describe('side by side', () => {
	test('the heaviest first: strength, then what is rising, then the order of the board', () => {
		const space = newSpace();
		add(space, 'stigmas', 'weak', { strength: 1, trend: 'rising' });
		add(space, 'stigmas', 'strong, falling', { strength: 3, trend: 'falling' });
		add(space, 'stigmas', 'strong, rising', { strength: 3, trend: 'rising' });
		add(space, 'stigmas', 'noticeable, one', { strength: 2 });
		add(space, 'stigmas', 'noticeable, two', { strength: 2 });
		expect(said(table(space).rows.map(({ stigma }) => stigma))).toEqual([
			'strong, rising',
			'strong, falling',
			'noticeable, one',
			'noticeable, two',
			'weak'
		]);
	});

	test('one answer stands beside every stigma that it answers; what answers nothing, or something removed, is loose', () => {
		const space = newSpace();
		const a = add(space, 'stigmas', 'a');
		const b = add(space, 'stigmas', 'b');
		const gone = add(space, 'stigmas', 'gone');
		add(space, 'counters', 'both', { answers: [a, b] });
		add(space, 'counters', 'of the gone', { answers: [gone] });
		add(space, 'counters', 'of none');
		removeCard(space, gone);
		const { rows, loose } = table(space);
		expect(rows.map((row) => said(row.counters))).toEqual([['both'], ['both']]);
		expect(said(loose)).toEqual(['of the gone', 'of none']);
	});
});

describe('the sheet', () => {
	const all: SheetWish = { whom: { all: true }, also: [] };
	function full(): Space {
		const space = newSpace();
		const open = add(space, 'stigmas', 'open');
		const inner = add(space, 'stigmas', 'inner', {}, 'circle');
		add(space, 'stigmas', 'unanswered');
		add(space, 'counters', 'for radio', { answers: [open], voices: ['radio'] });
		add(space, 'counters', 'for both', { answers: [open, inner], voices: ['radio', 'water'] });
		add(space, 'counters', 'answers the inner one', { answers: [inner], voices: ['gone-role'] });
		add(space, 'counters', 'burnt', { answers: [open] }, 'burn');
		add(space, 'counters', 'free');
		return space;
	}
	const sheet = (wish: SheetWish) => {
		const { rows, loose } = table(full());
		return sheetOf(rows, loose, wish, ['radio', 'water']);
	};
	const shown = (wish: SheetWish) =>
		sheet(wish).pages.map((page) => [
			page.voice,
			page.pairs.map((pair) => [said([pair.stigma])[0], ...said(pair.counters)]),
			said(page.loose)
		]);

	test('leaves out circle and burn and says how much; the answer to a hidden stigma goes without it', () => {
		expect(shown(all)).toEqual([[undefined, [['open', 'for radio', 'for both']], ['answers the inner one', 'free']]]);
		expect(sheet(all).left).toEqual({ circle: 1, burn: 1, unanswered: 1 });
	});

	test('takes them in when they are ticked', () => {
		expect(shown({ ...all, also: ['circle', 'burn'] })).toEqual([
			[
				undefined,
				[
					['open', 'for radio', 'for both', 'burnt'],
					['inner', 'for both', 'answers the inner one']
				],
				['free']
			]
		]);
	});

	test('a page for each who speaks, and one for what anybody may say', () => {
		expect(shown({ whom: { each: true }, also: [] })).toEqual([
			['radio', [['open', 'for radio', 'for both']], []],
			['water', [['open', 'for both']], []],
			[ANYONE, [], ['answers the inner one', 'free']]
		]);
	});

	test('the page of one', () => {
		expect(shown({ whom: { voice: 'water' }, also: [] })).toEqual([['water', [['open', 'for both']], []]]);
		expect(shown({ whom: { voice: 'nobody' }, also: [] })).toEqual([]);
	});
});

describe('the words on the sheet', () => {
	const text = new Map([
		['es', 'El río'],
		['pt-BR', 'O rio']
	]);
	test('in the languages picked', () => {
		expect(wordsFor(text, ['pt', 'es'], 'es')).toEqual([
			{ lang: 'pt-BR', words: 'O rio', foreign: false },
			{ lang: 'es', words: 'El río', foreign: false }
		]);
	});
	test('else as they were written, to be named', () => {
		expect(wordsFor(text, ['fr'], 'es')).toEqual([{ lang: 'es', words: 'El río', foreign: true }]);
		expect(wordsFor(new Map(), ['fr'], 'es')).toEqual([]);
	});
});
