// A whole space as one file: the case, and beside it what the case format has no word for (the drawn map, long texts, …).
// Loaded when a file is wanted: a board does without.
import { KINDS, LOCAL_QUIET, type Space } from '../domain/index.ts';
import { STRATEGY, readBeside, writeBeside, type Beside } from '../domain/beside.ts';
import { checkBeside } from './beside.ts';
import type { Case } from './case.ts';
import { exportCase } from './export-case.ts';
import { importCase } from './import-case.ts';
import { parseCase } from './parse-case.ts';
import { Refused, type Problem } from './problems.ts';

export interface SpaceFile extends Case {
	beside?: Beside;
}

/** Without the drawn map where it is for the circle, and without what hangs on cards that are not in the file. */
function besideOf(cards: Case['cards'], { sketch, places, texts, remarks, ...rest }: Beside): Beside {
	const told = new Set(KINDS.flatMap((kind) => (cards[kind] ?? []).map(({ id }) => id)));
	const pinned = sketch?.see === 'circle' ? undefined : sketch;
	const stand = places?.filter(({ card }) => told.has(card)) ?? [];
	const isTold = ({ of }: { of: string }) => of === STRATEGY || told.has(of);
	const written = texts?.filter(isTold) ?? [];
	const said = remarks?.filter(isTold) ?? [];
	return {
		...(pinned && { sketch: { ...pinned, pins: pinned.pins.filter(({ card }) => told.has(card)) } }),
		...(stand.length > 0 && { places: stand }),
		...rest,
		...(written.length > 0 && { texts: written }),
		...(said.length > 0 && { remarks: said })
	};
}

/** `month`: YYYY-MM, see exportCase. `circle`: also what is for the circle only. */
export function exportFile(space: Space, month: string, circle = true): SpaceFile {
	const file = exportCase(space, month, circle ? undefined : ({ see }) => see === 'circle');
	const beside = circle ? readBeside(space) : besideOf(file.cards, readBeside(space));
	return { ...file, ...(Object.keys(beside).length > 0 ? { beside } : {}) };
}

export type ParsedFile = { ok: true; file: SpaceFile } | { ok: false; problem: Problem };

/** `source`: the file's text or bytes (UTF-8). Touches no space. */
export function parseFile(source: string | Uint8Array): ParsedFile {
	const parsed = parseCase(source);
	if (!parsed.ok) return parsed;
	const file: SpaceFile = parsed.case;
	if (file.beside === undefined) return { ok: true, file };
	const kinds = new Map(KINDS.flatMap((kind) => (file.cards[kind] ?? []).map(({ id }) => [id, kind] as const)));
	try {
		return { ok: true, file: { ...file, beside: checkBeside(file.beside, kinds) } };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, problem: error.problem };
		throw error;
	}
}

/** As a whole or not at all, into a space that holds nothing yet. Not part of undo. */
export function importFile(space: Space, file: SpaceFile): ReturnType<typeof importCase> {
	const fresh = Object.keys(readBeside(space)).length === 0;
	if (!fresh) return { ok: false, problem: { code: 'space-not-empty', path: '' } };
	return space.doc.transact(() => {
		const done = importCase(space, file);
		if (done.ok && file.beside) writeBeside(space, file.beside);
		return done;
	}, LOCAL_QUIET);
}
