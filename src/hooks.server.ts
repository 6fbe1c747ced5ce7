// Runs at build time only: writes the language and direction of each page into its first line.
import type { Handle } from '@sveltejs/kit/hooks';
import { directionOf, isLanguage } from './lib/i18n/index.ts';

export const handle: Handle = ({ event, resolve }) => {
	const first = event.url.pathname.split('/')[1];
	const language = isLanguage(first) ? first : 'en';
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', language).replace('%dir%', directionOf(language))
	});
};
