// What a person chose for their own safety on this device, and the watch over hands that rest.
import { createContext } from 'svelte';

const KEY = 'safety';
/** Minutes without a touch after which the space is locked; 0: never. */
export const IDLE_MINUTES = [0, 1, 5, 15, 30] as const;

interface Kept {
	idle: number;
	hide: boolean;
	plain: boolean;
	told: boolean;
}
const FIRST: Kept = { idle: 0, hide: false, plain: false, told: false };

/** Readable on the device, like the language: they say how careful somebody is, and nothing else. */
class SafetyChoices {
	#now = $state.raw<Kept>(FIRST);

	/** Once the page runs: what was made at build time knows nobody. */
	load(): void {
		try {
			const { idle, hide, plain, told } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
			this.#now = {
				idle: (IDLE_MINUTES as readonly unknown[]).includes(idle) ? idle! : 0,
				hide: hide === true,
				plain: plain === true,
				told: told === true
			};
		} catch {
			// Storage is off, or holds something else: the choices last as long as the page.
		}
	}

	#set(change: Partial<Kept>): void {
		this.#now = { ...this.#now, ...change };
		try {
			localStorage.setItem(KEY, JSON.stringify(this.#now));
		} catch {
			// Storage is off.
		}
	}

	get idle(): number {
		return this.#now.idle;
	}
	set idle(idle: number) {
		this.#set({ idle });
	}

	/** Lock when the page is no longer looked at. */
	get hide(): boolean {
		return this.#now.hide;
	}
	set hide(hide: boolean) {
		this.#set({ hide });
	}

	/** A neutral name and icon for the tab. */
	get plain(): boolean {
		return this.#now.plain;
	}
	set plain(plain: boolean) {
		this.#set({ plain });
	}

	/** The way out was explained and understood. */
	get told(): boolean {
		return this.#now.told;
	}
	set told(told: boolean) {
		this.#set({ told });
	}
}

export const safety = new SafetyChoices();

const HANDS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `rest` when nobody touched the page for the chosen time, and when it is hidden, where that was chosen. */
export function watchHands(rest: () => void): () => void {
	let last = Date.now();
	const touched = () => (last = Date.now());
	// A phone that slept runs no timers: whoever wakes it is asked before anything is seen.
	const look = () => {
		if (safety.idle === 0 || Date.now() - last < safety.idle * 60_000) return;
		touched();
		rest();
	};
	const seen = () => {
		if (!document.hidden) look();
		else if (safety.hide) rest();
	};
	const timer = setInterval(look, 1000);
	for (const kind of HANDS) addEventListener(kind, touched, { capture: true, passive: true });
	document.addEventListener('visibilitychange', seen);
	return () => {
		clearInterval(timer);
		for (const kind of HANDS) removeEventListener(kind, touched, { capture: true });
		document.removeEventListener('visibilitychange', seen);
	};
}

/** What only the shell can do, because it holds the open space. */
export interface Hands {
	/** Locks a kept space; only covers one that would be lost. */
	lock(): void;
	/** Lets go of the open space, then wipes. */
	wipe(): void;
}
export const [useHands, provideHands] = createContext<Hands>();
