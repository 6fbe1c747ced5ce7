// One open space on this page: document, people, saving. It outlives the components that show it.
import { createSubscriber } from 'svelte/reactivity';
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { SpaceSync } from '../sync/types.ts';
import { SKETCH, type Space } from '../domain/index.ts';
import { People } from './people.svelte.ts';
import { Roster } from './roster.svelte.ts';
import { SavingView } from './saving.svelte.ts';
import { SpaceView } from './space-view.svelte.ts';

/** After a burning a second snapshot: the relay keeps two. Long enough for the first to be made and confirmed. */
const BURN_AGAIN = 30_000;
/** What came too late is swept up by whoever is there; not by all at once. */
const SWEEP = [3000, 12_000] as const;

export interface SessionParts {
	space: Space;
	undo: Y.UndoManager;
	awareness: Awareness;
	/** None: the example, which is in this tab alone. */
	sync?: SpaceSync | undefined;
	/** Let go of what the opener listens to. */
	closing?: () => void;
	/** Came in by a link. */
	joined?: boolean;
}

export class Session {
	readonly space: Space;
	readonly view: SpaceView;
	readonly people: People;
	readonly sync: SpaceSync | undefined;
	readonly saving: SavingView | undefined;
	/** None: the example. */
	readonly roster: Roster | undefined;
	readonly joined: boolean;
	readonly #undo: Y.UndoManager;
	readonly #closing: (() => void) | undefined;
	readonly #timers = new Set<ReturnType<typeof setTimeout>>();
	/** The last burning by somebody else: how many cards (none: the drawing), and whether I had written on one of them. */
	burnt = $state.raw<{ cards: number; wroteOn: boolean }>();
	/** Locked on this device's disk. */
	kept = $state(false);
	/** On the list of the account that is logged in: it can be opened from any device. */
	inAccount = $state(false);
	/** Told once, when the space is on the screen. */
	greeting: string | undefined;
	/** The invite by which this tab came in, or that it made: with it in the address a reload comes back. */
	fragment = $state<string>();

	constructor({ space, undo, awareness, sync, closing, joined = false }: SessionParts) {
		this.joined = joined;
		this.#closing = closing;
		this.space = space;
		this.#undo = undo;
		this.view = new SpaceView(space, undo);
		this.people = new People(awareness);
		this.sync = sync;
		this.saving = sync && new SavingView(sync);
		this.roster = sync && new Roster(sync, space, awareness);
		space.burnt.observe(this.#heardBurning);
		if (space.burnt.size > 0) this.#sweepLater(false);
	}

	#later(wait: number, run: () => void): void {
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			run();
		}, wait);
		this.#timers.add(timer);
	}

	/** Inside the transaction that burns: what undo holds on to would not be let go. */
	readonly #heardBurning = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
		this.#undo.clear();
		if (transaction.local) return;
		const ids = [...event.keysChanged].filter((id) => !id.includes('/'));
		if (ids.length === 0) return;
		const wroteOn = ids.some((id) => this.view.wroteOn.has(id));
		this.burnt = { cards: ids.filter((id) => id !== SKETCH).length, wroteOn };
		this.#sweepLater(wroteOn);
	};

	/** `late`: what I wrote without knowing may lie in the log behind the burning. */
	#sweepLater(late: boolean): void {
		const [least, most] = SWEEP;
		this.#later(least + Math.random() * (most - least), async () => {
			const { burnAgain, sweep } = await import('../domain/burn.ts');
			if (this.readOnly) return;
			if (!sweep(this.space, true) && late) burnAgain(this.space);
		});
	}

	/** Who may: who facilitates, and where nobody who does is here, everybody who writes. */
	get mayBurn(): boolean {
		if (this.readOnly) return false;
		if (!this.roster || this.roster.facilitates) return true;
		return !this.roster.seats.some(({ role, here, me }) => role === 'facilitator' && here && !me);
	}

	/** Cannot be undone. */
	async burn(ids: readonly string[], sketch: boolean): Promise<number> {
		const { burn, burnAgain } = await import('../domain/burn.ts');
		if (!this.mayBurn) return 0;
		const burnt = burn(this.space, ids, sketch);
		this.#later(BURN_AGAIN, () => burnAgain(this.space));
		return burnt;
	}

	readonly #live = createSubscriber((update) => {
		const changed = (event: Y.YMapEvent<unknown>) => event.keysChanged.has('now') && update();
		this.space.live.observe(changed);
		return () => this.space.live.unobserve(changed);
	});

	/** A workshop is under way. What it is about, the part that leads it reads. */
	get workshopRuns(): boolean {
		this.#live();
		return typeof this.space.live.get('now') === 'object';
	}

	/** Milliseconds on the clock that all share. */
	now(): number {
		return this.sync?.time() ?? Date.now();
	}

	/** Of me, for the others. */
	nameMe(name: string): void {
		this.people.setMyName(name);
		this.roster?.nameMe(name);
	}

	get readOnly(): boolean {
		return this.roster?.readOnly ?? false;
	}

	get example(): boolean {
		return this.sync === undefined;
	}

	/** What would be gone if the tab closed now. */
	get unsaved(): boolean {
		if (!this.saving) return false;
		const { saving } = this.saving.current;
		if (this.kept) return saving === 'nowhere';
		// Nobody could come back to a space whose keys are in this tab alone.
		return saving !== 'with-group' || (this.fragment === undefined && !this.inAccount && this.view.cards.size > 0);
	}

	async close(): Promise<void> {
		this.#closing?.();
		for (const timer of this.#timers) clearTimeout(timer);
		this.space.burnt.unobserve(this.#heardBurning);
		this.view.destroy();
		this.people.destroy();
		this.#undo.destroy();
		await this.sync?.destroy();
		this.space.doc.destroy();
	}
}
