// The plain case of an open space. What was removed from a board counts no longer, and nor does a link to it.
import { KINDS, type Text } from '../model.ts';
import { allCards, liveAmong, readCollective, readRecord, type Card, type Collective, type Json } from '../read.ts';
import type { Space } from '../space.ts';
import type { PlainCase } from './case.ts';
import { commitments, decisions, followUps, gatherings, isMonth, reviews } from './records.ts';

/** What was read of a space already, or is held by the screen. */
export interface Seen {
	cards: Iterable<Card>;
	collective: Collective;
	record: (name: string) => Json | undefined;
	/** YYYY-MM: today. */
	month: string;
}

const words = (text: Text) => Object.fromEntries(text);

/** The keys are names of fields, and languages that were checked when they were read. */
function plainCard({ id, values }: Card): object {
	const entries = [...values].map(([name, value]) => [name, value instanceof Map ? words(value as Text) : value]);
	return { ...(Object.fromEntries(entries) as object), id };
}

export function caseFrom({ cards, collective, record, month }: Seen): PlainCase {
	const byKind = new Map<string, object[]>(KINDS.map((kind) => [kind, []]));
	for (const card of liveAmong(cards, collective)) byKind.get(card.kind)!.push(plainCard(card));
	return {
		asOf: month,
		collective: {
			cause: words(collective.cause),
			groups: collective.groups.map(({ id, sensitive }) => ({ id, sensitive })),
			reviewEvery: collective.reviewEvery
		},
		cards: Object.fromEntries(byKind) as unknown as PlainCase['cards'],
		sessions: gatherings(record('sessions')),
		decisions: decisions(record('decisions')),
		commitments: commitments(record('commitments')),
		followUps: followUps(record('followUps')),
		reviews: reviews(record('reviews'))
	};
}

export function caseOf(space: Space, month: string): PlainCase {
	const record = (name: string) => readRecord(space, name);
	return caseFrom({ cards: allCards(space), collective: readCollective(space), record, month });
}

/** The month in which a case that was made up stands still; undefined for others. */
export function storedMonth(space: Space): string | undefined {
	const month = readRecord(space, 'asOf');
	return isMonth(month) ? month : undefined;
}
