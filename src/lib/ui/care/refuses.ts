// For short fields without room for a warning of their own: what is refused is not written, and a toast says why.
import { careWords } from '../../i18n/care/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';
import { careOf } from './care.svelte.ts';

/** True: it was refused, and said. `before`: what stood there. */
export function refuses(frame: Frame, i18n: I18n, typed: string, before: string): boolean {
	const found = careOf(frame).refused(typed, before);
	if (!found) return false;
	void careWords(i18n.lang).then((t) => {
		const why = i18n.fill(t.refusedWhy, { what: t.kind[found.kind], match: found.match });
		frame.tell({ text: `${t.refused}. ${why}` });
	});
	return true;
}
