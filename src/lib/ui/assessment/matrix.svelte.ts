// What a person looks at on the matrix, and how they move a threat. What is chosen is theirs alone and in no document.
import { tick } from 'svelte';
import type { Card } from '../../domain/index.ts';
import {
	grouped,
	levelsOf,
	placeThreat,
	setOf,
	turnAt,
	turnOf,
	TURNS,
	type Level,
	type Turn
} from '../../domain/threats.ts';
import type { AssessmentWords } from '../../i18n/assessment/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';
import { saidOf } from '../said.ts';
import { valueName } from '../words.ts';

export interface Cell {
	likelihood: Level;
	impact: Level;
}

export const cellKey = ({ likelihood, impact }: Cell) => `${likelihood}-${impact}`;

const ARROWS: Record<string, readonly [likelihood: number, impact: number]> = {
	ArrowUp: [1, 0],
	ArrowDown: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1]
};

export class Matrix {
	readonly #frame: Frame;
	readonly #i18n: I18n;
	readonly #words: () => AssessmentWords;
	/** The threat whose panel is open, and which a tap on a place would move. */
	chosen = $state<string>();
	/** A place whose threats are all listed. */
	open = $state<string>();
	/** Only the threats that touch these. */
	who = $state('');
	/** The place under a threat that is being dragged. */
	over = $state<string>();
	/** In their order by hand. */
	readonly threats = $derived.by(() => this.#frame.session.view.ofKinds(['threats']));
	readonly shown = $derived(this.threats.filter((card) => this.who === '' || setOf(card, 'hits').includes(this.who)));
	readonly #byCell = $derived(grouped(this.shown, (card) => cellKey(levelsOf(card))));

	constructor(frame: Frame, i18n: I18n, words: () => AssessmentWords) {
		this.#frame = frame;
		this.#i18n = i18n;
		this.#words = words;
	}

	at(key: string): readonly Card[] {
		return this.#byCell.get(key) ?? [];
	}

	/** For talking about them: first, next, later. */
	get byTurn(): (readonly [Turn, readonly Card[]])[] {
		const turns = grouped(this.shown, turnOf);
		return TURNS.map((turn) => [turn, turns.get(turn) ?? []]);
	}

	cellName({ likelihood, impact }: Cell): string {
		const { m } = this.#i18n;
		return this.#i18n.fill(this.#words().matrix.cell, {
			likelihood: valueName(m, 'threats', 'likelihood', String(likelihood)),
			impact: valueName(m, 'threats', 'impact', String(impact)),
			turn: this.#words().turn[turnAt(likelihood, impact)]
		});
	}

	wordsOf(card: Card): string {
		return saidOf(this.#frame, this.#i18n, card);
	}

	choose(id: string): void {
		if (this.chosen === id) {
			this.chosen = undefined;
			return;
		}
		this.chosen = id;
		const card = this.#frame.session.view.cards.get(id);
		if (card && !this.#frame.session.readOnly)
			this.#frame.say(this.#i18n.fill(this.#words().matrix.chosen, { threat: this.wordsOf(card).slice(0, 60) }));
	}

	/** Both levels in one change, and said aloud. */
	async put(id: string, { likelihood, impact }: Cell): Promise<void> {
		const { session } = this.#frame;
		const card = session.view.cards.get(id);
		if (!card || session.readOnly) return;
		const now = levelsOf(card);
		if (now.likelihood === likelihood && now.impact === impact) return;
		session.view.newStep();
		placeThreat(session.space, id, likelihood, impact);
		if (this.open === cellKey(now)) this.open = cellKey({ likelihood, impact });
		this.#frame.say(
			this.#i18n.fill(this.#words().matrix.moved, {
				likelihood: valueName(this.#i18n.m, 'threats', 'likelihood', String(likelihood)),
				impact: valueName(this.#i18n.m, 'threats', 'impact', String(impact)),
				turn: this.#words().turn[turnAt(likelihood, impact)]
			})
		);
		await tick();
		document.querySelector<HTMLElement>(`[data-threat="${CSS.escape(id)}"] .text`)?.focus();
	}

	keys(id: string, event: KeyboardEvent): void {
		const card = this.#frame.session.view.cards.get(id);
		const arrow = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
		if (event.key === 'Escape' && this.chosen !== undefined) this.chosen = undefined;
		else if (card && arrow && !event.ctrlKey && !event.metaKey && !this.#frame.session.readOnly) {
			const { likelihood, impact } = levelsOf(card);
			const aside = this.#i18n.dir === 'rtl' ? -arrow[1] : arrow[1];
			const held = (level: number) => Math.min(3, Math.max(1, level)) as Level;
			void this.put(id, { likelihood: held(likelihood + arrow[0]), impact: held(impact + aside) });
		} else return;
		event.preventDefault();
	}
}
