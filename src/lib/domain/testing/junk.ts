// For tests: values of every sort that Yjs carries, at every sort of place of a space document.
import fc from 'fast-check';
import * as Y from 'yjs';
import { KINDS, MODEL } from '../model.ts';
import type { Space } from '../space.ts';

const FIELD_KEYS = KINDS.flatMap((kind) => MODEL[kind].fields.flatMap(({ name }) => [name, `${name}/a`, `${name}/es`]));

const key = fc.oneof(
	fc.constantFrom('kind', 'lang', 'order', 'see', 'deleted', 'at', 'text', 'text/es', 'text/', 'label/es', 'sensitive'),
	fc.constantFrom('__proto__', 'constructor', 'text/__proto__', 'es', 'rule', 'id', 'languages/es', 'keepMonths'),
	fc.constantFrom('decisions', 'seats', 'sessions', 'commitments', 'followUps', 'reviews', 'asOf', 'note', 'expected'),
	fc.constantFrom(...FIELD_KEYS),
	fc.string({ maxLength: 5 })
);

const plain = fc.oneof(
	fc.constantFrom(undefined, null, 10n, NaN, Infinity, -1, 1.5, true, '', 'es', ...KINDS),
	fc.constantFrom([{ id: 'x' }], [{ alias: 'a', lang: 'es' }], { at: 0, kind: 'close' }, { at: 0, text: [['es', '']] }),
	fc.constant(JSON.parse('{"__proto__":{"polluted":true},"at":1}') as object),
	fc.uint8Array({ maxLength: 3 }),
	fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>
);

/** Shared types belong to one document, so they are made where they are used. */
const shared = fc.constantFrom(
	() => new Y.Map([['kind', 'practices']]),
	() => new Y.Array(),
	() => new Y.Text('x'.repeat(900)),
	() => new Y.Text('')
);

const value: fc.Arbitrary<() => unknown> = fc.oneof(
	plain.map((one) => () => one),
	shared
);

const MAPS = [
	'cards',
	'collective',
	'name',
	'cause',
	'wish',
	'groups',
	'roles',
	'records',
	'places',
	'inside'
] as const;

/** `inside`: in what the cards, groups and roles hold. */
export const junk = fc.record({ map: fc.constantFrom(...MAPS), key, value });
export type Junk = typeof junk extends fc.Arbitrary<infer T> ? T : never;

export function spoil(space: Space, all: readonly Junk[]): void {
	for (const { map, key, value } of all) {
		const inner = [space.cards, space.groups, space.roles].flatMap((parties) => [...parties.values()] as unknown[]);
		const maps = map === 'inside' ? inner.filter((one) => one instanceof Y.Map) : [space[map]];
		for (const target of maps as Y.Map<unknown>[]) target.set(key, value());
	}
}
