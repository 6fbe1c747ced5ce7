// FUZZ_SCHEDULES=20000 for a night; FUZZ_SEED=123 to see one again, with everything that happened in it.
import { expect, test } from 'vitest';
import { BUGS, runSchedule, type Outcome } from './schedule.ts';

const SCHEDULES = Number(process.env['FUZZ_SCHEDULES'] ?? 500);
const ONE = process.env['FUZZ_SEED'];
const FIRST = 1;

const told = (seed: number, outcome: Outcome): string =>
	`seed ${seed} (again: FUZZ_SEED=${seed}): ${outcome.why}\n${outcome.steps.join('\n')}`;

test('[L4 L6 L8] whatever happens on the way, everybody ends with the same document and nothing saved is lost', async () => {
	if (ONE) {
		const outcome = await runSchedule(Number(ONE));
		expect(outcome.ok, told(Number(ONE), outcome)).toBe(true);
		return;
	}
	let records = 0;
	let snapshots = 0;
	for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
		const outcome = await runSchedule(seed);
		if (!outcome.ok) expect.fail(told(seed, outcome));
		records += outcome.records;
		snapshots += outcome.snapshots;
	}
	// A fuzz in which nothing happens finds nothing.
	expect(records / SCHEDULES).toBeGreaterThan(20);
	expect(snapshots / SCHEDULES).toBeGreaterThan(0.5);
}, 3_600_000);

test('a schedule told by its seed happens again the same way', async () => {
	const [once, again] = [await runSchedule(7), await runSchedule(7)];
	expect(again.steps).toEqual(once.steps);
	expect(again.records).toBe(once.records);
});

test.each(BUGS)(
	'the fuzz has teeth: %s is found',
	async (bug) => {
		for (let seed = FIRST; seed < FIRST + 500; seed++) if (!(await runSchedule(seed, bug)).ok) return;
		expect.fail('500 schedules did not find it');
	},
	600_000
);
