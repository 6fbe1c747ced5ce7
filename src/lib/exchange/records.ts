// Records of what a group decided and what followed. No board shows them yet: they are carried as they came, but what is
// carried must be sound, or no later stage could trust a file that this one let in.
import { RULE_TYPES, canonicalJson } from '../domain/index.ts';
import { RECORDS, type RecordName } from './case.ts';
import { Refused } from './problems.ts';
import {
	anything,
	byKey,
	fields,
	flag,
	id,
	ids,
	lang,
	list,
	listOf,
	month,
	object,
	oneOf,
	orNull,
	pattern,
	string,
	text,
	whole,
	type Json,
	type Shape
} from './shapes.ts';

export const rule = fields(
	{ type: oneOf(RULE_TYPES), quorum: whole(1, 100) },
	{ threshold: whole(50, 100), how: text }
);

const count = whole(0);
const found = oneOf(['better', 'same', 'worse', 'unclear']);
const exposedConsent = oneOf(['yes', 'no', 'not-needed']);
const outcome = oneOf(['agreed', 'agreed-as-trial', 'not-agreed', 'postponed']);
const positions = byKey(count);
const digest = pattern(/^[0-9a-f]{64}$/);

/** How many of a group there were: none, a few, or a number that singles nobody out. */
const tally: Shape = (value, path) => (typeof value === 'string' ? oneOf(['none', 'few']) : whole(3))(value, path);

const objection = fields(
	{
		id,
		kind: oneOf([
			'risk-to-people',
			'risk-to-group',
			'leaves-someone-out',
			'not-feasible',
			'against-our-ways',
			'needs-information'
		]),
		lang,
		text,
		treatment: oneOf(['amended', 'answered', 'time-limited', 'measured', 'sent-to-circle', 'withdrawn', 'stands']),
		accepted: orNull(flag)
	},
	{ wish: text, change: fields({ before: text, after: text }) }
);

const seal = fields({
	body: fields({
		v: oneOf([1]),
		seq: whole(1),
		prev: digest,
		collective: id,
		decision: id,
		measure: id,
		aim: oneOf(['A', 'B']),
		version: whole(1),
		supersedes: orNull(id),
		month,
		authentic: string(0, Infinity),
		rule: byKey(anything),
		seats: count,
		present: count,
		positions,
		groups: byKey(tally),
		exposedConsent,
		objections: list,
		outcome,
		reviewBy: orNull(month),
		digests: byKey(digest)
	}),
	salts: byKey(pattern(/^[0-9a-f]{32}$/)),
	hash: digest,
	code: pattern(/^[0-9]{4}-[0-9]{4}-[0-9]{4}$/)
});

const SHAPES: Readonly<Record<RecordName, Shape>> = {
	seats: fields({ alias: string(1, 40), lang }, { role: id }),
	sessions: fields({
		id,
		month,
		variant: oneOf(['ninety', 'half-day', 'two-day', 'remote-series', 'revisit']),
		mode: oneOf(['room', 'remote', 'mixed']),
		stages: ids,
		seats: count,
		present: count,
		groups: byKey(tally),
		voice: fields({ yes: count, partly: count, no: count })
	}),
	decisions: fields(
		{
			id,
			measure: id,
			session: id,
			month,
			version: whole(1),
			supersedes: orNull(id),
			lang,
			text,
			rule,
			seats: count,
			present: count,
			positions,
			groups: byKey(tally),
			exposedConsent,
			objections: listOf(objection),
			outcome,
			reviewBy: orNull(month),
			seal
		},
		{ because: text }
	),
	commitments: fields({
		id,
		decision: id,
		lang,
		text,
		holder: id,
		deputy: orNull(id),
		by: month,
		state: oneOf(['open', 'under-way', 'done', 'stuck', 'released'])
	}),
	followUps: fields(
		{
			id,
			month,
			kind: oneOf(['check-in', 'visit-by-authority', 'visit-to-authority', 'accompaniment', 'incident']),
			about: (value, path) => {
				if (ids(value, path).length === 0) throw new Refused('not-allowed', path);
			},
			lang,
			text,
			found
		},
		{ response: oneOf(['none', 'promised', 'partly', 'kept', 'refused']) }
	),
	reviews: fields({
		id,
		month,
		session: id,
		items: listOf(
			fields(
				{
					decision: id,
					verdict: oneOf(['keep', 'adapt', 'stop', 'renew', 'done']),
					signs: byKey(found),
					reviewBy: orNull(month)
				},
				{ lang, text }
			)
		)
	})
};

/** What a record may name. `things`: a card, a decision or a commitment. */
type Target = 'measures' | 'groups' | 'roles' | 'sessions' | 'decisions' | 'things';

interface Ref {
	to: Target;
	id: string;
	path: string;
}

/** What a record of a sound shape names of its file. */
function refsOf(name: RecordName, record: Json, path: string): Ref[] {
	const ref = (to: Target, key: string): Ref[] =>
		typeof record[key] === 'string' ? [{ to, id: record[key], path: `${path}.${key}` }] : [];
	const groups = () =>
		Object.keys(record['groups'] as Json).map((one): Ref => ({ to: 'groups', id: one, path: `${path}.groups.${one}` }));
	switch (name) {
		case 'seats':
			return ref('roles', 'role');
		case 'sessions':
			return groups();
		case 'decisions':
			return [
				...ref('measures', 'measure'),
				...ref('sessions', 'session'),
				...ref('decisions', 'supersedes'),
				...groups()
			];
		case 'commitments':
			return [...ref('decisions', 'decision'), ...ref('roles', 'holder'), ...ref('roles', 'deputy')];
		case 'followUps':
			return (record['about'] as string[]).map((one, at) => ({ to: 'things', id: one, path: `${path}.about[${at}]` }));
		case 'reviews':
			return [
				...ref('sessions', 'session'),
				...(record['items'] as Json[]).map((item, at): Ref => ({
					to: 'decisions',
					id: item['decision'] as string,
					path: `${path}.items[${at}].decision`
				}))
			];
	}
}

/** What there is in a file for records to name. */
export interface Known {
	/** The kind of every card, by id. */
	cards: ReadonlyMap<string, string>;
	groups: ReadonlySet<string>;
	roles: ReadonlySet<string>;
}

type Lists = Readonly<Record<RecordName, readonly unknown[]>>;

function targets(lists: Lists, known: Known): (ref: Ref) => boolean {
	const idsOf = (name: RecordName) => new Set(lists[name].map((record) => (record as Json)['id'] as string));
	const [sessions, decisions, commitments] = [idsOf('sessions'), idsOf('decisions'), idsOf('commitments')];
	return (ref) => {
		switch (ref.to) {
			case 'measures':
				return known.cards.get(ref.id) === 'measures';
			case 'groups':
				return known.groups.has(ref.id);
			case 'roles':
				return known.roles.has(ref.id);
			case 'sessions':
				return sessions.has(ref.id);
			case 'decisions':
				return decisions.has(ref.id);
			case 'things':
				return known.cards.has(ref.id) || decisions.has(ref.id) || commitments.has(ref.id);
		}
	};
}

/** Throws Refused at the first record that is unsound, has an id that the file has already, or names what is not there. */
export function checkRecords(file: Json, known: Known): void {
	const seen = new Set(known.cards.keys());
	for (const name of RECORDS) {
		listOf(SHAPES[name])(file[name], name);
		(file[name] as Json[]).forEach((record, at) => {
			if (typeof record['id'] !== 'string') return;
			if (seen.has(record['id'])) throw new Refused('duplicate-id', `${name}[${at}].id`);
			seen.add(record['id']);
		});
	}
	const isThere = targets(file as unknown as Lists, known);
	for (const name of RECORDS)
		(file[name] as Json[]).forEach((record, at) => {
			for (const ref of refsOf(name, record, `${name}[${at}]`))
				if (!isThere(ref)) throw new Refused('dangling-link', ref.path);
		});
}

function isSound(shape: Shape, value: unknown): boolean {
	try {
		shape(value, '');
		return true;
	} catch (error) {
		if (error instanceof Refused) return false;
		throw error;
	}
}

/**
 * The records that a file can carry, out of lists in which anybody may have stored anything. `named` are the cards, groups and
 * roles that they name: the file must have these, also when they were removed from their board.
 */
export function soundRecords(
	stored: (name: RecordName) => unknown,
	known: Known
): { lists: Record<RecordName, Json[]>; named: Set<string> } {
	const lists = Object.fromEntries(RECORDS.map((name) => [name, []])) as unknown as Record<RecordName, Json[]>;
	const seen = new Set(known.cards.keys());
	for (const name of RECORDS) {
		const items = stored(name);
		const same = new Set<string>();
		for (const item of Array.isArray(items) ? items : []) {
			if (!isSound(SHAPES[name], item)) continue;
			const record = object(item, name);
			const key = typeof record['id'] === 'string' ? record['id'] : canonicalJson(record);
			if ((typeof record['id'] === 'string' ? seen : same).has(key)) continue;
			(typeof record['id'] === 'string' ? seen : same).add(key);
			lists[name].push(record);
		}
	}
	// A record that goes may be what another one names, so until nothing goes.
	for (let before = -1, now = countAll(lists); before !== now; before = now, now = countAll(lists)) {
		const isThere = targets(lists, known);
		for (const name of RECORDS) lists[name] = lists[name].filter((record) => refsOf(name, record, '').every(isThere));
	}
	const named = RECORDS.flatMap((name) =>
		lists[name].flatMap((record) => refsOf(name, record, '').map((ref) => ref.id))
	);
	return { lists, named: new Set(named) };
}

function countAll(lists: Lists): number {
	return RECORDS.reduce((sum, name) => sum + lists[name].length, 0);
}
