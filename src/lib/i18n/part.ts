// Words of one part of the app, loaded with it and by nobody else: a board has to be light. English is the shape.
import type { Language, Shape } from './index.ts';

export type Words<W> = (language: Language) => Promise<W>;

/** Arabic has the frame alone so far: a part speaks English there. */
export function byLanguage<W>(load: {
	en: () => Promise<W>;
	es: () => Promise<Shape<W>>;
	fr: () => Promise<Shape<W>>;
	pt: () => Promise<Shape<W>>;
}): Words<Shape<W>> {
	return (language) => (language === 'ar' ? load.en() : load[language]()) as Promise<Shape<W>>;
}
