// One open space on this page: document, people, saving. It outlives the components that show it.
import type * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { SpaceSync } from '../sync/types.ts';
import type { Space } from '../domain/index.ts';
import { People } from './people.svelte.ts';
import { Roster } from './roster.svelte.ts';
import { SavingView } from './saving.svelte.ts';
import { SpaceView } from './space-view.svelte.ts';

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
		this.view.destroy();
		this.people.destroy();
		this.#undo.destroy();
		await this.sync?.destroy();
		this.space.doc.destroy();
	}
}
