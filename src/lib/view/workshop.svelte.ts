// The workshop that runs, as runes: which stage, how long, who leads, what I may do. One for the open space, made when it is wanted.
import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { CardMap } from '../domain/index.ts';
import { readStage, readWorkshop, type StagePlan, type WorkshopPlan } from '../domain/workshop/agenda.ts';
import {
	readLeads,
	readLive,
	readNow,
	readTimer,
	stageAfter,
	stagesSoFar,
	timeLeft,
	type Now,
	type Timer
} from '../domain/workshop/live.ts';
import type * as Y from 'yjs';
import type { Session } from './session.svelte.ts';

/** In the example there are no seats, and whoever looks at it leads. */
export const ALONE = 'me';

/** Subscribes to a map and what lies in it. */
export function follows(...maps: (Y.Map<unknown> | Y.Map<CardMap>)[]): () => void {
	return createSubscriber((update) => {
		for (const map of maps) (map as Y.Map<unknown>).observeDeep(update);
		return () => {
			for (const map of maps) (map as Y.Map<unknown>).unobserveDeep(update);
		};
	});
}

export class Workshop {
	readonly session: Session;
	readonly #live: () => void;
	readonly #plans: () => void;
	/** Grows each second while somebody looks: clocks read it. */
	#beat = $state(0);
	readonly #tick: ReturnType<typeof setInterval>;

	constructor(session: Session) {
		this.session = session;
		this.#live = follows(session.space.live);
		this.#plans = follows(session.space.workshops, session.space.stages);
		this.#tick = setInterval(() => this.#beat++, 500);
	}

	destroy(): void {
		clearInterval(this.#tick);
	}

	/** A value of what runs. Any tool may keep one there. */
	live(key: string): { readonly [name: string]: unknown } | undefined {
		this.#live();
		return readLive(this.session.space, key);
	}

	readonly now = $derived.by((): Now | undefined => {
		this.#live();
		return readNow(this.session.space);
	});

	readonly plan = $derived.by((): WorkshopPlan | undefined => {
		this.#plans();
		return this.now && readWorkshop(this.session.space, this.now.workshop);
	});

	/** The stage that runs; also when somebody took it out of the agenda meanwhile. */
	readonly stage = $derived.by((): StagePlan | undefined => {
		this.#plans();
		return this.now && readStage(this.session.space, this.now.stage);
	});

	readonly run = $derived(this.now?.run);

	/** The stages that members have come to. */
	readonly soFar = $derived.by((): StagePlan[] => {
		this.#plans();
		return this.now ? stagesSoFar(this.session.space, this.now) : [];
	});

	readonly next = $derived.by((): StagePlan | undefined => {
		this.#plans();
		return this.now && stageAfter(this.session.space, this.now);
	});

	get mySeat(): string {
		return this.session.roster ? (this.session.roster.mySeat ?? '') : ALONE;
	}

	readonly facilitates = $derived.by(() => this.session.roster?.facilitates ?? true);

	/** Seats that lead; they may be away for a moment, and lead all the same. */
	readonly leaders = $derived.by((): string[] => {
		this.#live();
		return readLeads(this.session.space);
	});

	/** I lead: the tools are on my screen. */
	readonly leads = $derived(this.facilitates && this.leaders.includes(this.mySeat));

	readonly timer = $derived.by((): Timer | undefined => {
		this.#live();
		return this.run === undefined ? undefined : readTimer(this.session.space, this.run);
	});

	/** Milliseconds left, half a second fine; below zero: over. Undefined: no timer. */
	get left(): number | undefined {
		void this.#beat;
		return this.timer && timeLeft(this.timer, this.session.now());
	}

	/** Somebody asked for a pause. Who, nobody is told. */
	readonly paused = $derived(this.live('pause') !== undefined);

	/** Whether a member may look there now: where the group has been, not where it will go. */
	reached(place: string): boolean {
		return this.leads || !this.now || this.soFar.some((stage) => stage.place === place);
	}
}

export const [useWorkshop, provideWorkshop] = createContext<Workshop>();
