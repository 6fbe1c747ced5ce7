// The three verbs that editors expect of a provider.
type Listener = (...args: never[]) => void;

export class Emitter {
	readonly #listeners = new Map<string, Set<Listener>>();

	on(event: string, listener: Listener): void {
		const listeners = this.#listeners.get(event) ?? new Set();
		listeners.add(listener);
		this.#listeners.set(event, listeners);
	}

	off(event: string, listener: Listener): void {
		this.#listeners.get(event)?.delete(listener);
	}

	/** False: nobody listens. */
	emit(event: string, ...args: unknown[]): boolean {
		const listeners = [...(this.#listeners.get(event) ?? [])];
		for (const listener of listeners) listener(...(args as never[]));
		return listeners.length > 0;
	}

	clear(): void {
		this.#listeners.clear();
	}
}
