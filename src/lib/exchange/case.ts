// The case format, version 1: one JSON file for one collective. The names are the model's.
//
// Looser than its JSON Schema where the schema wants a finished case and a board holds unfinished cards:
// - sets that must have a member there (`answers`, `from`, `offers`, `worksOn`, `protects`, `languages`) may be empty here;
//   such a card is carried as it is, and it is for the checks on a plan to ask about it;
// - a text may have no language yet;
// - `fictional` may be false.
// Wider than the schema in what it has no word for (`wider` in the model): with whom, when and by which signal a practice protects
// (`guards`), how we speak with an actor and who holds that (`dialogue`, `heldBy`), and who carries a measure with us (`with`). A
// file says them only where there is something to say.
// And `beside` holds what is no card (see file.ts); who reads cases alone passes over it.
// Stricter in what the schema cannot say or need not mind:
// - a `lang` looks like a language tag; a text is counted in UTF-16 units, as a text field counts; a set has at most 200 members;
// - no string holds half a surrogate pair, no number is infinite;
// - ids are those of one file: none twice, and each that is named is there and of the right kind.

export const FORMAT = 'collective-protection-case/1';
/** Bytes of a file, checked before it is read. */
export const MAX_BYTES = 16 * 1024 * 1024;
export const MAX_DEPTH = 32;
export const MAX_ITEMS = 5000;

export type JsonText = Record<string, string>;
export type JsonCard = Record<string, unknown> & { id: string; lang: string; text: JsonText };

export interface Case {
	format: typeof FORMAT;
	fictional: boolean;
	asOf: string;
	note?: string;
	collective: Record<string, unknown>;
	seats: unknown[];
	sessions: unknown[];
	cards: Record<string, JsonCard[]>;
	decisions: unknown[];
	commitments: unknown[];
	followUps: unknown[];
	reviews: unknown[];
	expected: Record<string, unknown>;
}

/** What is carried as it came: this stage has no board for it. */
export const RECORDS = ['seats', 'sessions', 'decisions', 'commitments', 'followUps', 'reviews'] as const;
export type RecordName = (typeof RECORDS)[number];
