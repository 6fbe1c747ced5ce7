// What a space holds, as data: boards, kinds of cards, their fields and the values these may take.
// The words are those of the case format (exchange), so that a field means the same in a file and on a board.

/** Text by language tag: es -> "El río". A Map, because the keys come from other people. */
export type Text = ReadonlyMap<string, string>;

export const KINDS = [
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
] as const;
export type Kind = (typeof KINDS)[number];

/** Who may see a card: everybody in the room, the circle, or nobody after the workshop. */
export const SEE = ['room', 'circle', 'burn'] as const;
export type See = (typeof SEE)[number];

export const DIMENSIONS = ['leaders', 'members', 'families', 'organisation', 'community', 'territory'] as const;
export const TIE_KINDS = ['close', 'works-together', 'strained', 'pressures', 'unknown'] as const;
export const SIGN_DOMAINS = ['workspace', 'organisation', 'wellbeing', 'territory'] as const;
export const COMMUNITY_KINDS = [
	'living-together',
	'coalition',
	'shared-identity',
	'profession',
	'organisation'
] as const;

export const RULE_TYPES = ['consent', 'gradients', 'majority', 'own-way'] as const;

/** How the group decides, unless it says otherwise: `quorum` and `threshold` in percent. */
export interface Rule {
	type: (typeof RULE_TYPES)[number];
	/** 1-100. */
	quorum: number;
	/** 50-100. */
	threshold?: number;
	/** In the group's own words, by language. */
	how?: Readonly<Record<string, string>>;
}

/** How a link reads, from the card that holds it. */
export type Relation =
	'grew-from' | 'answers' | 'covers' | 'uses' | 'rests-on' | 'concerns' | 'harms' | 'asks' | 'carried-with';

export type FieldType =
	| { type: 'choice'; values: readonly string[]; initial?: string }
	| { type: 'level'; initial?: number } // 1-3
	| { type: 'flag'; initial?: boolean }
	| { type: 'count' } // a whole number from 0, that people add to at once
	| { type: 'text' } // by language
	| { type: 'choices'; values: readonly string[]; initial?: readonly string[] }
	| { type: 'links'; kinds: readonly Kind[]; relation: Relation } // ids of cards
	| { type: 'refs'; to: 'groups-and-roles' | 'groups' | 'roles' } // ids of the collective's groups or roles
	| { type: 'prompt' } // the id of a prompt of the library, or null: our own idea
	| { type: 'ties' } // to other actors
	| { type: 'signs' }; // by which the group will see that it works

/** `wider`: not in the schema of the case format, and left out of a file where it says nothing. */
export type Field = FieldType & { name: string; required?: boolean; wider?: boolean };

export interface KindModel {
	fields: readonly Field[];
	/** The field whose values are the columns of the board. */
	column: string;
	/** Who sees a new card. */
	see: See;
}

const choice = (values: readonly string[], initial?: string): FieldType =>
	initial === undefined ? { type: 'choice', values } : { type: 'choice', values, initial };
const choices = (values: readonly string[], initial?: readonly string[]): FieldType =>
	initial === undefined ? { type: 'choices', values } : { type: 'choices', values, initial };
const links = (relation: Relation, ...kinds: Kind[]): FieldType => ({ type: 'links', kinds, relation });
const must = (name: string, type: FieldType): Field => ({ ...type, name, required: true });
const may = (name: string, type: FieldType): Field => ({ ...type, name });
const wider = (name: string, type: FieldType): Field => ({ ...type, name, wider: true });

const TREND = ['rising', 'steady', 'falling', 'unknown'];
const CENTRE = ['cause', 'collective', 'person'];
const SOURCES: Kind[] = ['threats', 'factors', 'stigmas', 'assets', 'safeSpaces', 'practices'];

export const MODEL: Readonly<Record<Kind, KindModel>> = {
	practices: {
		column: 'state',
		see: 'room',
		fields: [
			must(
				'area',
				choice(
					['care', 'communication', 'decision', 'territory', 'livelihood', 'memory', 'learning', 'alliance', 'law'],
					'care'
				)
			),
			must('state', choice(['alive', 'weakening', 'dormant'], 'alive')),
			may('carriedBy', { type: 'refs', to: 'groups-and-roles' }),
			// With whom, when, with which signal: said, it is a protection practice.
			wider('guards', { type: 'text' })
		]
	},
	assets: {
		column: 'state',
		see: 'room',
		fields: [
			must(
				'use',
				choice(
					['livelihood', 'water', 'learning', 'gathering', 'care', 'memory', 'communication', 'records'],
					'livelihood'
				)
			),
			must('state', choice(['well', 'at-risk', 'damaged', 'lost'], 'well'))
		]
	},
	safeSpaces: {
		column: 'state',
		see: 'circle',
		fields: [
			must('form', choice(['place', 'gathering', 'online', 'household'], 'place')),
			must('offers', choices(['meeting', 'rest', 'refuge', 'healing', 'play', 'learning'], ['meeting'])),
			must('state', choice(['safe', 'safe-with-care', 'not-safe-now', 'wished'], 'safe')),
			may('openTo', { type: 'refs', to: 'groups' })
		]
	},
	threats: {
		column: 'form',
		see: 'room',
		fields: [
			must('form', choice(['incident', 'declared', 'possible', 'structural'], 'possible')),
			may('reactsTo', { type: 'text' }),
			may('actors', links('concerns', 'actors')),
			must('hits', choices(DIMENSIONS)),
			may('harms', links('harms', 'assets', 'safeSpaces')),
			must('likelihood', { type: 'level', initial: 2 }),
			must('impact', { type: 'level', initial: 2 }),
			must('trend', choice(TREND, 'unknown')),
			may('seen', choice(['last-month', 'last-year', 'older', 'never'])),
			may('differs', { type: 'text' })
		]
	},
	factors: {
		column: 'polarity',
		see: 'room',
		fields: [
			must('polarity', choice(['capacity', 'vulnerability'], 'capacity')),
			may('about', links('concerns', 'threats'))
		]
	},
	needs: {
		column: 'confirmed',
		see: 'room',
		fields: [
			must('from', links('rests-on', ...SOURCES)),
			must('dims', choices(DIMENSIONS)),
			may('votes', { type: 'count' }),
			must('confirmed', { type: 'flag', initial: false })
		]
	},
	actors: {
		column: 'stance',
		see: 'circle',
		fields: [
			must(
				'stance',
				choice(['with-us', 'leaning-to-us', 'undecided', 'leaning-against', 'against', 'unknown'], 'unknown')
			),
			must('power', { type: 'level', initial: 2 }),
			must('level', choice(['community', 'local', 'national', 'international'], 'local')),
			must('duty', { type: 'flag', initial: false }),
			may('ties', { type: 'ties' }),
			wider('dialogue', { type: 'text' }),
			wider('heldBy', { type: 'refs', to: 'roles' })
		]
	},
	stigmas: {
		column: 'spread',
		see: 'room',
		fields: [
			must('spread', choice(['whisper', 'local', 'media', 'official', 'online'], 'local')),
			must('strength', { type: 'level', initial: 2 }),
			must('trend', choice(TREND, 'unknown')),
			may('actors', links('concerns', 'actors')),
			may('hurts', { type: 'refs', to: 'groups-and-roles' })
		]
	},
	counters: {
		column: 'centre',
		see: 'room',
		fields: [
			must('answers', links('answers', 'stigmas')),
			must('centre', choice(CENTRE, 'cause')),
			may('audience', { type: 'text' }),
			must('voices', { type: 'refs', to: 'groups-and-roles' }),
			may('channel', choice(['face-to-face', 'assembly', 'radio', 'print', 'online', 'art', 'official']))
		]
	},
	measures: {
		column: 'aim',
		see: 'room',
		fields: [
			must('aim', choice(['A', 'B'], 'A')),
			must('title', { type: 'text' }),
			may('prompt', { type: 'prompt' }),
			may('grewFrom', links('grew-from', 'practices')),
			may('needs', links('covers', 'needs')),
			may('uses', links('uses', 'assets', 'safeSpaces', 'counters')),
			must('worksOn', choices(['threat', 'vulnerability', 'capacity'], ['capacity'])),
			must('protects', choices(DIMENSIONS, ['community'])),
			may('tags', choices(['care', 'gender'])),
			may('exposes', { type: 'refs', to: 'groups-and-roles' }),
			may('careNote', { type: 'text' }),
			may('askTo', links('asks', 'actors')),
			wider('with', links('carried-with', 'actors')),
			may('horizon', choice(['now', 'season', 'long'])),
			may('centre', choice(CENTRE)),
			may('signs', { type: 'signs' }),
			must(
				'state',
				choice(
					['idea', 'proposed', 'in-decision', 'agreed', 'not-agreed', 'parked', 'under-way', 'done', 'retired'],
					'idea'
				)
			)
		]
	}
};

export const BOARDS = [
	{ id: 'practices', kinds: ['practices'] },
	{ id: 'assets', kinds: ['assets'] },
	{ id: 'safe-spaces', kinds: ['safeSpaces'] },
	{ id: 'assessment', kinds: ['threats', 'factors', 'needs'] },
	{ id: 'network', kinds: ['actors'] },
	{ id: 'narratives', kinds: ['stigmas', 'counters'] },
	{ id: 'measures', kinds: ['measures'] }
] as const satisfies readonly { id: string; kinds: readonly Kind[] }[];
export type BoardId = (typeof BOARDS)[number]['id'];

/** What stands beside the boards and holds no cards of its own: the plan looked at as a whole, and the text of the strategy. */
export const PAGES = ['workshop', 'balance', 'strategy'] as const;
export type PageId = (typeof PAGES)[number];

/** Every way in which a card can point to another, such as a measure's `grewFrom` to a practice. */
export const LINK_FIELDS: readonly { from: Kind; field: string; relation: Relation; to: readonly Kind[] }[] =
	KINDS.flatMap((from) =>
		MODEL[from].fields.flatMap((field) =>
			field.type === 'links' ? [{ from, field: field.name, relation: field.relation, to: field.kinds }] : []
		)
	);

/** Only a sealed decision of the group puts a measure into one of these states. */
export const DECIDED: readonly string[] = ['in-decision', 'agreed', 'not-agreed'];

/** What no verb may write on a card by hand. A case file may bring it: there the group has decided before. */
export function isOutcome(kind: Kind, name: string, value: unknown): boolean {
	return kind === 'measures' && name === 'state' && (value === 'agreed' || value === 'not-agreed');
}

export function fieldOf(kind: Kind, name: string): Field | undefined {
	return MODEL[kind].fields.find((field) => field.name === name);
}

/** The columns of a kind's board, as values of its column field. */
export function columnsOf(kind: Kind): readonly string[] {
	const field = fieldOf(kind, MODEL[kind].column)!;
	if (field.type === 'choice') return field.values;
	return ['no', 'yes'];
}

export function boardOf(kind: Kind): BoardId {
	return BOARDS.find((board) => (board.kinds as readonly Kind[]).includes(kind))!.id;
}
