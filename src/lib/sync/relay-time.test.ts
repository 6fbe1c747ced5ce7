import { describe, expect, it } from 'vitest';
import { RelayTime } from './relay-time.ts';

function phone(wrongBy: number) {
	const at = { steady: 5_000, wall: 1_790_000_000_000 + wrongBy };
	const clock = { now: () => at.wall, steady: () => at.steady, after: () => () => undefined };
	const pass = (milliseconds: number) => {
		at.steady += milliseconds;
		at.wall += milliseconds;
	};
	return { at, pass, time: new RelayTime(clock) };
}

describe('one time for all', () => {
	it('two phones whose clocks are ten minutes off either way agree within half of their trips', () => {
		const relay = { now: 1_790_000_000_000 };
		const [slow, fast] = [phone(-600_000), phone(600_000)];
		for (const [one, there, back] of [[slow, 300, 100] as const, [fast, 40, 60] as const]) {
			one.time.asked();
			one.pass(there);
			const said = relay.now + there;
			one.pass(back);
			expect(one.time.heard(said)).toBe(true);
			expect(Math.abs(one.time.now() - (relay.now + there + back))).toBeLessThanOrEqual((there + back) / 2);
		}
	});

	it('whoever sets the clock of a phone moves nothing', () => {
		const one = phone(0);
		const before = one.time.now();
		one.at.wall += 3_600_000;
		one.pass(1000);
		expect(one.time.now() - before).toBe(1000);
	});

	it('a slow answer does not spoil a quick one, unless that is old', () => {
		const one = phone(0);
		const ask = (trip: number, said: number) => {
			one.time.asked();
			one.pass(trip);
			return one.time.heard(said);
		};
		expect(ask(20, 1_790_000_000_010)).toBe(true);
		expect(ask(5000, 1_790_000_000_020)).toBe(false);
		one.pass(61_000);
		expect(ask(200, 1_790_000_066_000)).toBe(true);
	});

	it('an answer to a question that went down with its line is not measured', () => {
		const one = phone(0);
		one.time.asked();
		one.time.down();
		one.pass(10);
		expect(one.time.heard(5)).toBe(false);
	});
});
