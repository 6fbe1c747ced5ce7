// Who is here and on which card, as sync's awareness tells it. What others say about themselves may be anything.
import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import type { Awareness } from 'y-protocols/awareness';
import { cleanAlias } from '../domain/index.ts';

export interface Person {
	client: number;
	/** Empty: somebody who gave no name. */
	name: string;
	/** One of eight colours. */
	hue: number;
	me: boolean;
	card: string | undefined;
	writing: boolean;
	/** Changes with every keystroke, so that "is writing" can end by itself. */
}

function personOf(client: number, state: { [key: string]: unknown }, me: number): Person {
	const at = state['at'] as { card?: unknown; writing?: unknown } | undefined;
	const card = typeof at === 'object' && at !== null && typeof at.card === 'string' ? at.card.slice(0, 64) : undefined;
	return {
		client,
		name: cleanAlias(state['name']),
		hue: client % 8,
		me: client === me,
		card,
		writing: card !== undefined && at?.writing === true
	};
}

export class People {
	/** For carets (carets.ts). */
	readonly awareness: Awareness;
	readonly #subscribe: () => void;
	/** Others on a card: few keys, patched, so that a change wakes the cards it is about. */
	readonly #onCard = new SvelteMap<string, readonly Person[]>();
	#list: Person[] | undefined;

	constructor(awareness: Awareness) {
		this.awareness = awareness;
		this.#subscribe = createSubscriber((update) => {
			const changed = () => {
				this.#list = undefined;
				update();
			};
			awareness.on('change', changed);
			return () => {
				awareness.off('change', changed);
				this.#list = undefined;
			};
		});
		awareness.on('change', this.#patch);
		if (awareness.getLocalState() === null) awareness.setLocalState({});
	}

	#read(): Person[] {
		const all = [...this.awareness.getStates()].map(([client, state]) =>
			personOf(client, state, this.awareness.clientID)
		);
		return all.sort((a, b) => Number(b.me) - Number(a.me) || a.client - b.client);
	}

	#patch = (): void => {
		const now = new Map<string, Person[]>();
		for (const person of this.#read()) {
			if (person.me || person.card === undefined) continue;
			now.set(person.card, [...(now.get(person.card) ?? []), person]);
		}
		for (const id of [...this.#onCard.keys()]) if (!now.has(id)) this.#onCard.delete(id);
		for (const [id, people] of now) {
			const before = this.#onCard.get(id);
			if (JSON.stringify(before) !== JSON.stringify(people)) this.#onCard.set(id, people);
		}
	};

	/** Me first, then the others. */
	get list(): Person[] {
		this.#subscribe();
		return (this.#list ??= this.#read());
	}

	onCard(id: string): readonly Person[] | undefined {
		return this.#onCard.get(id);
	}

	/** A field of what I say about myself while I am here: `ready`, `hand`, … Undefined takes it away. */
	set(field: string, value: unknown): void {
		this.awareness.setLocalStateField(field, value ?? null);
	}

	/** What each who is here says in that field, me among them. It may be anything. */
	each(field: string): { client: number; me: boolean; value: unknown }[] {
		this.#subscribe();
		return [...this.awareness.getStates()].flatMap(([client, state]) => {
			const value: unknown = state[field];
			return value === undefined || value === null ? [] : [{ client, me: client === this.awareness.clientID, value }];
		});
	}

	get myName(): string {
		return this.list.find(({ me }) => me)?.name ?? '';
	}

	setMyName(name: string): void {
		this.awareness.setLocalStateField('name', cleanAlias(name));
	}

	/** Undefined: on no card. */
	setMyPlace(card: string | undefined, writing = false): void {
		const now = this.awareness.getLocalState()?.['at'] as { card?: string; writing?: boolean } | undefined;
		if (now?.card === card && (now?.writing ?? false) === writing) return;
		this.awareness.setLocalStateField('at', card === undefined ? null : { card, writing });
	}

	destroy(): void {
		this.awareness.off('change', this.#patch);
	}
}
