// Where people stand in one text, in the form that editors expect of a provider's awareness. What others send may be anything:
// only what has the right form gets through, and names and colours are those of everybody's place in the list of people.
import type { Awareness } from 'y-protocols/awareness';
import { cleanAlias } from '../domain/index.ts';

export interface Caret {
	user: { name: string; hue: number; color: string };
	cursor: { anchor: unknown; head: unknown };
}

const FIELD = 'rich';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function idOf(value: unknown): { client: number; clock: number } | null {
	if (!isObject(value)) return null;
	const { client, clock } = value;
	return isCount(client) && isCount(clock) ? { client, clock } : null;
}

/** A place in the text `on`, in Yjs' own form. Another root's name would make that root. */
function placeOf(value: unknown, on: string): object | undefined {
	if (!isObject(value)) return undefined;
	const [type, item] = [idOf(value['type']), idOf(value['item'])];
	const tname = value['tname'] === `rich/${on}` ? `rich/${on}` : null;
	if (!type && !item && !tname) return undefined;
	const assoc = typeof value['assoc'] === 'number' && value['assoc'] < 0 ? -1 : 0;
	return { ...(type && { type }), ...(item && { item }), ...(tname && { tname }), assoc };
}

function cursorOf(value: unknown, on: string): Caret['cursor'] | undefined {
	if (!isObject(value) || value['on'] !== on) return undefined;
	const anchor = placeOf(value['anchor'], on);
	const head = placeOf(value['head'], on);
	return anchor && head && { anchor, head };
}

export class Carets {
	readonly #awareness: Awareness;
	readonly #on: string;

	constructor(awareness: Awareness, on: string) {
		this.#awareness = awareness;
		this.#on = on;
	}

	/** Of the others. */
	getStates(): Map<number, Caret> {
		const carets = new Map<number, Caret>();
		for (const [client, state] of this.#awareness.getStates()) {
			const cursor = client === this.#awareness.clientID ? undefined : cursorOf(state[FIELD], this.#on);
			// The editor's package asks for a colour and would complain of none; ours are classes.
			const user = { name: cleanAlias(state['name']), hue: client % 8, color: '#000000' };
			if (cursor) carets.set(client, { user, cursor });
		}
		return carets;
	}

	getLocalState(): { cursor: Caret['cursor'] | null } {
		return { cursor: cursorOf(this.#awareness.getLocalState()?.[FIELD], this.#on) ?? null };
	}

	setLocalStateField(_field: string, cursor: { anchor: unknown; head: unknown } | null): void {
		if (cursor) this.#awareness.setLocalStateField(FIELD, { on: this.#on, ...cursor });
		// Another text may have taken the caret meanwhile.
		else if (this.getLocalState().cursor) this.#awareness.setLocalStateField(FIELD, null);
	}

	on(event: 'change', listener: () => void): void {
		this.#awareness.on(event, listener);
	}

	off(event: 'change', listener: () => void): void {
		this.#awareness.off(event, listener);
	}
}
