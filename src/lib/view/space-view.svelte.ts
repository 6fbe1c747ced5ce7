// The document as runes. Yjs is the state; only the card collection is held, patched by the ids that each transaction names.
import { untrack } from 'svelte';
import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import type * as Y from 'yjs';
import {
	byKindAndOrder,
	byOrder,
	columnOf,
	columnsOf,
	deletedCards,
	linksAmong,
	linksOf,
	readCard,
	readCollective,
	searchCards,
	textIn,
	LOCAL,
	LOCAL_QUIET,
	MODEL,
	allCards,
	type Backlink,
	type Card,
	type Collective,
	type Kind,
	type Space
} from '../domain/index.ts';

/** Where a card stands, as far as its board is concerned. */
interface Placed {
	column: string;
	order: string;
}

const columnKey = (kind: Kind, column: string) => `${kind}/${column}`;

/** How long changes by others gather before they are told, so that a reader is not talked over. */
const TELL_EVERY = 5000;

export class SpaceView {
	readonly space: Space;
	/** Every card by id, removed ones included. */
	readonly cards = new SvelteMap<string, Card>();
	/** Ids of the live cards of a column, in order. */
	readonly #columns = new SvelteMap<string, readonly string[]>();
	readonly #inColumn = new Map<string, Set<string>>();
	readonly #placed = new Map<string, Placed>();
	/** How many live cards of a kind are for the circle. */
	readonly #circle = new SvelteMap<Kind, number>();
	/** Cards that were changed on this device since the space was opened. */
	readonly wroteOn = new Set<string>();
	/** Grows when a link somewhere was made or cut. */
	#linked = $state(0);
	/** Grows when a card is removed or brought back. */
	#removed = $state(0);
	#collective: Collective | undefined;
	readonly #subscribeFacts: () => void;
	readonly #undo: Y.UndoManager;
	readonly #subscribeUndo: () => void;
	/** How many cards others changed since the last telling; told at most every five seconds. */
	othersChanged = $state(0);
	readonly #changed = new Set<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(space: Space, undo: Y.UndoManager) {
		this.space = space;
		this.#undo = undo;
		for (const card of allCards(space)) this.#put(card.id, card, new Set());
		for (const key of this.#inColumn.keys()) this.#sortColumn(key);
		space.cards.observeDeep(this.#cardsChanged);
		const facts = [space.collective, space.name, space.cause, space.wish, space.groups, space.roles];
		this.#subscribeFacts = createSubscriber((update) => {
			const changed = () => {
				this.#collective = undefined;
				update();
			};
			for (const fact of facts) fact.observeDeep(changed);
			return () => {
				for (const fact of facts) fact.unobserveDeep(changed);
				this.#collective = undefined;
			};
		});
		const stack = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
		this.#subscribeUndo = createSubscriber((update) => {
			for (const event of stack) undo.on(event, update);
			return () => {
				for (const event of stack) undo.off(event, update);
			};
		});
	}

	#cardsChanged = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
		const ids = new Set<string>();
		for (const event of events) {
			const [first] = event.path;
			if (typeof first === 'string') ids.add(first);
			else for (const key of event.changes.keys.keys()) ids.add(key);
		}
		const dirty = new Set<string>();
		for (const id of ids) this.#put(id, readCard(this.space, id), dirty);
		for (const key of dirty) this.#sortColumn(key);
		const mine = transaction.local || transaction.origin === LOCAL || transaction.origin === LOCAL_QUIET;
		if (!mine) this.#tellLater(ids);
		else for (const id of ids) this.wroteOn.add(id);
	};

	#put(id: string, card: Card | undefined, dirty: Set<string>): void {
		const before = this.cards.get(id);
		const was = this.#placed.get(id);
		if (card) this.cards.set(id, card);
		else this.cards.delete(id);
		const now = card && !card.deleted ? { column: columnKey(card.kind, columnOf(card)), order: card.order } : undefined;
		if (was?.column !== now?.column || was?.order !== now?.order) {
			if (was) {
				this.#inColumn.get(was.column)?.delete(id);
				dirty.add(was.column);
			}
			if (now) {
				const inColumn = this.#inColumn.get(now.column) ?? new Set();
				this.#inColumn.set(now.column, inColumn.add(id));
				this.#placed.set(id, now);
				dirty.add(now.column);
			} else this.#placed.delete(id);
		}
		this.#countCircle(before, -1);
		this.#countCircle(card, 1);
		if ((before?.deleted ?? false) !== (card?.deleted ?? false)) this.#removed++;
		if (linkList(before) !== linkList(card)) this.#linked++;
	}

	#countCircle(card: Card | undefined, by: 1 | -1): void {
		if (card && !card.deleted && card.see === 'circle')
			this.#circle.set(card.kind, (this.#circle.get(card.kind) ?? 0) + by);
	}

	hasCircle(kind: Kind): boolean {
		return (this.#circle.get(kind) ?? 0) > 0;
	}

	#sortColumn(key: string): void {
		const cards = [...(this.#inColumn.get(key) ?? [])].map((id) => this.cards.get(id)!);
		this.#columns.set(
			key,
			cards.sort(byOrder).map(({ id }) => id)
		);
	}

	#tellLater(ids: Set<string>): void {
		for (const id of ids) this.#changed.add(id);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			this.othersChanged = this.#changed.size;
			this.#changed.clear();
		}, TELL_EVERY);
	}

	/** Ids of the live cards in a column, in their order. */
	column(kind: Kind, column: string): readonly string[] {
		return this.#columns.get(columnKey(kind, column)) ?? [];
	}

	count(kind: Kind, columns: readonly string[]): number {
		return columns.reduce((sum, column) => sum + this.column(kind, column).length, 0);
	}

	get collective(): Collective {
		this.#subscribeFacts();
		return (this.#collective ??= readCollective(this.space));
	}

	/** What the space is called, for a reader; empty where it has no name yet. */
	nameFor(language: string): string {
		const { name, lang } = this.collective;
		return textIn(name, [language], lang)?.words ?? '';
	}

	/** The language in which the name is written when it is edited. */
	get nameLanguage(): string {
		const { name, lang } = this.collective;
		return textIn(name, [lang], lang)?.lang ?? lang;
	}

	/** Which cards point to this one. */
	backlinks(id: string): Backlink[] {
		void this.#linked;
		void this.#removed;
		return untrack(() => linksAmong(this.cards.values(), id));
	}

	get removedCards(): Card[] {
		void this.#removed;
		return deletedCards(this.space);
	}

	search(query: string): Card[] {
		return searchCards(this.cards.values(), query).sort(byKindAndOrder);
	}

	/** Live cards of some kinds, by board order. By their columns, so that who asks is woken by these kinds alone. */
	ofKinds(kinds: readonly Kind[]): Card[] {
		const ids = kinds.flatMap((kind) => columnsOf(kind).flatMap((column) => this.column(kind, column)));
		return ids.flatMap((id) => this.cards.get(id) ?? []).sort(byOrder);
	}

	get canUndo(): boolean {
		this.#subscribeUndo();
		return this.#undo.undoStack.length > 0;
	}

	get canRedo(): boolean {
		this.#subscribeUndo();
		return this.#undo.redoStack.length > 0;
	}

	undo(): boolean {
		return this.#undo.undo() !== null;
	}

	redo(): boolean {
		return this.#undo.redo() !== null;
	}

	/** Undo is one for the whole space: a text whose editor signs its changes with `origin` is part of it from now on. */
	undoAlso(text: Y.XmlFragment, origin: unknown): void {
		this.#undo.addToScope(text);
		this.#undo.addTrackedOrigin(origin);
	}

	/** What comes next is undone by itself, also when it follows at once. */
	newStep(): void {
		this.#undo.stopCapturing();
	}

	destroy(): void {
		clearTimeout(this.#timer);
		this.space.cards.unobserveDeep(this.#cardsChanged);
	}
}

function linkList(card: Card | undefined): string {
	if (!card) return '';
	if (!MODEL[card.kind].fields.some(({ type }) => type === 'links' || type === 'ties')) return '';
	return linksOf(card)
		.map(({ field, to }) => `${field}>${to}`)
		.join();
}
