// Small checks that are put together: each takes a value and its place in the file, and throws Refused with the exact place.
import { MAX_SET, MAX_TEXT, canonicalJson, isId, isLang } from '../domain/index.ts';
import { Refused } from './problems.ts';

export type Json = Record<string, unknown>;
export type Shape = (value: unknown, path: string) => void;

export function object(value: unknown, path: string): Json {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('wrong-type', path);
	return value as Json;
}

export function list(value: unknown, path: string): unknown[] {
	if (!Array.isArray(value)) throw new Refused('wrong-type', path);
	return value;
}

export function onlyKeys(
	value: Json,
	path: string,
	required: readonly string[],
	optional: readonly string[] = []
): void {
	for (const key of Object.keys(value))
		if (!required.includes(key) && !optional.includes(key)) throw new Refused('unknown-field', `${path}.${key}`);
	for (const key of required) if (!Object.hasOwn(value, key)) throw new Refused('missing-field', `${path}.${key}`);
}

/** Text by language; it may have no language yet. */
export function text(value: unknown, path: string): void {
	for (const [tag, words] of Object.entries(object(value, path))) {
		if (!isLang(tag)) throw new Refused('not-allowed', `${path}.${tag}`);
		string(1, MAX_TEXT)(words, `${path}.${tag}`);
	}
}

export function id(value: unknown, path: string): string {
	if (typeof value !== 'string') throw new Refused('wrong-type', path);
	if (!isId(value)) throw new Refused('bad-id', path);
	return value;
}

export function lang(value: unknown, path: string): void {
	if (typeof value !== 'string') throw new Refused('wrong-type', path);
	if (!isLang(value)) throw new Refused('not-allowed', path);
}

export function flag(value: unknown, path: string): void {
	if (typeof value !== 'boolean') throw new Refused('wrong-type', path);
}

export function string(shortest: number, longest: number): (value: unknown, path: string) => void {
	return (value, path) => {
		if (typeof value !== 'string') throw new Refused('wrong-type', path);
		if (value.length > longest) throw new Refused('too-long', path);
		if (value.length < shortest) throw new Refused('not-allowed', path);
	};
}

export function pattern(good: RegExp): Shape {
	return (value, path) => {
		if (typeof value !== 'string') throw new Refused('wrong-type', path);
		if (!good.test(value)) throw new Refused('not-allowed', path);
	};
}

/** YYYY-MM */
export const month = pattern(/^[0-9]{4}-(0[1-9]|1[0-2])$/);

export function whole(low: number, high = Infinity): Shape {
	return (value, path) => {
		if (typeof value !== 'number') throw new Refused('wrong-type', path);
		if (!Number.isInteger(value) || value < low || value > high) throw new Refused('not-allowed', path);
	};
}

export function oneOf(values: readonly unknown[]): Shape {
	return (value, path) => {
		if (!values.includes(value))
			throw new Refused(typeof value === typeof values[0] ? 'not-allowed' : 'wrong-type', path);
	};
}

export function orNull(shape: Shape): Shape {
	return (value, path) => {
		if (value !== null) shape(value, path);
	};
}

export function fields(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
	return (value, path) => {
		const found = object(value, path);
		onlyKeys(found, path, Object.keys(required), Object.keys(optional));
		for (const [key, shape] of [...Object.entries(required), ...Object.entries(optional)])
			if (Object.hasOwn(found, key)) shape(found[key], `${path}.${key}`);
	};
}

/** Of any keys. */
export function byKey(shape: Shape): Shape {
	return (value, path) => {
		for (const [key, item] of Object.entries(object(value, path))) shape(item, `${path}.${key}`);
	};
}

export function anything(): void {}

/** No member twice. */
export function unique(values: readonly string[], path: string): void {
	if (values.length > MAX_SET) throw new Refused('too-many', path);
	const twice = values.findIndex((value, at) => values.indexOf(value) !== at);
	if (twice >= 0) throw new Refused('duplicate-id', `${path}[${twice}]`);
}

/** A set of ids. */
export function ids(value: unknown, path: string): string[] {
	const found = list(value, path).map((item, at) => id(item, `${path}[${at}]`));
	unique(found, path);
	return found;
}

/** No item twice. */
export function listOf(shape: Shape, shortest = 0): Shape {
	return (value, path) => {
		const items = list(value, path);
		if (items.length < shortest) throw new Refused('not-allowed', path);
		const seen = new Set<string>();
		items.forEach((item, at) => {
			shape(item, `${path}[${at}]`);
			const same = canonicalJson(item);
			if (seen.has(same)) throw new Refused('not-allowed', `${path}[${at}]`);
			seen.add(same);
		});
	};
}
