// Questions of the mirror that the group has set aside: with a reason, and as long as nothing new makes the mirror ask.
import { MAX_CARDS, MAX_TEXT, isId, isLang, wellFormed } from '../limits.ts';
import { cut, plainJson } from '../read.ts';
import { LOCAL, type Space } from '../space.ts';
import type { Done } from '../verbs.ts';
import type { Check, Level } from './checks.ts';

export interface Aside {
	reason: string;
	lang: string;
	level: Level;
	/** What made it ask when it was set aside. */
	refs: readonly string[];
}

const LEVELS: readonly unknown[] = ['stop', 'look', 'note'] satisfies Level[];

function asideOf(value: unknown): Aside | undefined {
	const json = plainJson(value);
	if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
	const { reason, lang, level, refs } = json;
	if (typeof reason !== 'string' || reason === '' || !isLang(lang) || !LEVELS.includes(level)) return undefined;
	const known = Array.isArray(refs) ? refs.filter(isId).slice(0, MAX_CARDS) : [];
	return { reason: reason.length > MAX_TEXT ? cut(reason) : reason, lang, level: level as Level, refs: known };
}

/** More than there are questions; a file holds no more. Whoever floods them only makes the mirror ask again. */
const MAX_ASIDES = 100;

/** By the check's id. */
export function readAsides(space: Space): ReadonlyMap<string, Aside> {
	const found = new Map<string, Aside>();
	for (const id of [...space.aside.keys()].filter(isId).sort()) {
		const aside = asideOf(space.aside.get(id));
		if (aside) found.set(id, aside);
		if (found.size === MAX_ASIDES) break;
	}
	return found;
}

/** Whether a question stays aside. It comes back when something else makes it ask, or when it weighs more. */
export function staysAside({ level, refs }: Check, aside: Aside | undefined): aside is Aside {
	if (!aside || (level === 'stop' && aside.level !== 'stop')) return false;
	const known = new Set(aside.refs);
	return refs.every((ref) => known.has(ref));
}

export function setAside(space: Space, { id, level, refs }: Check, lang: string, reason: string): Done {
	const words = wellFormed(reason.trim());
	if (!isLang(lang)) return { ok: false, code: 'bad-language' };
	if (words.length > MAX_TEXT) return { ok: false, code: 'too-long' };
	if (words === '' || !isId(id)) return { ok: false, code: 'not-allowed' };
	space.doc.transact(() => space.aside.set(id, { reason: words, lang, level, refs: [...refs] }), LOCAL);
	return { ok: true, value: undefined };
}

/** The mirror asks again. */
export function takeBack(space: Space, id: string): void {
	if (space.aside.has(id)) space.doc.transact(() => space.aside.delete(id), LOCAL);
}
