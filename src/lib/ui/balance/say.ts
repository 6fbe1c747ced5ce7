// The words of this page are in a language of their own where the reader's has none of them yet.
import { directionOf, fill, formatNumber, plural, type Language, type Plural, type Values } from '../../i18n/index.ts';
import type { Words } from '../../content/index.ts';

export class Say {
	readonly lang: keyof Words;

	constructor(reader: Language) {
		this.lang = reader === 'ar' ? 'en' : reader;
	}

	get dir(): 'ltr' | 'rtl' {
		return directionOf(this.lang);
	}

	number(n: number): string {
		return formatNumber(this.lang, n);
	}

	/** "Threats that have a measure: 4 of 5." */
	of(message: string, { n, of }: { n: number; of: number }): string {
		return fill(message, { n: this.number(n), of: this.number(of) });
	}

	/** "4 of 6 measures": which form it takes, the second number says. */
	part(forms: Plural, { n, of }: { n: number; of: number }): string {
		return plural(this.lang, forms, of, { n: this.number(n), of: this.number(of) });
	}

	plural(forms: Plural, n: number, values?: Values): string {
		return plural(this.lang, forms, n, values);
	}

	/** YYYY-MM in words. */
	month(month: string): string {
		const first = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1);
		return new Intl.DateTimeFormat(this.lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
	}
}
