// Questions beside a counter-narrative. They know four languages by rules of thumb, so they stay silent where they are not sure:
// a wrong question costs a frightened writer more than a missing one.
import { anyRelated, contentWords, GRAMMARS, knownLanguage, wordsOf, type Grammar, type Known } from './hint-words.ts';
import { folded, textIn, type Card, type Collective } from './read.ts';
import type { Text } from './model.ts';

export const HINTS = ['repeats', 'one-person', 'no-cause', 'one-voice', 'no-audience', 'person-centred'] as const;
export type HintId = (typeof HINTS)[number];

export interface Hint {
	id: HintId;
	/** What set it off, as it stands in the text. */
	words: readonly string[];
}

/** A text longer than a card is looked at this far. */
const MAX_LOOK = 4000;
/** Who has begun a sentence is not told yet what it lacks. */
const MIN_WORDS = 4;
/** Words between a "not" and what it denies. */
const REACH = 6;

/** What somebody else says inside the answer is not said by us. All in quotes: then it is the answer. */
function ownWords(text: string): string {
	const cut = text.slice(0, MAX_LOOK);
	const own = cut.replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, ' ');
	return /\p{L}/u.test(own) ? own : cut;
}

const clausesOf = (text: string) => text.split(/[.!?;:,…—–()\n]+|\s-\s/).filter((clause) => /\p{L}/u.test(clause));

/** A French "pas" may be a step: "pas à pas", "un premier pas". */
function denies(words: readonly string[], at: number, g: Grammar, lang: Known): boolean {
	if (!g.negation.has(words[at]!) || g.only.has(words[at + 1] ?? '')) return false;
	if (lang !== 'fr' || words[at] !== 'pas') return true;
	return words[at + 1] !== 'a' && !/^(?:un|chaque|premier|le|ce|grand|nos|les|a|au)$/.test(words[at - 1] ?? '');
}

/** Does a word speak of us? In Portuguese "nos" may be "in the": before a plural it is. */
function ours(words: readonly string[], at: number, g: Grammar, lang: Known): boolean {
	if (lang === 'pt' && words[at] === 'nos' && words[at + 1]?.endsWith('s')) return false;
	return g.we.has(words[at]!) || (g.ours?.test(words[at]!) ?? false);
}

/** The words of the lie that a clause denies. */
function denied(clause: string, lie: readonly string[], lang: Known): string[] {
	const g = GRAMMARS[lang];
	const words = wordsOf(clause, lang);
	if (words.some((word) => g.without.has(word))) return [];
	const repeated = (from: number, to: number) =>
		words.slice(Math.max(0, from), to).filter((word) => anyRelated(word, lie, lang));
	const truth = words.findIndex((word) => g.truth.has(word));
	const calledLie = words.findIndex((word) => g.lie.has(word));
	for (const [at, word] of words.entries()) {
		const negated = denies(words, at, g, lang);
		// "It is not true that we …", "it is a lie that we …": whatever comes after.
		if ((negated && truth > at && truth - at <= 3) || (at === calledLie && g.lie.has(word))) {
			const found = repeated(at + 1, words.length);
			if (found.length > 0) return found;
		}
		if (!negated) continue;
		const turn = words.findIndex((other, n) => n > at && g.turns.has(other));
		const end = Math.min(at + 1 + REACH, turn < 0 ? words.length : turn);
		const after = repeated(at + 1, end);
		if (after.length === 0) continue;
		const aboutUs = words.some((_, n) => n >= at - 4 && n < at + 3 && ours(words, n, g, lang));
		if (aboutUs) return after;
		// Of others it may be said with the same word ("the company brings no progress"): only nearly the whole lie counts.
		const all = repeated(0, words.length);
		const told = lie.filter((one) => anyRelated(one, all, lang)).length;
		if (lie.length >= 2 && told >= Math.max(2, Math.ceil(lie.length * 0.75))) return all;
	}
	return [];
}

function repeats(text: string, stigmas: readonly string[], cause: readonly string[], lang: Known): string[] {
	for (const stigma of stigmas) {
		// What the lie shares with the cause is ours to say.
		const lie = contentWords(stigma, lang).filter((word) => !anyRelated(word, cause, lang));
		for (const clause of clausesOf(text)) {
			// Who says what they stand for first may deny after it.
			if (wordsOf(clause, lang).some((word) => anyRelated(word, cause, lang))) break;
			const found = denied(clause, lie, lang);
			if (found.length > 0) return [...new Set(found)];
		}
	}
	return [];
}

function onePerson(text: string, lang: Known): string[] {
	const g = GRAMMARS[lang];
	const words = wordsOf(text, lang);
	const leader = g.leader.exec(`${words.join(' ')} `);
	if (leader) return [leader[0].trim()];
	if (words.some((_, at) => ours(words, at, g, lang))) return [];
	const found = words.find((word) => g.i.has(word));
	return found === undefined ? [] : [found];
}

/** With their accents again, as somebody wrote them. */
function asWritten(text: string, words: readonly string[]): string[] {
	const wanted = new Set(words.flatMap((word) => word.split(' ')));
	const found = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => wanted.has(folded(word)));
	return [...new Set(found)];
}

export interface Looked {
	counter: Card;
	/** The stigmas that it answers. */
	stigmas: readonly Card[];
	/** All live counters: whether they have one voice. */
	counters: readonly Card[];
	collective: Pick<Collective, 'cause' | 'wish'>;
	/** The longer text, as plain words. */
	long?: string;
}

const inLanguage = (text: Text, lang: string) => {
	const found = textIn(text, [lang]);
	return found && knownLanguage(found.lang) === knownLanguage(lang) ? found.words : '';
};

/** The only voice of all counters, where there are several and they have but one. */
export function onlyVoice(counters: readonly Card[]): string | undefined {
	const voices = counters.map((card) => (card.values.get('voices') ?? []) as readonly string[]);
	const first = voices[0]?.[0];
	return voices.length >= 2 && voices.every((all) => all.length === 1 && all[0] === first) ? first : undefined;
}

export function hintsOf({ counter, stigmas, counters, collective, long = '' }: Looked): Hint[] {
	const hints: Hint[] = [];
	const words = textIn(counter.text, [counter.lang], counter.lang);
	const lang = words && knownLanguage(words.lang);
	if (words && lang) {
		const own = ownWords(words.words);
		const begun = wordsOf(own, lang).length < MIN_WORDS;
		const cause = contentWords(inLanguage(collective.cause, lang), lang);
		const lies = stigmas.map((card) => inLanguage(card.text, lang)).filter(Boolean);
		const lie = repeats(own, lies, cause, lang);
		if (lie.length > 0) hints.push({ id: 'repeats', words: asWritten(own, lie) });
		const person = begun ? [] : onePerson(own, lang);
		if (person.length > 0) hints.push({ id: 'one-person', words: [asWritten(own, person).join(' ')] });
		const wish = contentWords(inLanguage(collective.wish, lang), lang);
		const all = contentWords(`${words.words}\n${long.slice(0, MAX_LOOK)}`, lang);
		if (!begun && cause.length > 0 && !all.some((word) => anyRelated(word, [...cause, ...wish], lang)))
			hints.push({ id: 'no-cause', words: [] });
	}
	if (onlyVoice(counters) !== undefined) hints.push({ id: 'one-voice', words: [] });
	if (words && !counter.values.has('audience')) hints.push({ id: 'no-audience', words: [] });
	if (counter.values.get('centre') === 'person') hints.push({ id: 'person-centred', words: [] });
	return hints;
}
