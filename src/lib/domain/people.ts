// What people want to be called here. A nickname, a role, an emoji; a seat without one is somebody.
import { LOCAL_QUIET, type Space } from './space.ts';

export const MAX_ALIAS = 40;

/** Controls and direction overrides would reorder the words around a name. */
export function cleanAlias(name: unknown): string {
	if (typeof name !== 'string') return '';
	return name
		.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '')
		.trim()
		.slice(0, MAX_ALIAS)
		.replace(/\p{Surrogate}/gu, ''); // half an emoji, which would be another word for everybody else
}

/** Empty: takes it away. `seat`: its id in hex. */
export function setAlias(space: Space, seat: string, alias: string): void {
	const clean = cleanAlias(alias);
	if (clean === aliasOf(space, seat)) return;
	space.doc.transact(() => {
		if (clean) space.people.set(seat, clean);
		else space.people.delete(seat);
	}, LOCAL_QUIET);
}

export function aliasOf(space: Space, seat: string): string {
	return cleanAlias(space.people.get(seat));
}
