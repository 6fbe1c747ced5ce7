// A whole space as one file: the case, and beside it what the case format has no word for (the drawn map, long texts, …).
// Loaded when a file is wanted: a board does without.
import { KINDS, LOCAL_QUIET, type Space } from '../domain/index.ts';
import { readBeside, STRATEGY, writeBeside, type Beside } from '../domain/beside.ts';
import { checkBeside } from './beside.ts';
import type { Case } from './case.ts';
import { exportCase } from './export-case.ts';
import { importCase } from './import-case.ts';
import { parseCase } from './parse-case.ts';
import { Refused, type Problem } from './problems.ts';

export interface SpaceFile extends Case {
	beside?: Beside;
}

/** `month`: YYYY-MM, see exportCase. `circle`: with what is for the circle alone; the drawn map is, unless the group said otherwise. */
export function exportFile(space: Space, month: string, circle = true): SpaceFile {
	const file = exportCase(space, month, circle ? undefined : ({ see }) => see === 'circle');
	const inFile = new Set(Object.values(file.cards).flatMap((cards) => cards.map(({ id }) => id)));
	const { sketch, places = [], texts = [], ...rest } = readBeside(space);
	const beside: Beside = {
		...rest,
		...(sketch && (circle || sketch.see !== 'circle')
			? { sketch: { ...sketch, pins: sketch.pins.filter(({ card }) => inFile.has(card)) } }
			: {}),
		...some(
			'places',
			places.filter(({ card }) => inFile.has(card))
		),
		...some(
			'texts',
			texts.filter(({ of }) => of === STRATEGY || inFile.has(of))
		)
	};
	return { ...file, ...(Object.keys(beside).length > 0 ? { beside } : {}) };
}

const some = <T>(part: keyof Beside, list: T[]) => (list.length > 0 ? { [part]: list } : {});

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
