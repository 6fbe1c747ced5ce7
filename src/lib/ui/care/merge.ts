// Where a caret, and what somebody has typed but not shared, stand after others have changed the words.

/** Where a caret at `at` stands after `before` became `after`. */
export function carried(before: string, after: string, at: number): number {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	if (at <= start) return at;
	let end = 0;
	while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	return at >= before.length - end ? at + after.length - before.length : Math.min(at, after.length - end);
}

/** My change from `base` to `mine`, made to what it is now. */
export function rebased(base: string, mine: string, now: string): string {
	if (now === base) return mine;
	let start = 0;
	while (start < base.length && start < mine.length && base[start] === mine[start]) start++;
	let end = 0;
	while (end < base.length - start && end < mine.length - start && base.at(-1 - end) === mine.at(-1 - end)) end++;
	const from = carried(base, now, start);
	const to = Math.max(from, carried(base, now, base.length - end));
	return now.slice(0, from) + mine.slice(start, mine.length - end) + now.slice(to);
}
