// What one person was asked while writing, and answered, for as long as the space is open on this screen.
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Found } from '../../domain/detect.ts';
import { worthSaying } from '../../domain/gentle.ts';
import type { Frame } from '../frame.svelte.ts';

export class Care {
	readonly #frame: Frame;
	/** What "leave it like this" was said of. */
	readonly #kept = new SvelteSet<string>();
	/** What was typed into a field and stays on this device, by the field. */
	readonly unshared = new SvelteMap<string, string>();

	constructor(frame: Frame) {
		this.#frame = frame;
	}

	/** Names that are no person's: the collective's own. */
	get #allowed(): string[] {
		const { name, groups, roles } = this.#frame.session.view.collective;
		return [...name.values(), ...[...groups, ...roles].flatMap(({ label }) => [...label.values()])];
	}

	/** What is worth a word, and was not answered yet. */
	look(text: string): Found[] {
		return worthSaying(text, this.#allowed).filter(({ match }) => !this.#kept.has(match));
	}

	/** Refused, and not among the words that were there already. */
	refused(text: string, before = ''): Found | undefined {
		return worthSaying(text).find(({ action, match }) => action === 'refuse' && !before.includes(match));
	}

	leave(found: readonly Found[]): void {
		for (const { match } of found) this.#kept.add(match);
	}

	/** Stopped by what has to be reworded, or by what has to be answered first. A hint stops nobody. */
	stops(text: string): boolean {
		return this.look(text).some(({ action }) => action !== 'hint');
	}
}

const all = new WeakMap<Frame, Care>();

export function careOf(frame: Frame): Care {
	const known = all.get(frame) ?? new Care(frame);
	all.set(frame, known);
	return known;
}
