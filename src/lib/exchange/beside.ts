// The part of a file that the case format has no word for: `beside`. Each place that is wrong is named, as in a case.
import { fromBase64 } from 'lib0/buffer';
import { MAX_TEXT, SEE, isId } from '../domain/index.ts';
import { STRATEGY, type Beside } from '../domain/beside.ts';
import { MAX_REMARKS } from '../domain/comments.ts';
import { cleanRich } from '../domain/rich.ts';
import {
	INKS,
	MAX_AT,
	MAX_DRAWN,
	MAX_LABEL,
	MAX_LABELS,
	MAX_LAYERS,
	MAX_LAYER_NAME,
	MAX_PINS,
	MAX_STROKES,
	SHEET,
	WIDTHS,
	unpackPoints
} from '../domain/sketch.ts';
import { Refused } from './problems.ts';
import { flag, id, lang, list, month, object, oneOf, onlyKeys, string, whole, type Json } from './shapes.ts';

/** The kind of every card of the file, by id. */
type Kinds = ReadonlyMap<string, string>;

/** Without the limit of a card's sets. */
function distinct(keys: readonly string[], path: string): void {
	const seen = new Set<string>();
	keys.forEach((key, at) => {
		if (seen.has(key)) throw new Refused('duplicate-id', `${path}[${at}]`);
		seen.add(key);
	});
}

function each(value: unknown, path: string, limit: number, check: (entry: Json, here: string) => string): void {
	const entries = list(value, path);
	if (entries.length > limit) throw new Refused('too-many', path);
	const keys = entries.map((item, at) => check(object(item, `${path}[${at}]`), `${path}[${at}]`));
	distinct(keys, path);
}

function cardOf(kinds: Kinds, allowed: readonly string[], value: unknown, path: string): string {
	const card = id(value, path);
	if (!allowed.includes(kinds.get(card) ?? '')) throw new Refused('dangling-link', path);
	return card;
}

function within(low: number, high: number, value: unknown, path: string): void {
	if (typeof value !== 'number') throw new Refused('wrong-type', path);
	if (!(value >= low && value <= high)) throw new Refused('not-allowed', path);
}

function onPaper(entry: Json, path: string): void {
	within(0, SHEET.width, entry['x'], `${path}.x`);
	within(0, SHEET.height, entry['y'], `${path}.y`);
}

function pointsOf(value: unknown, path: string): number {
	if (typeof value !== 'string') throw new Refused('wrong-type', path);
	let bytes: Uint8Array;
	try {
		bytes = fromBase64(value);
	} catch {
		throw new Refused('not-allowed', path);
	}
	if (!unpackPoints(bytes)) throw new Refused('not-allowed', path);
	return bytes.length;
}

function checkSketch(value: unknown, path: string, kinds: Kinds): void {
	const sketch = object(value, path);
	onlyKeys(sketch, path, ['see', 'layers', 'strokes', 'labels', 'pins']);
	oneOf(SEE)(sketch['see'], `${path}.see`);
	each(sketch['layers'], `${path}.layers`, MAX_LAYERS, (layer, here) => {
		onlyKeys(layer, here, ['id', 'name', 'at']);
		string(1, MAX_LAYER_NAME)(layer['name'], `${here}.name`);
		whole(0, MAX_AT)(layer['at'], `${here}.at`);
		return id(layer['id'], `${here}.id`);
	});
	let drawn = 0;
	each(sketch['strokes'], `${path}.strokes`, MAX_STROKES, (stroke, here) => {
		onlyKeys(stroke, here, ['id', 'layer', 'ink', 'width', 'at', 'points']);
		id(stroke['layer'], `${here}.layer`);
		oneOf(INKS)(stroke['ink'], `${here}.ink`);
		oneOf(Object.keys(WIDTHS))(stroke['width'], `${here}.width`);
		whole(0, MAX_AT)(stroke['at'], `${here}.at`);
		drawn += pointsOf(stroke['points'], `${here}.points`);
		return id(stroke['id'], `${here}.id`);
	});
	if (drawn > MAX_DRAWN) throw new Refused('too-many', `${path}.strokes`);
	each(sketch['labels'], `${path}.labels`, MAX_LABELS, (label, here) => {
		onlyKeys(label, here, ['id', 'layer', 'words', 'x', 'y']);
		id(label['layer'], `${here}.layer`);
		string(1, MAX_LABEL)(label['words'], `${here}.words`);
		onPaper(label, here);
		return id(label['id'], `${here}.id`);
	});
	each(sketch['pins'], `${path}.pins`, MAX_PINS, (pin, here) => {
		onlyKeys(pin, here, ['card', 'x', 'y']);
		onPaper(pin, here);
		return cardOf(kinds, ['assets', 'safeSpaces'], pin['card'], `${here}.card`);
	});
}

function checkTexts(value: unknown, path: string, kinds: Kinds): void {
	each(value, path, kinds.size + 1, (text, here) => {
		onlyKeys(text, here, ['of', 'doc']);
		const of = text['of'];
		if (of !== STRATEGY && (!isId(of) || !kinds.has(of))) throw new Refused('dangling-link', `${here}.of`);
		if (!cleanRich(text['doc']).whole) throw new Refused('not-allowed', `${here}.doc`);
		return of;
	});
}

function checkRemarks(value: unknown, path: string, kinds: Kinds): void {
	const seen: string[] = [];
	each(value, path, MAX_REMARKS, (thread, here) => {
		onlyKeys(thread, here, ['of', 'thread', 'resolved', 'remarks']);
		const of = thread['of'];
		if (of !== STRATEGY && (!isId(of) || !kinds.has(of))) throw new Refused('dangling-link', `${here}.of`);
		flag(thread['resolved'], `${here}.resolved`);
		each(thread['remarks'], `${here}.remarks`, MAX_REMARKS, (remark, at) => {
			onlyKeys(remark, at, ['id', 'text', 'month']);
			string(1, MAX_TEXT)(remark['text'], `${at}.text`);
			if (remark['month'] !== '') month(remark['month'], `${at}.month`);
			seen.push(id(remark['id'], `${at}.id`));
			return seen.at(-1)!;
		});
		return id(thread['thread'], `${here}.thread`);
	});
	if (seen.length > MAX_REMARKS) throw new Refused('too-many', path);
	distinct(seen, path);
}

/** Throws Refused. `kinds`: of the cards that the same file has. */
export function checkBeside(value: unknown, kinds: Kinds): Beside {
	const path = 'beside';
	const beside = object(value, path);
	onlyKeys(beside, path, [], ['sketch', 'places', 'aside', 'texts', 'remarks']);
	const part = (name: string, check: (value: unknown, here: string) => void): void => {
		if (Object.hasOwn(beside, name)) check(beside[name], `${path}.${name}`);
	};
	part('sketch', (sketch, here) => checkSketch(sketch, here, kinds));
	part('places', (places, here) =>
		each(places, here, kinds.size, (place, at) => {
			onlyKeys(place, at, ['card', 'x', 'y', 'hand']);
			within(-1, 1, place['x'], `${at}.x`);
			within(-1, 1, place['y'], `${at}.y`);
			flag(place['hand'], `${at}.hand`);
			return cardOf(kinds, ['actors'], place['card'], `${at}.card`);
		})
	);
	part('aside', (asides, here) =>
		each(asides, here, 100, (aside, at) => {
			onlyKeys(aside, at, ['check', 'reason', 'lang', 'level', 'refs']);
			string(1, MAX_TEXT)(aside['reason'], `${at}.reason`);
			lang(aside['lang'], `${at}.lang`);
			oneOf(['stop', 'look', 'note'])(aside['level'], `${at}.level`);
			const refs = list(aside['refs'], `${at}.refs`).map((ref, place) => id(ref, `${at}.refs[${place}]`));
			distinct(refs, `${at}.refs`);
			return id(aside['check'], `${at}.check`);
		})
	);
	part('texts', (texts, here) => checkTexts(texts, here, kinds));
	part('remarks', (remarks, here) => checkRemarks(remarks, here, kinds));
	return beside as Beside;
}
