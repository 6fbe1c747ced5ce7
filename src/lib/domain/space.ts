// The space document. One Y.Doc; every top-level type exists from the start, so no two people can create it twice.
import * as Y from 'yjs';

/** Origin of every transaction a person on this device makes: the sender and undo filter on it. */
export const LOCAL = Symbol('local');
/** Origin of changes that are mine but not for undo: a card's birth, an import. */
export const LOCAL_QUIET = Symbol('local-quiet');

/**
 * A card is a flat Y.Map: `kind`, `lang`, `see`, `order`, `deleted`, one entry a plain field, and for what is a set or a text
 * one entry a member: `text/es` is a Y.Text, `hits/families` a number that only orders the set. A count is the number at its
 * name and what each device has added, as `votes/<clientID>`. Flat, because nested maps that two people create at once would
 * swallow each other.
 */
export type CardMap = Y.Map<unknown>;

export interface Space {
	doc: Y.Doc;
	cards: Y.Map<CardMap>;
	/** Plain facts: id, kind, lang, rule, reviewEvery, keepMonths, and `languages/es`. */
	collective: Y.Map<unknown>;
	/** Y.Text by language. */
	name: Y.Map<Y.Text>;
	cause: Y.Map<Y.Text>;
	wish: Y.Map<Y.Text>;
	/** By id: `at`, `sensitive`, `deleted`, `label/es`. */
	groups: Y.Map<CardMap>;
	roles: Y.Map<CardMap>;
	/** What somebody wants to be called, by the id of their seat. It goes into no export. */
	people: Y.Map<unknown>;
	/** The rest of a case file, each list one value, kept as it came: seats, sessions, decisions, commitments, … */
	records: Y.Map<unknown>;
	/** The map that is drawn by hand: strokes and pins. */
	sketch: Y.Map<unknown>;
	/** Where somebody put a card on a picture that has no columns, by the card's id. */
	places: Y.Map<unknown>;
	/** Questions of the mirror that the group has set aside, by the check's id. */
	aside: Y.Map<unknown>;
	/** Remarks on a text, by their id. */
	comments: Y.Map<CardMap>;
	/** Ids of what was burnt (burn.ts), so that everybody lets go of it and its late changes. Nothing else is left of it. */
	burnt: Y.Map<unknown>;
	/** Workshops by id: `title`, `variant`, `at`, `lang`, `deleted` (workshop/agenda.ts). */
	workshops: Y.Map<CardMap>;
	/** Their stages by id: `workshop`, `step`, `minutes`, `place`, … */
	stages: Y.Map<CardMap>;
	/** What runs right now, one value a key, the last writer's: `now`, `timer`, `lead/<seat>`, `pause`, … (workshop/live.ts). */
	live: Y.Map<unknown>;
	/** Votes and other ways to choose, by id. */
	rounds: Y.Map<CardMap>;
	/** What was chosen, as `<round>/<ballot>`; nothing before the round is closed. */
	ballots: Y.Map<unknown>;
	/** Cards that belong together, under a name. */
	clusters: Y.Map<CardMap>;
	/** Groups that work apart for a while. */
	outings: Y.Map<CardMap>;
	/** What shall not be forgotten, and is not talked of now. */
	parked: Y.Map<CardMap>;
	/** What whoever leads has written to all. */
	told: Y.Map<CardMap>;
	/** A long text: the strategy, or what belongs to a card. On the top level, where two people can begin it at once. */
	rich: (name: 'strategy' | (string & {})) => Y.XmlFragment;
	random: (length: number) => Uint8Array;
}

const systemRandom = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The sync looks for this name: a change in it asks for a snapshot (replica.ts). */
export const BURNT = 'burnt';

/** In `burnt`, in place of a card's id: the map that is drawn by hand. No card has it, for their ids have 16 characters or a file's own. */
export const SKETCH = 'sketch';

/** Handles on a document. Writes nothing, so opening a space never makes an edit. */
export function spaceFrom(doc: Y.Doc, random: (length: number) => Uint8Array = systemRandom): Space {
	return {
		doc,
		cards: doc.getMap('cards'),
		collective: doc.getMap('collective'),
		name: doc.getMap('name'),
		cause: doc.getMap('cause'),
		wish: doc.getMap('wish'),
		groups: doc.getMap('groups'),
		roles: doc.getMap('roles'),
		people: doc.getMap('people'),
		records: doc.getMap('records'),
		sketch: doc.getMap('sketch'),
		places: doc.getMap('places'),
		aside: doc.getMap('aside'),
		comments: doc.getMap('comments'),
		burnt: doc.getMap(BURNT),
		workshops: doc.getMap('workshops'),
		stages: doc.getMap('stages'),
		live: doc.getMap('live'),
		rounds: doc.getMap('rounds'),
		ballots: doc.getMap('ballots'),
		clusters: doc.getMap('clusters'),
		outings: doc.getMap('outings'),
		parked: doc.getMap('parked'),
		told: doc.getMap('told'),
		rich: (name) => doc.getXmlFragment(`rich/${name}`),
		random
	};
}

/** A new space whose document lives in memory. */
export function newSpace(random?: (length: number) => Uint8Array): Space {
	return spaceFrom(new Y.Doc(), random);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 16 characters, 80 random bits, in the alphabet that the case format allows for ids. */
export function newId(space: Space): string {
	return Array.from(space.random(16), (byte) => ALPHABET[byte & 31]).join('');
}
