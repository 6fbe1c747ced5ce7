import { expect, test } from 'vitest';
import { cleanWords } from './limits.ts';
import { addCard, newSpace, readCard, setCardText } from './index.ts';
import type * as Y from 'yjs';

test.each([
	['overrides', 'a\u202eb\u202cc', 'abc'],
	['embeddings', '\u202aa\u202b\u202d', 'a'],
	['isolates', '\u2066a\u2067b\u2068c\u2069', 'abc'],
	['controls', 'a\u0000b\u0007c\u009dd\u007f', 'abcd'],
	['a line and a tab stay', 'a\nb\tc', 'a\nb\tc'],
	['one way to end a line', 'a\r\nb\rc', 'a\nb\nc'],
	['hidden tags', 'a\u{e0041}\u{e0042}b', 'ab'],
	['byte order marks and word joiners', '\ufeffa\u2060b', 'ab'],
	['a run of what has no width', 'a\u200b\u200c\u200d\u200bb', 'a\u200bb'],
	['half an emoji', 'a\ud83d', 'a\ufffd']
])('%s', (_name, dirty, clean) => expect(cleanWords(dirty)).toBe(clean));

test.each([
	['Persian', 'می\u200cخواهیم'],
	['Marathi', 'र\u200dया'],
	['a farmer', '👩\u200d🌾'],
	['a family', '👨\u200d👩\u200d👧\u200d👦'],
	['a flag of a region', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
	['a flag of many colours', '🏳️\u200d🌈'],
	['marks of direction', 'a\u200eb\u200fc\u061c'],
	['Khmer spaces', 'ខ្ញុំ\u200bទៅ'],
	['signs that combine', 'e\u0301 ñ']
])('%s stays as it is', (_name, words) => expect(cleanWords(words)).toBe(words));

test('a card neither takes them in nor gives them out', () => {
	const space = newSpace();
	const made = addCard(space, 'practices', { lang: 'ar', text: 'ab\u202ecd' });
	if (!made.ok) throw new Error(made.code);
	const id = made.value;
	const text = () => space.cards.get(id)!.get('text/ar') as Y.Text;
	expect(text().toString()).toBe('abcd');
	// Written by a program that is not ours.
	text().insert(2, '\u202e');
	expect(readCard(space, id)!.text.get('ar')).toBe('abcd');
	setCardText(space, id, 'ar', 'ab\u2066cde');
	expect(text().toString()).toBe('abcde');
});
