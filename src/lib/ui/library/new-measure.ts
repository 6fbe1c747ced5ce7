// A measure that is begun from somewhere: a prompt, a need, an authority. It is opened at once, to be written.
import { addCard, setCardText, type FieldValue } from '../../domain/index.ts';
import type { Prompt } from '../../content/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';
import { inLanguage } from './prompts.ts';

export interface Beginning {
	aim: 'A' | 'B';
	/** null: our own idea. */
	prompt?: Prompt | null;
	needs?: readonly string[];
	askTo?: readonly string[];
}

export function beginMeasure(frame: Frame, i18n: I18n, said: string, { aim, prompt, needs, askTo }: Beginning): void {
	const { space, view } = frame.session;
	const fields = new Map<string, FieldValue>();
	if (prompt !== undefined) fields.set('prompt', prompt?.id ?? null);
	if (needs) fields.set('needs', needs);
	if (askTo) fields.set('askTo', askTo);
	view.newStep();
	const made = addCard(space, 'measures', {
		lang: i18n.lang,
		text: '',
		column: aim,
		before: view.column('measures', aim)[0],
		fields
	});
	if (!made.ok) {
		frame.tell({ text: i18n.m.common.error });
		return;
	}
	if (prompt) {
		const title = inLanguage(prompt.title, i18n.lang);
		setCardText(space, made.value, title.lang, title.words, 'title');
	}
	frame.say(said);
	frame.card = made.value;
}
