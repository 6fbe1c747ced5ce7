// The language in use, given to components by context, so that each page prerenders in its own.
import { createContext } from 'svelte';
import {
	directionOf,
	fill,
	formatDay,
	formatDuration,
	formatList,
	formatNumber,
	isLanguage,
	loadMessages,
	nameOfLanguage,
	pickLanguage,
	plural,
	type Language,
	type Messages,
	type Plural,
	type Values
} from './index.ts';

const KEY = 'language';

/** The one thing that stays readable on the device: which language was chosen. */
export function rememberLanguage(language: Language): void {
	try {
		localStorage.setItem(KEY, language);
	} catch {
		// Storage is off: the choice lasts as long as the page.
	}
}

/** Chosen before, else asked for by the browser. */
export function preferredLanguage(): Language {
	let chosen: string | null = null;
	try {
		chosen = localStorage.getItem(KEY);
	} catch {
		// Storage is off.
	}
	return isLanguage(chosen) ? chosen : pickLanguage(navigator.languages);
}

interface Loaded {
	language: Language;
	messages: Messages;
}

export class I18n {
	#given: () => Loaded;
	#chosen = $state.raw<Loaded>();

	constructor(given: () => Loaded) {
		this.#given = given;
	}

	get lang(): Language {
		return (this.#chosen ?? this.#given()).language;
	}

	get m(): Messages {
		return (this.#chosen ?? this.#given()).messages;
	}

	get dir(): 'ltr' | 'rtl' {
		return directionOf(this.lang);
	}

	/** Changes the language in place, without leaving the page. */
	async use(language: Language): Promise<void> {
		this.#chosen = { language, messages: await loadMessages(language) };
		rememberLanguage(language);
	}

	/** Follows the page again: a page in its own language was opened. */
	follow(): void {
		this.#chosen = undefined;
	}

	fill(message: string, values: Values): string {
		return fill(message, values);
	}

	plural(forms: Plural, n: number, values?: Values): string {
		return plural(this.lang, forms, n, values);
	}

	number(n: number): string {
		return formatNumber(this.lang, n);
	}

	list(items: string[]): string {
		return formatList(this.lang, items);
	}

	duration(milliseconds: number): string {
		return formatDuration(this.lang, milliseconds);
	}

	day(time: number): string {
		return formatDay(this.lang, time);
	}

	languageName(tag: string): string {
		return nameOfLanguage(this.lang, tag);
	}
}

export const [useI18n, provideI18n] = createContext<I18n>();
