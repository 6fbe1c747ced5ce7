// The case format, version 1: one JSON file for one collective. The names are the model's.
//
// Looser than its JSON Schema in three places, because a board holds unfinished cards and the schema a finished case:
// sets that must have a member there (`answers`, `from`, `offers`, `worksOn`, `protects`) may be empty here, a text may have no
// language yet, and `fictional` may be false. Stricter in one: a `lang` must look like a language tag.

export const FORMAT = 'collective-protection-case/1';
/** Bytes of a file, checked before it is read. */
export const MAX_BYTES = 5 * 1024 * 1024;
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
