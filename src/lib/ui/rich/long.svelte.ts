// A long text as plain words, for the questions beside it and the word of care under it.
import type { Space } from '../../domain/index.ts';
import { isBlank, readRich, richText } from '../../domain/rich.ts';

/** Questions can wait until somebody stops typing. */
const REST = 500;

export class LongText {
	words = $state('');
	readonly #stop: () => void;

	constructor(space: Space, id: string) {
		const text = space.rich(id);
		let timer: ReturnType<typeof setTimeout> | undefined;
		const read = () => (this.words = richText(readRich(text).doc));
		const later = () => {
			clearTimeout(timer);
			timer = setTimeout(read, REST);
		};
		read();
		text.observeDeep(later);
		this.#stop = () => {
			clearTimeout(timer);
			text.unobserveDeep(later);
		};
	}

	stop(): void {
		this.#stop();
	}
}

export const hasLongText = (space: Space, id: string): boolean => !isBlank(readRich(space.rich(id)).doc);
