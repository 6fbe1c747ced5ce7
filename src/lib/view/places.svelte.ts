// Places in a picture as runes, patched by the ids that each transaction names.
import { SvelteMap } from 'svelte/reactivity';
import type * as Y from 'yjs';
import { readPlace, type Place, type Space } from '../domain/index.ts';

export class Places {
	readonly #space: Space;
	readonly #places = new SvelteMap<string, Place>();

	constructor(space: Space) {
		this.#space = space;
		for (const id of space.places.keys()) this.#put(id);
		space.places.observe(this.#changed);
	}

	#changed = (event: Y.YMapEvent<unknown>): void => {
		for (const id of event.keysChanged) this.#put(id);
	};

	#put(id: string): void {
		const place = readPlace(this.#space, id);
		if (place) this.#places.set(id, place);
		else this.#places.delete(id);
	}

	get(id: string): Place | undefined {
		return this.#places.get(id);
	}

	destroy(): void {
		this.#space.places.unobserve(this.#changed);
	}
}
