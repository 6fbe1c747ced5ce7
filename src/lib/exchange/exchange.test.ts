import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import {
	LOCAL_QUIET,
	MODEL,
	addCard,
	canonicalText,
	cardsOf,
	createUndo,
	linkCards,
	newSpace,
	openNewSpace,
	readCollective,
	removeCard,
	removeParty,
	setCardText,
	setParty,
	setSpaceText,
	toggleMember,
	type Space
} from '../domain/index.ts';
import { junk, spoil } from '../domain/testing/junk.ts';
import { exportCase, importCase, parseCase, type Case, type ProblemCode } from './index.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const river = read('../content/example/river.json');
const schema = JSON.parse(read('./testdata/model.schema.json')) as Schema;

interface Schema {
	type?: string;
	const?: unknown;
	enum?: unknown[];
	anyOf?: Schema[];
	pattern?: string;
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	minItems?: number;
	minProperties?: number;
	uniqueItems?: boolean;
	items?: Schema;
	properties?: Record<string, Schema>;
	required?: string[];
	propertyNames?: Schema;
	additionalProperties?: boolean | Schema;
}

/** The keywords that the schema uses, and no others. */
function valid(rule: Schema, value: unknown): boolean {
	if ('const' in rule && rule.const !== value) return false;
	if (rule.enum && !rule.enum.includes(value)) return false;
	if (rule.anyOf && !rule.anyOf.some((one) => valid(one, value))) return false;
	const types: Record<string, boolean> = {
		string: typeof value === 'string',
		boolean: typeof value === 'boolean',
		integer: Number.isInteger(value),
		null: value === null,
		array: Array.isArray(value),
		object: typeof value === 'object' && value !== null && !Array.isArray(value)
	};
	if (rule.type && !types[rule.type]) return false;
	if (typeof value === 'string') {
		if (rule.pattern && !new RegExp(rule.pattern).test(value)) return false;
		if (value.length < (rule.minLength ?? 0) || value.length > (rule.maxLength ?? Infinity)) return false;
	}
	if (typeof value === 'number' && (value < (rule.minimum ?? -Infinity) || value > (rule.maximum ?? Infinity)))
		return false;
	if (Array.isArray(value)) {
		if (value.length < (rule.minItems ?? 0)) return false;
		if (rule.uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size !== value.length) return false;
		return value.every((item) => !rule.items || valid(rule.items, item));
	}
	if (types['object']) {
		const object = value as Record<string, unknown>;
		if (Object.keys(object).length < (rule.minProperties ?? 0)) return false;
		if (rule.required?.some((key) => !Object.hasOwn(object, key))) return false;
		return Object.entries(object).every(([key, item]) => {
			if (rule.propertyNames && !valid(rule.propertyNames, key)) return false;
			const known = rule.properties?.[key];
			if (known) return valid(known, item);
			if (rule.additionalProperties === false) return false;
			return typeof rule.additionalProperties !== 'object' || valid(rule.additionalProperties, item);
		});
	}
	return true;
}

function parsed(source: string): Case {
	const result = parseCase(source);
	if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.path}`);
	return result.case;
}

function spaceOf(source: string): Space {
	const space = newSpace();
	importCase(space, parsed(source));
	return space;
}

function refusal(source: string | Uint8Array): string {
	const result = parseCase(source);
	return result.ok ? 'accepted' : `${result.problem.code} ${result.problem.path}`.trim();
}

function changed(change: (file: Case) => void): string {
	const file = JSON.parse(river) as Case;
	change(file);
	return JSON.stringify(file);
}

function record(
	file: Case,
	name: 'seats' | 'sessions' | 'decisions' | 'commitments' | 'followUps'
): Record<string, unknown> {
	return file[name][0] as Record<string, unknown>;
}

describe('a space goes out and comes in again', () => {
	test('the example community: export equals what was imported, card by card', () => {
		const file = parsed(river);
		const space = newSpace();
		expect(importCase(space, file)).toEqual({ ok: true });
		const out = exportCase(space, '2026-11');
		const bare = (cards: Case['cards']) =>
			Object.fromEntries(
				Object.entries(cards).map(([kind, list]) => [
					kind,
					list.map((card) => ({ ...card, see: card['see'] ?? 'room' }))
				])
			);
		for (const [kind, list] of Object.entries(bare(file.cards)))
			expect(out.cards[kind]).toEqual(list.map((card) => expect.objectContaining(card as object)));
		expect({ ...out, cards: 0 }).toEqual({ ...file, cards: 0 });
		expect(valid(schema, JSON.parse(JSON.stringify(out)))).toBe(true);
	});

	test('an export imported again is the same content and the same file', () => {
		const first = newSpace();
		importCase(first, parsed(river));
		const made = addCard(first, 'counters', { lang: 'pt', text: 'Nós cuidamos do rio.' });
		addCard(first, 'needs', { lang: 'pt', text: 'Uma necessidade', before: cardsOf(first, 'needs')[0]!.id });
		if (made.ok) setCardText(first, made.value, 'es', 'Cuidamos el río.');
		removeCard(first, 'pr-minga');
		const out = JSON.stringify(exportCase(first, '2026-11'));
		const second = newSpace();
		expect(importCase(second, parsed(out))).toEqual({ ok: true });
		expect(canonicalText(second)).toBe(canonicalText(first));
		expect(JSON.stringify(exportCase(second, '2026-11'))).toBe(out);
	});

	test('what is wider than the schema goes out where it says something, and comes in again', () => {
		const wide = ['guards', 'dialogue', 'heldBy', 'with'];
		expect(
			Object.values(MODEL).flatMap(({ fields }) => fields.filter((field) => field.wider).map(({ name }) => name))
		).toEqual(wide);
		const first = newSpace();
		importCase(first, parsed(river));
		// Nothing said, nothing written: such a file is one of the schema.
		expect(JSON.stringify(exportCase(first, '2026-11').cards)).not.toMatch(/"(guards|dialogue|heldBy|with)"/);
		setCardText(first, 'ac-alcaldia', 'es', 'Una carta cada mes', 'dialogue');
		toggleMember(first, 'ac-alcaldia', 'heldBy', 'voceria', true);
		linkCards(first, 'me-cadena', 'with', 'ac-red');
		setCardText(first, 'pr-caracol', 'es', 'Con los jóvenes, de noche, tres toques', 'guards');
		const out = exportCase(first, '2026-11');
		const card = (kind: string, id: string) => out.cards[kind]!.find((one) => one.id === id);
		expect(card('actors', 'ac-alcaldia')).toMatchObject({
			dialogue: { es: 'Una carta cada mes' },
			heldBy: ['voceria']
		});
		expect(card('practices', 'pr-caracol')).toMatchObject({ guards: { es: 'Con los jóvenes, de noche, tres toques' } });
		expect(card('measures', 'me-cadena')).toMatchObject({ with: ['ac-red'] });
		const second = newSpace();
		expect(importCase(second, parsed(JSON.stringify(out)))).toEqual({ ok: true });
		expect(canonicalText(second)).toBe(canonicalText(first));
		// Who is named has to be there, as everywhere.
		expect(refusal(changed((file) => Object.assign(file.cards['actors']![0]!, { heldBy: ['nobody'] })))).toBe(
			'dangling-link cards.actors[0].heldBy[0]'
		);
	});

	test('a space of unfinished cards of every kind goes out and comes in', () => {
		const first = newSpace();
		for (const kind of [
			'practices',
			'assets',
			'safeSpaces',
			'threats',
			'factors',
			'needs',
			'actors',
			'stigmas',
			'counters',
			'measures'
		] as const) {
			addCard(first, kind, { lang: 'fr', text: 'à finir' });
			addCard(first, kind, { lang: 'fr', text: '' });
		}
		const second = newSpace();
		expect(importCase(second, parsed(JSON.stringify(exportCase(first, '2026-11'))))).toEqual({ ok: true });
		expect(exportCase(second, '2026-11').cards).toEqual(exportCase(first, '2026-11').cards);
		expect(canonicalText(second)).toBe(canonicalText(first));
	});

	test('how a practice protects is the one field that the schema does not know', () => {
		const space = spaceOf(river);
		setCardText(space, 'pr-caracol', 'es', 'Tres toques, de noche', 'guards');
		const out = exportCase(space, '2026-11');
		expect(valid(schema, out)).toBe(false);
		const card = out.cards['practices']!.find(({ id }) => id === 'pr-caracol')!;
		expect(card['guards']).toEqual({ es: 'Tres toques, de noche' });
		delete card['guards'];
		expect(valid(schema, out)).toBe(true);
	});

	test('what a decision names stays in the file when it is removed from its board', () => {
		const space = newSpace();
		importCase(space, parsed(river));
		for (const id of ['me-cadena', 'pr-minga', 'th-panfletos']) removeCard(space, id);
		for (const role of ['guardia', 'hermana']) removeParty(space, 'roles', role);
		const file = parsed(JSON.stringify(exportCase(space, '2026-11')));
		expect(file.decisions).toEqual(parsed(river).decisions);
		expect(file.cards['measures']!.map(({ id }) => id)).toContain('me-cadena');
		expect(file.cards['practices']!.map(({ id }) => id)).not.toContain('pr-minga');
		expect(file.cards['threats']!.map(({ id }) => id)).toContain('th-panfletos');
		expect(file.collective['roles']).toContainEqual(expect.objectContaining({ id: 'guardia' }));
		expect(cardsOf(space, 'measures').map(({ id }) => id)).not.toContain('me-cadena');
		expect(readCollective(space).roles.map(({ id }) => id)).not.toContain('guardia');
	});

	test('links to cards of a kind that they cannot have stay out of the file', () => {
		const space = newSpace();
		importCase(space, parsed(river));
		const strange = {
			'me-cadena': ['needs/pr-minga', 'grewFrom/ne-aviso', 'exposes/pr-minga'],
			'pr-minga': ['carriedBy/x']
		};
		for (const [id, keys] of Object.entries(strange)) for (const key of keys) space.cards.get(id)!.set(key, 0);
		(space.cards.get('ac-alcaldia') as Y.Map<unknown>).set('ties/pr-minga', { at: 9, kind: 'close' });
		const file = parsed(JSON.stringify(exportCase(space, '2026-11')));
		expect(file.cards).toEqual(exportCase(spaceOf(river), '2026-11').cards);
	});

	test('the rule of the group is part of what two people compare', () => {
		const space = newSpace();
		importCase(space, parsed(river));
		const before = canonicalText(space);
		space.collective.set('rule', { type: 'majority', quorum: 1 });
		expect(canonicalText(space)).not.toBe(before);
	});

	test('a safe space whose file does not say who sees it is for the circle', () => {
		const space = newSpace();
		importCase(space, parsed(changed((file) => file.cards['safeSpaces']!.forEach((card) => delete card['see']))));
		expect(cardsOf(space, 'safeSpaces').map(({ see }) => see)).toEqual(['circle', 'circle', 'circle']);
	});

	test.each(['cause', 'groups', 'removed card'])('a space with a %s takes no file', (what) => {
		const space = newSpace();
		openNewSpace(space, { lang: 'es', name: 'Nosotras' });
		if (what === 'cause') setSpaceText(space, 'cause', 'es', 'El río');
		if (what === 'groups') setParty(space, 'groups', { lang: 'es', label: 'Mujeres' });
		const made = what === 'removed card' ? addCard(space, 'assets', { lang: 'es', text: 'x' }) : undefined;
		if (made?.ok) removeCard(space, made.value);
		const before = canonicalText(space);
		expect(importCase(space, parsed(river)).ok).toBe(false);
		expect(canonicalText(space)).toBe(before);
	});

	test('a new space with only a name takes one, in one transaction that undo does not take back', () => {
		const space = newSpace();
		openNewSpace(space, { lang: 'es', name: 'Nosotras' });
		const origins: unknown[] = [];
		space.doc.on('afterTransaction', (transaction: Y.Transaction) => origins.push(transaction.origin));
		const undo = createUndo(space);
		expect(importCase(space, parsed(river)).ok).toBe(true);
		expect(origins).toEqual([LOCAL_QUIET]);
		expect(undo.undo()).toBeNull();
	});

	test('[L7] whatever a hostile member stored, the space goes out as a file that comes in', () => {
		fc.assert(
			fc.property(fc.array(junk, { maxLength: 12 }), fc.boolean(), (all, full) => {
				const space = newSpace();
				if (full) importCase(space, parsed(river));
				else addCard(space, 'threats', { lang: 'es', text: 'x' });
				spoil(space, all);
				const file = parsed(JSON.stringify(exportCase(space, '2026-11')));
				const second = newSpace();
				expect(importCase(second, file)).toEqual({ ok: true });
				expect(exportCase(second, '2026-11')).toEqual(file);
			}),
			{ numRuns: 150 }
		);
	});

	test('a space that has cards takes no file, and stays as it is', () => {
		const space = newSpace();
		addCard(space, 'practices', { lang: 'es', text: 'nuestra' });
		const before = canonicalText(space);
		expect(importCase(space, parsed(river))).toEqual({ ok: false, problem: { code: 'space-not-empty', path: '' } });
		expect(canonicalText(space)).toBe(before);
	});
});

describe('a bad file is refused, with the place', () => {
	const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
	const cases: [name: string, source: string | Uint8Array, expected: `${ProblemCode}${string}`][] = [
		['not JSON', 'hola', 'not-json'],
		['broken UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d]), 'not-json'],
		['a list', '[]', 'not-an-object'],
		['50 MB', 'x'.repeat(50 * 1024 * 1024), 'too-large'],
		['a million brackets', deep(1_000_000), 'too-deep'],
		['another format', '{"format":"something/1"}', 'wrong-format format'],
		['a later version', '{"format":"collective-protection-case/2"}', 'wrong-version format'],
		[
			'__proto__',
			river.replace('"fictional"', '"__proto__": {"polluted": true}, "fictional"'),
			'forbidden-key __proto__'
		],
		[
			'a deep __proto__',
			changed((file) => (file.cards['practices']![0]!['carriedBy'] = [JSON.parse('{"__proto__":1}')])),
			'forbidden-key cards.practices[0].carriedBy[0].__proto__'
		],
		[
			'an unknown field',
			changed((file) => (file.cards['practices']![2]!['colour'] = 'red')),
			'unknown-field cards.practices[2].colour'
		],
		[
			'a missing field',
			changed((file) => delete file.cards['threats']![1]!['trend']),
			'missing-field cards.threats[1].trend'
		],
		[
			'a value outside its list',
			changed((file) => (file.cards['assets']![0]!['state'] = 'fine')),
			'not-allowed cards.assets[0].state'
		],
		[
			'a wrong type',
			changed((file) => (file.cards['threats']![0]!['hits'] = 'all')),
			'wrong-type cards.threats[0].hits'
		],
		[
			'a long text',
			changed((file) => (file.cards['needs']![0]!.text['es'] = 'x'.repeat(401))),
			'too-long cards.needs[0].text.es'
		],
		['a bad id', changed((file) => (file.cards['needs']![0]!.id = 'NO')), 'bad-id cards.needs[0].id'],
		['one id twice', changed((file) => (file.cards['needs']![0]!.id = 'pr-minga')), 'duplicate-id cards.needs[0].id'],
		[
			'a link to nothing',
			changed((file) => (file.cards['threats']![0]!['harms'] = ['as-nada'])),
			'dangling-link cards.threats[0].harms[0]'
		],
		[
			'a link to a wrong kind',
			changed((file) => (file.cards['threats']![0]!['harms'] = ['pr-minga'])),
			'dangling-link cards.threats[0].harms[0]'
		],
		[
			'a decision about nothing',
			changed((file) => ((file.decisions[0] as Record<string, unknown>)['measure'] = 'me-nada')),
			'dangling-link decisions[0].measure'
		],
		['no cards', changed((file) => delete (file as Partial<Case>).cards), 'missing-field cards'],
		[
			'a commitment that nobody holds',
			changed((file) => (record(file, 'commitments')['holder'] = 'nobody')),
			'dangling-link commitments[0].holder'
		],
		[
			'a seat of a role that is not there',
			changed((file) => (record(file, 'seats')['role'] = 'nobody')),
			'dangling-link seats[0].role'
		],
		[
			'a tally of a group that is not there',
			changed((file) => ((record(file, 'sessions')['groups'] as Record<string, unknown>)['nobody'] = 'few')),
			'dangling-link sessions[0].groups.nobody'
		],
		[
			'a tally that singles two people out',
			changed((file) => ((record(file, 'decisions')['groups'] as Record<string, unknown>)['mujeres'] = 2)),
			'not-allowed decisions[0].groups.mujeres'
		],
		[
			'a follow-up of nothing',
			changed((file) => (record(file, 'followUps')['about'] = ['th-nada'])),
			'dangling-link followUps[0].about[0]'
		],
		[
			'a field that a decision does not have',
			changed((file) => (record(file, 'decisions')['votes'] = { ana: 'yes' })),
			'unknown-field decisions[0].votes'
		],
		[
			'half an emoji',
			changed((file) => (file.cards['needs']![0]!.text['es'] = '\ud83d')),
			'not-allowed cards.needs[0].text.es'
		],
		[
			'a number without end',
			changed((file) => (file.expected = { n: 0.5 })).replace('0.5', '1e999'),
			'not-allowed expected.n'
		],
		[
			'a link through a prototype name',
			river.replace('"me-cadena"', '"constructor"'),
			'dangling-link decisions[0].measure'
		]
	];
	test.each(cases)('%s', (_name, source, expected) => {
		const started = performance.now();
		expect(refusal(source)).toBe(expected);
		expect(performance.now() - started).toBeLessThan(2000);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	test('more cards than a space holds', () => {
		const many = changed((file) => {
			file.cards['practices'] = Array.from({ length: 5001 }, (_, at) => ({
				id: `p${at}`,
				lang: 'es',
				text: { es: 'x' },
				area: 'care',
				state: 'alive'
			}));
		});
		expect(refusal(many)).toMatch(/^too-many cards\.practices/);
	});
});

/** A place somewhere in the value, as the path to it. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
	if (typeof value !== 'object' || value === null) return [path];
	return [
		path,
		...Object.entries(value).flatMap(([key, item]) => places(item, [...path, Array.isArray(value) ? Number(key) : key]))
	];
}

test('we agree with the schema, wherever a file is broken', () => {
	const base = JSON.parse(river) as Record<string, unknown>;
	const { expected: _expected, ...checked } = base;
	const all = places(checked).filter((path) => path.length > 0);
	const replacement = fc.constantFrom<unknown>(
		undefined,
		null,
		7,
		-1,
		2.5,
		true,
		'',
		'x',
		'Ñ',
		[],
		{},
		['x', 'x'],
		{ es: 'a' },
		{ es: '' },
		{ 'no way': 'a' },
		'a'.repeat(401),
		'few',
		'2026-13',
		{ mujeres: 2 },
		[{}]
	);
	fc.assert(
		fc.property(fc.constantFrom(...all), replacement, (path, value) => {
			const file = structuredClone(base);
			const parent = path
				.slice(0, -1)
				.reduce<Record<string | number, unknown>>(
					(at, key) => at[key] as Record<string | number, unknown>,
					file as never
				);
			if (value === undefined && !Array.isArray(parent)) delete parent[path.at(-1)!];
			else parent[path.at(-1)!] = value ?? null;
			const result = parseCase(JSON.stringify(file));
			if (valid(schema, file)) {
				// The schema cannot see links and ids of the whole file.
				if (!result.ok && !/\.lang$|languages/.test(result.problem.path))
					expect(['dangling-link', 'duplicate-id']).toContain(result.problem.code);
			} else if (result.ok) {
				// Where we are looser on purpose: emptiness of a text or of one of these sets.
				const now = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], file);
				const sets = ['answers', 'from', 'offers', 'worksOn', 'protects', 'languages'];
				if (sets.includes(String(path.at(-1)))) expect(now).toEqual([]);
				else expect(now === undefined ? parent : now).toEqual({});
			}
		}),
		{ numRuns: 1000 }
	);
});
