// Remarks beside a long text. Each is one flat entry that one person makes; a thread is all that name the same one.
import * as Y from 'yjs';
import { isId, wellFormed, MAX_TEXT } from './limits.ts';
import { LOCAL, newId, type CardMap, type Space } from './space.ts';
import type { Done } from './verbs.ts';

export interface Remark {
	id: string;
	text: string;
	/** The seat of who wrote it, in hex; empty where nobody has one. Its name is in `space.people`. */
	by: string;
	/** "2026-11"; empty where it is none. No day and no hour: they would tell who was awake when. */
	month: string;
}

export interface Thread {
	/** Also the id of the mark in the text. */
	id: string;
	resolved: boolean;
	remarks: Remark[];
}

/** In one space, so that a list of them can always be drawn. */
export const MAX_REMARKS = 2000;
const SEAT = /^[0-9a-f]{1,64}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const texted = (value: unknown, form: RegExp) => (typeof value === 'string' && form.test(value) ? value : '');

interface Found {
	on: string;
	thread: string;
	at: number;
	remark: Remark;
}

function read(id: string, map: unknown): Found | undefined {
	if (!isId(id) || !(map instanceof Y.Map) || map.get('deleted') === true) return undefined;
	const [on, thread, text, at] = ['on', 'thread', 'text', 'n'].map((key) => map.get(key) as unknown);
	if (!isId(on) || !isId(thread) || typeof text !== 'string' || text === '') return undefined;
	return {
		on,
		thread,
		at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
		remark: {
			id,
			text: wellFormed(text.slice(0, MAX_TEXT)),
			by: texted(map.get('by'), SEAT),
			month: texted(map.get('at'), MONTH)
		}
	};
}

/** The threads of one text, the oldest first. Whatever was written there, this throws nothing. */
export function readThreads(space: Space, on: string): Thread[] {
	const found: Found[] = [];
	for (const [id, map] of space.comments.entries() as Iterable<[string, unknown]>) {
		const one = read(id, map);
		if (one?.on === on) found.push(one);
		if (found.length >= MAX_REMARKS) break;
	}
	found.sort((a, b) => a.at - b.at || (a.remark.id < b.remark.id ? -1 : 1));
	const threads = new Map<string, Thread>();
	for (const { thread, remark } of found) {
		const first = space.comments.get(thread) as unknown;
		const made = threads.get(thread) ?? {
			id: thread,
			resolved: first instanceof Y.Map && first.get('resolved') === true,
			remarks: []
		};
		made.remarks.push(remark);
		threads.set(thread, made);
	}
	return [...threads.values()];
}

export interface NewRemark {
	on: string;
	/** Without it, it begins a thread. */
	thread?: string | undefined;
	text: string;
	by: string;
	month: string;
}

/** Gives the remark's id, which for the first one is that of its thread. */
export function addRemark(space: Space, { on, thread, text, by, month }: NewRemark): Done<string> {
	const words = wellFormed(text.trim());
	if (!words || !isId(on)) return { ok: false, code: 'not-allowed' };
	if (words.length > MAX_TEXT) return { ok: false, code: 'too-long' };
	if (space.comments.size >= MAX_REMARKS) return { ok: false, code: 'too-many' };
	const id = newId(space);
	const last = readThreads(space, on).flatMap(({ remarks }) => remarks).length;
	space.doc.transact(() => {
		const map: CardMap = new Y.Map();
		space.comments.set(id, map);
		for (const [key, value] of Object.entries({ on, thread: thread ?? id, text: words, n: last })) map.set(key, value);
		if (SEAT.test(by)) map.set('by', by);
		if (MONTH.test(month)) map.set('at', month);
		// Who answers what was settled opens it again.
		if (thread !== undefined) settle(space, thread, false);
	}, LOCAL);
	return { ok: true, value: id };
}

function settle(space: Space, thread: string, resolved: boolean): boolean {
	const first = space.comments.get(thread) as unknown;
	if (!(first instanceof Y.Map)) return false;
	if (resolved) first.set('resolved', true);
	else if (first.has('resolved')) first.delete('resolved');
	return true;
}

export function resolveThread(space: Space, thread: string, resolved: boolean): Done {
	const done = space.doc.transact(() => settle(space, thread, resolved), LOCAL);
	return done ? { ok: true, value: undefined } : { ok: false, code: 'no-such-card' };
}

/** Its words go; that there was one stays, for the thread. */
export function removeRemark(space: Space, id: string): Done {
	const map = space.comments.get(id) as unknown;
	if (!(map instanceof Y.Map)) return { ok: false, code: 'no-such-card' };
	space.doc.transact(() => {
		map.set('deleted', true);
		map.set('text', '');
	}, LOCAL);
	return { ok: true, value: undefined };
}
