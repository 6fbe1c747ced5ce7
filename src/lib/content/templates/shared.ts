import type { Starter } from './shape.ts';

/** Before each sentence that came with a template. */
export const MARK = { en: 'To finish:', es: 'Para completar:', fr: 'À compléter\u00a0:', pt: 'Para completar:' };

/** The step from what threatens to what to do is the same for every community. */
export const NEED: Starter = {
	kind: 'needs',
	column: 'no',
	text: {
		en: 'Because … happens, and because …, we need …',
		es: 'Porque pasa que …, y porque …, necesitamos …',
		fr: 'Parce qu’il arrive que …, et parce que …, nous avons besoin de …',
		pt: 'Porque acontece que …, e porque …, precisamos de …'
	}
};
