import type { Words } from '../index.ts';

export interface TemplateParty {
	/** The same in every template, so that two that come in at once share a group. */
	id: string;
	label: Words;
	/** Its tallies stay among facilitators. */
	sensitive?: boolean;
}

/** A sentence to finish, on the board where the group would finish it. */
export interface Starter {
	kind: string;
	column: string;
	fields?: Readonly<Record<string, string | boolean>>;
	text: Words;
}

export interface Template {
	id: string;
	title: Words;
	/** For whom it is. */
	hint: Words;
	/** One of the forms a community can take. */
	kind: string;
	/** Months. */
	reviewEvery: number;
	groups: readonly TemplateParty[];
	roles: readonly TemplateParty[];
	starters: readonly Starter[];
	/** Stands before each starter, so that nobody takes it for the group's own words. */
	mark: Words;
}
