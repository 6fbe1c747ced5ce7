// The library's sentences for a reader, and which way of going wrong a prompt keeps a plan from.
import type { Prompt, Words } from '../../content/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { Card, Kind } from '../../domain/index.ts';

/** Arabic has no sentences of its own yet. */
export function inLanguage(words: Words, language: Language): { lang: keyof Words; words: string } {
	const lang = language === 'ar' ? 'en' : language;
	return { lang, words: words[lang] };
}

/** By the checks of the mirror: those that a measure from this prompt answers, or could set off. */
const PITFALLS: Readonly<Record<string, string>> = {
	'a-practices-into-protection': 'p2-collective-effort-unseen',
	'a-stronger-presence': 'p5-one-person-in-front',
	'a-dialogue-with-authorities': 'p5-one-person-in-front',
	'a-stay-in-territory': 'p3-security-kit-only',
	'a-care-and-wellbeing': 'p4-splits-the-group',
	'a-report-safely': 'p4-splits-the-group',
	'b-legitimising-narratives': 'p1-cause-blurred',
	'b-show-emblematic-cases': 'p1-cause-blurred',
	'b-end-impunity': 'p3-security-kit-only'
};

export const pitfallOf = (prompt: string): string | undefined =>
	Object.hasOwn(PITFALLS, prompt) ? PITFALLS[prompt] : undefined;

const STARTS: Readonly<Record<string, Kind>> = {
	practice: 'practices',
	asset: 'assets',
	'safe-space': 'safeSpaces',
	threat: 'threats',
	factor: 'factors',
	need: 'needs',
	actor: 'actors',
	stigma: 'stigmas',
	counter: 'counters'
};

/** The kinds of cards that a prompt grows from. */
export const startsOf = ({ startsFrom }: Prompt): Kind[] =>
	startsFrom.flatMap((from) => (Object.hasOwn(STARTS, from) ? [STARTS[from]!] : []));

/** Which measures started from which prompt. */
export function byPrompt(measures: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
	const found = new Map<string, Card[]>();
	for (const card of measures) {
		const prompt = card.values.get('prompt');
		if (typeof prompt === 'string') found.set(prompt, [...(found.get(prompt) ?? []), card]);
	}
	return found;
}
