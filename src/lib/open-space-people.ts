// The meeting point's part for who is in a space: links, codes, the door, roles, leaving.
import { comparisonBits, decodeHex, systemRandom, type Bytes } from './crypto/index.ts';
import { setAlias } from './domain/index.ts';
import { LANGUAGES, type Language } from './i18n/index.ts';
import { wordsFor } from './i18n/words/index.ts';
import { lendLink, showCode } from './sync/short-code.ts';
import {
	dayOf,
	leaving,
	makeInvite,
	revokeInvite,
	roleChange,
	seatOf,
	whenLive,
	writeFragment,
	type Knocker
} from './sync/index.ts';
import { DOOR, ROLE } from './wire/index.ts';
import type { RoleName, Seat } from './view/roster.svelte.ts';
import type { Session } from './view/session.svelte.ts';

export type Ruled = 'done' | 'offline' | 'not-allowed';

export const linkOf = (fragment: string): string => `${location.origin}/s#${fragment}`;

function ruled(outcome: unknown): Ruled {
	if (typeof outcome !== 'string') return 'done';
	return outcome === 'not-allowed' || outcome === 'removed' || outcome === 'invite-void' ? 'not-allowed' : 'offline';
}

export interface LinkWish {
	role: RoleName;
	knock: boolean;
	/** Undefined: as many as come. */
	uses: number | undefined;
	/** From today on; undefined: no end. */
	days: number | undefined;
}

export type Linked = { ok: true; link: string; fragment: string } | { ok: false; code: Exclude<Ruled, 'done'> };

export async function makeLink(session: Session, wish: LinkWish): Promise<Linked> {
	const { sync } = session;
	if (!sync || !(await whenLive(sync))) return { ok: false, code: 'offline' };
	const made = await makeInvite(sync, sync, systemRandom, {
		role: ROLE[wish.role],
		door: wish.knock ? DOOR.knock : DOOR.open,
		uses: wish.uses,
		lastDay: wish.days === undefined ? undefined : dayOf(Date.now()) + wish.days
	});
	if ('refused' in made) return { ok: false, code: ruled(made.refused) as 'offline' };
	// By an open door a reload comes back; at the other one nobody might be there to open.
	if (!wish.knock && wish.uses === undefined) session.fragment ??= made.fragment;
	return { ok: true, fragment: made.fragment, link: linkOf(made.fragment) };
}

/** Undefined where it cannot be read any more. */
export async function linkAgain(session: Session, invite: string): Promise<string | undefined> {
	const secret = await session.sync?.inviteSecret(invite);
	return secret && session.sync && writeFragment({ secret, space: session.sync.space });
}

export async function closeLink(session: Session, invite: string): Promise<Ruled> {
	return ruled((await revokeInvite(session.sync!, decodeHex(invite)))?.refused);
}

/** In groups of four, to read out; it works for ten minutes. */
export async function codeFor(session: Session, fragment: string): Promise<string> {
	return showCode(await lendLink(session.sync!, fragment, systemRandom));
}

/** The name of who knocks carries the language in which the words are read to each other. */
export const nameAtDoor = (name: string, language: Language): string => `${language}\n${name}`;

export interface AtDoor {
	device: string;
	name: string;
	language: Language;
	words: Promise<string>;
}

const spoken = new Map<string, Promise<string>>();

export async function wordsToCompare(input: Bytes, language: Language): Promise<string> {
	return wordsFor(await comparisonBits(input), language);
}

export function atDoor(knocker: Knocker): AtDoor {
	const at = knocker.name.indexOf('\n');
	const said = knocker.name.slice(0, Math.max(at, 0));
	const language = (LANGUAGES as readonly string[]).includes(said) ? (said as Language) : 'en';
	if (spoken.size > 500) spoken.clear();
	let words = spoken.get(knocker.device);
	if (!words) spoken.set(knocker.device, (words = wordsToCompare(knocker.words, language)));
	return { device: knocker.device, name: knocker.name.slice(at + 1), language, words };
}

export async function letIn(session: Session, who: AtDoor, role: RoleName): Promise<Ruled> {
	const outcome = ruled(await session.sync!.admit(who.device, ROLE[role]));
	// A first name for them; they can change it.
	if (outcome === 'done' && who.name.trim()) setAlias(session.space, who.device, who.name);
	return outcome;
}

export function sendAway(session: Session, who: AtDoor): void {
	session.sync!.deny(who.device);
}

export async function giveRole(session: Session, seat: Seat, role: RoleName): Promise<Ruled> {
	return ruled(await session.sync!.control((state) => roleChange(state, seat.id, ROLE[role])));
}

/** M2: they are out, and the key is another. */
export async function removeSeat(session: Session, seat: Seat): Promise<Ruled> {
	return ruled(await session.sync!.rotate(seat.devices));
}

/** "From now on": who comes later reads what is there then, and nothing before. */
export async function newChapter(session: Session): Promise<Ruled> {
	return ruled(await session.sync!.rotate([], false));
}

/** One's own: this device, another one, or all of them. */
export async function leaveWith(session: Session, devices: 'all' | string[]): Promise<Ruled> {
	const sync = session.sync!;
	if (!(await whenLive(sync))) return 'offline';
	const outcome = await sync.control((state) =>
		leaving(state, devices === 'all' ? seatOf(state, decodeHex(sync.device)) : devices)
	);
	// Its own line was cut before the answer was there.
	return outcome === 'removed' ? 'done' : ruled(outcome);
}
