// Files of a space, and its fingerprint: loaded by the dialogs that want them.
import { exportFile, importFile, parseFile, type Problem, type SpaceFile } from './exchange/index.ts';
import { fingerprintOf, shortFingerprint } from './fingerprint.ts';
import type { Session } from './view/session.svelte.ts';

export function fileOf(session: Session, circle = true): SpaceFile {
	return exportFile(session.space, new Date().toISOString().slice(0, 7), circle);
}

/** A neutral name: the file's name says nothing about who made it. What is for the circle goes into it when it is asked for. */
export function blobOf(session: Session, circle = false): { name: string; blob: Blob } {
	const text = JSON.stringify(fileOf(session, circle), null, '\t');
	return { name: 'minga.json', blob: new Blob([text], { type: 'application/json' }) };
}

/** Refused as a whole, or taken as a whole. */
export function bringIn(session: Session, bytes: Uint8Array): { ok: true } | { ok: false; problem: Problem } {
	const parsed = parseFile(bytes);
	if (!parsed.ok) return parsed;
	return importFile(session.space, parsed.file);
}

export function fingerprint(session: Session): { full: string; short: string } {
	const full = fingerprintOf(session.space);
	return { full, short: shortFingerprint(full) };
}
