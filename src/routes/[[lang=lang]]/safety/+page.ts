import type { EntryGenerator } from './$types';
import { LANGUAGES } from '../../../lib/i18n/index.ts';

export const entries: EntryGenerator = () => [{}, ...LANGUAGES.map((lang) => ({ lang }))];
