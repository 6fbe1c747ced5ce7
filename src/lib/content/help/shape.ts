/** What there is help for: each board, the three steps of the assessment one by one, and the two pages that look at the whole. */
export const TOPICS = [
	'practices',
	'assets',
	'safe-spaces',
	'threats',
	'factors',
	'needs',
	'network',
	'narratives',
	'measures',
	'balance',
	'strategy'
] as const;
export type Topic = (typeof TOPICS)[number];

/** Written in our own words. The examples are invented, and no community is behind them. */
export interface HelpText {
	/** Why this board: two or three sentences. */
	why: string;
	/** What a card could say, and what kind of community might have written it. */
	examples: readonly { who: string; words: string }[];
	/** Questions that somebody can read aloud. */
	ask: readonly string[];
	/** Where the method needs care: what better stays off the board. */
	care: string;
}

export type Help = Readonly<Record<Topic, HelpText>>;
