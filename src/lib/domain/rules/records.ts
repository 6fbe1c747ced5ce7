// Records as the rules need them, out of lists in which anybody may have stored anything: what is unsound is left out.
import { isId } from '../limits.ts';
import type { Json } from '../read.ts';
import type { Commitment, Decision, FollowUp, Gathering, Review, Tallies, Tally } from './case.ts';

type Item = { [key: string]: Json };

const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/;
export const isMonth = (value: unknown): value is string => typeof value === 'string' && MONTH.test(value);

const isItem = (value: Json | undefined): value is Item =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const items = (value: Json | undefined): Item[] => (Array.isArray(value) ? value.filter(isItem) : []);
const word = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const isCount = (value: Json | undefined): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isTally(value: Json | undefined): value is Tally {
	return value === 'none' || value === 'few' || (isCount(value) && value >= 3);
}

function tallies(value: Json | undefined): Tallies {
	const entries = Object.entries(isItem(value) ? value : {});
	return Object.fromEntries(entries.filter((entry): entry is [string, Tally] => isId(entry[0]) && isTally(entry[1])));
}

export function gatherings(value: Json | undefined): Gathering[] {
	return items(value).map((item): Gathering => {
		const { yes, partly, no } = isItem(item['voice']) ? item['voice'] : {};
		return {
			groups: tallies(item['groups']),
			...(isMonth(item['month']) ? { month: item['month'] } : {}),
			...(isCount(yes) && isCount(partly) && isCount(no) ? { voice: { yes, partly, no } } : {})
		};
	});
}

export function decisions(value: Json | undefined): Decision[] {
	return items(value).flatMap((item): Decision[] => {
		const { id, measure, version, month } = item;
		if (!isId(id) || !isId(measure) || !isMonth(month) || !isCount(version)) return [];
		return [
			{
				id,
				measure,
				version,
				month,
				outcome: word(item['outcome']),
				reviewBy: isMonth(item['reviewBy']) ? item['reviewBy'] : null,
				groups: tallies(item['groups']),
				objections: items(item['objections']).map(({ accepted }) => ({ accepted: accepted === true }))
			}
		];
	});
}

export function commitments(value: Json | undefined): Commitment[] {
	return items(value).flatMap((item): Commitment[] => {
		const { id, decision, holder, deputy } = item;
		if (!isId(id) || !isId(decision) || !isId(holder)) return [];
		return [{ id, decision, holder, deputy: isId(deputy) ? deputy : null, state: word(item['state']) }];
	});
}

export function followUps(value: Json | undefined): FollowUp[] {
	return items(value).flatMap((item): FollowUp[] => {
		if (!isMonth(item['month'])) return [];
		const about = Array.isArray(item['about']) ? item['about'].filter(isId) : [];
		const response = word(item['response']);
		return [{ month: item['month'], about, ...(response ? { response } : {}) }];
	});
}

export function reviews(value: Json | undefined): Review[] {
	return items(value).flatMap((item): Review[] => {
		if (!isMonth(item['month'])) return [];
		const found = items(item['items']).flatMap(({ decision, reviewBy }) =>
			isId(decision) ? [{ decision, reviewBy: isMonth(reviewBy) ? reviewBy : null }] : []
		);
		return [{ month: item['month'], items: found }];
	});
}
