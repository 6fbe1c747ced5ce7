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

	emit(event: string, ...args: unknown[]): void {
		for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...(args as never[]));
	}

	clear(): void {
		this.#listeners.clear();
	}
}
