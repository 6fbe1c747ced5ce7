// Where one is among the narratives, and which questions one has set aside. It ends with the session: nothing of it is written down.
import { SvelteSet } from 'svelte/reactivity';
import type { HintId } from '../../domain/narrative-hints.ts';
import type { Frame } from '../frame.svelte.ts';

class Narratives {
	/** The counter that is being written. */
	open = $state<string>();
	sheet = $state(false);
	onlyOpen = $state(false);
	readonly #aside = new SvelteSet<string>();

	isAside(card: string, hint: HintId): boolean {
		return this.#aside.has(`${card} ${hint}`);
	}

	setAside(card: string, hint: HintId, aside = true): void {
		if (aside) this.#aside.add(`${card} ${hint}`);
		else this.#aside.delete(`${card} ${hint}`);
	}
}

const states = new WeakMap<Frame, Narratives>();

export function narrativesOf(frame: Frame): Narratives {
	const known = states.get(frame);
	if (known) return known;
	const made = new Narratives();
	states.set(frame, made);
	return made;
}
