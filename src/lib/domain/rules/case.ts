// What the rules look at: a whole case as plain values, with the names of the case format. Only what a rule reads is here; a
// file that was parsed fits, and so does what `caseOf` makes of an open space. What may be missing, is marked so.

type Words = Readonly<Record<string, string>>;
type Ids = readonly string[];

export interface Practice {
	id: string;
	carriedBy?: Ids;
}
export interface Threat {
	id: string;
	likelihood: number;
	impact: number;
	hits?: Ids;
	reactsTo?: Words;
}
export interface Factor {
	id: string;
	about?: Ids;
}
export interface Need {
	id: string;
	from: Ids;
	confirmed: boolean;
}
export interface Place {
	id: string;
	state: string;
}
export interface Actor {
	id: string;
	duty: boolean;
}
export interface Counter {
	id: string;
	answers: Ids;
	centre: string;
	voices: Ids;
}
export interface Measure {
	id: string;
	aim: string;
	state: string;
	worksOn: Ids;
	protects: Ids;
	prompt?: string | null;
	centre?: string;
	grewFrom?: Ids;
	needs?: Ids;
	uses?: Ids;
	tags?: Ids;
	exposes?: Ids;
	careNote?: Words;
	askTo?: Ids;
}

/** Of a group there were none, a few (one or two), or three and more. */
export type Tally = 'none' | 'few' | number;
export type Tallies = Readonly<Record<string, Tally>>;

export interface Gathering {
	month?: string;
	groups: Tallies;
	/** How many could say what they wanted: a poll without names at the end. */
	voice?: { yes: number; partly: number; no: number };
}
export interface Decision {
	id: string;
	measure: string;
	version: number;
	/** YYYY-MM, as all months. */
	month: string;
	outcome: string;
	reviewBy: string | null;
	groups: Tallies;
	objections: readonly { accepted: boolean | null }[];
}
export interface Commitment {
	id: string;
	decision: string;
	holder: string;
	deputy: string | null;
	state: string;
}
export interface FollowUp {
	month: string;
	about: Ids;
	response?: string;
}
export interface Review {
	month: string;
	items: readonly { decision: string; reviewBy: string | null }[];
}

export interface PlainCase {
	asOf: string;
	collective: { cause?: Words; groups: readonly { id: string; sensitive?: boolean }[]; reviewEvery: number };
	sessions: readonly Gathering[];
	cards: {
		practices: readonly Practice[];
		factors: readonly Factor[];
		actors: readonly Actor[];
		threats: readonly Threat[];
		assets: readonly Place[];
		safeSpaces: readonly Place[];
		stigmas: readonly { id: string }[];
		counters: readonly Counter[];
		needs: readonly Need[];
		measures: readonly Measure[];
	};
	decisions: readonly Decision[];
	commitments: readonly Commitment[];
	followUps: readonly FollowUp[];
	reviews: readonly Review[];
}
