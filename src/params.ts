import { defineParams } from '@sveltejs/kit/params';
import { isLanguage, type Language } from './lib/i18n/index.ts';

export const params = defineParams({
	lang: (param: string): Language | undefined => (isLanguage(param) ? param : undefined)
});
