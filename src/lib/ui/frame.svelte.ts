// What the open space shows right now: which board, which card, which dialog, what was just said.
import { createContext, flushSync, tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import {
	BOARDS,
	PAGES,
	boardOf,
	columnOf,
	columnsOf,
	moveCard,
	type BoardId,
	type Card,
	type Kind,
	type PageId
} from '../domain/index.ts';
import type { Session } from '../view/session.svelte.ts';
import type { Workshop } from '../view/workshop.svelte.ts';
import type { ViewId } from './parts.ts';

export type DialogName =
	| 'share'
	| 'keep'
	| 'exchange'
	| 'fingerprint'
	| 'removed'
	| 'keys'
	| 'name'
	| 'about'
	| 'lock'
	| 'safety'
	| 'account'
	| 'people'
	| 'door'
	| 'help'
	| 'template'
	| 'burn'
	| 'translate';

export interface Toast {
	text: string;
	action?: { label: string; run: () => void };
}

/** Where a card that is being moved would land. */
export interface Landing {
	id: string;
	kind: Kind;
	column: string;
	/** In front of this card; undefined: at the end. */
	before: string | undefined;
	by: 'keys' | 'pointer';
}

export class Frame {
	readonly session: Session;
	board = $state<BoardId>('practices');
	/** Instead of a board. */
	page = $state<PageId>();
	/** How each board is looked at; none: as cards. */
	readonly #views = $state<Partial<Record<BoardId, ViewId | undefined>>>({});
	card = $state<string>();
	dialog = $state<DialogName>();
	query = $state('');
	toast = $state.raw<Toast>();
	/** Spoken by screen readers. */
	said = $state('');
	landing = $state.raw<Landing>();
	/** The workshop, once one runs or is prepared (workshop/open.ts). */
	workshop = $state.raw<Workshop>();
	/** A card that its column has to draw, however far down it is. */
	wanted = $state<string>();
	/** The language one writes in, where it is not the interface's. */
	writesIn = $state<string>();
	/** Cards of the circle are covered on this screen until somebody asks for all of them, or for one. */
	circleShown = $state(false);
	readonly #uncovered = new SvelteSet<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(session: Session) {
		this.session = session;
	}

	say(text: string): void {
		// The same words twice would not be read twice.
		this.said = this.said === text ? `${text}\u00a0` : text;
	}

	tell(toast: Toast): void {
		clearTimeout(this.#timer);
		this.toast = toast;
		this.say(toast.text);
		this.#timer = setTimeout(() => (this.toast = undefined), 10_000);
	}

	/** Whoever shows a card's words asks first: a card of the circle is for those who open it. */
	covers(card: Card): boolean {
		return card.see === 'circle' && !this.circleShown && !this.#uncovered.has(card.id);
	}

	uncover(id: string): void {
		this.#uncovered.add(id);
	}

	cover(id: string): void {
		this.#uncovered.delete(id);
	}

	/** No timer may hold the space after it was locked. */
	end(): void {
		clearTimeout(this.#timer);
		this.workshop?.destroy();
	}

	get view(): ViewId | undefined {
		return this.#views[this.board];
	}

	set view(view: ViewId | undefined) {
		this.#views[this.board] = view;
		this.landing = undefined;
	}

	showPage(page: PageId): void {
		this.page = page;
		this.query = '';
		this.landing = undefined;
	}

	showBoard(board: BoardId): void {
		this.board = board;
		this.page = undefined;
		this.query = '';
		this.landing = undefined;
	}

	goTo(place: BoardId | PageId): void {
		if ((PAGES as readonly string[]).includes(place)) this.showPage(place as PageId);
		else this.showBoard(place as BoardId);
	}

	async showCard(id: string): Promise<void> {
		const card = this.session.view.cards.get(id);
		if (!card) return;
		this.showBoard(boardOf(card.kind));
		this.view = undefined;
		await tick();
		this.focusCard(id);
	}

	focusCard(id: string): void {
		flushSync(() => (this.wanted = id));
		const found = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] .text`);
		found?.scrollIntoView({ block: 'nearest' });
		found?.focus();
	}

	/** Position in its column, counted from one, once it is there. */
	placeOf(id: string): { column: string; position: number; total: number; kind: Kind } | undefined {
		const card = this.session.view.cards.get(id);
		if (!card) return undefined;
		const column = columnOf(card);
		const ids = this.session.view.column(card.kind, column);
		return { column, position: ids.indexOf(id) + 1, total: ids.length, kind: card.kind };
	}

	/** One step with the arrows, at once. False: there is nothing in that direction. */
	async step(id: string, direction: 'up' | 'down' | 'next' | 'previous'): Promise<boolean> {
		const { view, space } = this.session;
		const place = this.placeOf(id);
		if (!place) return false;
		const ids = view.column(place.kind, place.column);
		const at = place.position - 1;
		view.newStep();
		if (direction === 'up') {
			if (at <= 0) return false;
			moveCard(space, id, { before: ids[at - 1] });
		} else if (direction === 'down') {
			if (at >= ids.length - 1) return false;
			moveCard(space, id, { after: ids[at + 1] });
		} else {
			const columns = columnsOf(place.kind);
			const column = columns[columns.indexOf(place.column) + (direction === 'next' ? 1 : -1)];
			if (column === undefined) return false;
			this.moveTo(id, column);
		}
		await tick();
		this.focusCard(id);
		return true;
	}

	/** To the top of a column, where it is seen. */
	moveTo(id: string, column: string): void {
		const { view, space } = this.session;
		const kind = view.cards.get(id)!.kind;
		const first = view.column(kind, column).find((other) => other !== id);
		view.newStep();
		moveCard(space, id, first === undefined ? { column } : { column, before: first });
	}

	/** Puts the moving card where it would land. */
	async land(): Promise<void> {
		const landing = this.landing;
		this.landing = undefined;
		if (!landing) return;
		this.session.view.newStep();
		const { id, column, before } = landing;
		const last = this.session.view.column(landing.kind, column).findLast((other) => other !== id);
		moveCard(
			this.session.space,
			id,
			before !== undefined ? { column, before } : last !== undefined ? { column, after: last } : { column }
		);
		await tick();
		this.focusCard(id);
	}
}

export const boardKinds = (board: BoardId): readonly Kind[] => BOARDS.find(({ id }) => id === board)!.kinds;

export const [useFrame, provideFrame] = createContext<Frame>();
