import type { EntryGenerator, PageLoad } from './$types';
import { LANGUAGES } from '../../../lib/i18n/index.ts';
import { loadSafety } from '../../../lib/i18n/safety/index.ts';

export const entries: EntryGenerator = () => [{}, ...LANGUAGES.map((lang) => ({ lang }))];

export const load: PageLoad = ({ params }) => loadSafety(params.lang ?? 'en');
