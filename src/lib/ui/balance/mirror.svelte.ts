// The plan as the mirror sees it. It looks again when cards and records have been at rest for a moment, and not while somebody
// writes on this page or has a card open above it: what is typed comes first.
import { createSubscriber } from 'svelte/reactivity';
import { untrack } from 'svelte';
import { readCollective, readRecord, type Collective } from '../../domain/index.ts';
import {
	analytics,
	caseFrom,
	checks,
	gate,
	readAsides,
	storedMonth,
	survey,
	type Analytics,
	type Aside,
	type Check,
	type Missing,
	type PlainCase,
	type Survey
} from '../../domain/rules/index.ts';
import type { Session } from '../../view/session.svelte.ts';

/** Milliseconds without a change before it looks again; and at the latest, when others never rest. */
const REST = 400;
const LATEST = 3000;

export interface Reflection {
	c: PlainCase;
	collective: Collective;
	survey: Survey;
	figures: Analytics;
	checks: readonly Check[];
	missing: readonly Missing[];
}

function thisMonth(): string {
	const now = new Date();
	return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
}

function look({ space, view, example }: Session): Reflection {
	const collective = readCollective(space);
	// In a story that was made up it is always the same month.
	const month = (example ? storedMonth(space) : undefined) ?? thisMonth();
	const record = (name: string) => readRecord(space, name);
	const c = caseFrom({ cards: view.cards.values(), collective, record, month });
	const seen = survey(c);
	const figures = analytics(c, seen);
	return { c, collective, survey: seen, figures, checks: checks(c, seen, figures), missing: gate(c) };
}

/** Calls when nothing has happened for a while, in a moment in which the page has nothing else to do. */
function atRest(run: () => void, busy: () => boolean): { again: () => void; end: () => void } {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let since: number | undefined;
	let idle: number | undefined;
	const now = () => {
		if (busy()) {
			timer = setTimeout(now, REST);
			return;
		}
		since = undefined;
		if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(run, { timeout: 1000 });
		else run();
	};
	return {
		again: () => {
			since ??= Date.now();
			clearTimeout(timer);
			timer = setTimeout(now, Math.max(0, Math.min(REST, since + LATEST - Date.now())));
		},
		end: () => {
			clearTimeout(timer);
			if (idle !== undefined) cancelIdleCallback(idle);
		}
	};
}

export class Mirror {
	readonly #session: Session;
	readonly #subscribe: () => void;
	readonly #subscribeAsides: () => void;
	#seen: Reflection | undefined;

	constructor(session: Session, busy: () => boolean) {
		this.#session = session;
		const { space } = session;
		const watched = [space.cards, space.collective, space.cause, space.groups, space.roles, space.records];
		this.#subscribe = createSubscriber((update) => {
			const rest = atRest(() => {
				this.#seen = undefined;
				update();
			}, busy);
			for (const type of watched) type.observeDeep(rest.again);
			return () => {
				rest.end();
				for (const type of watched) type.unobserveDeep(rest.again);
				this.#seen = undefined;
			};
		});
		this.#subscribeAsides = createSubscriber((update) => {
			space.aside.observe(update);
			return () => space.aside.unobserve(update);
		});
	}

	get current(): Reflection {
		this.#subscribe();
		return (this.#seen ??= untrack(() => look(this.#session)));
	}

	/** What the group set aside: at once, because it is a click that waits for it. */
	get asides(): ReadonlyMap<string, Aside> {
		this.#subscribeAsides();
		return readAsides(this.#session.space);
	}

	/** May see what is said of sensitive groups. */
	get facilitates(): boolean {
		return this.#session.example || (this.#session.roster?.facilitates ?? false);
	}
}
