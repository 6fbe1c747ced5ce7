import { browser } from '$app/env';
import { loadMessages, type Language } from '../lib/i18n/index.ts';
import { preferredLanguage } from '../lib/i18n/language.svelte.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** A page in a language is in that language; `/` was made in English; the shell asks the browser. */
export async function load({ params, route }) {
	const own = (params as { lang?: Language }).lang;
	const language: Language = own ?? (browser && !route.id?.includes('lang') ? preferredLanguage() : 'en');
	return { language, messages: await loadMessages(language) };
}
