import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { newSpace, spaceFrom, type Space } from '../space.ts';
import { addStage, addWorkshop, moveStage, readStages, readWorkshops, setStage } from './agenda.ts';
import {
	addMinutes,
	pauseTimer,
	readNow,
	readTimer,
	resumeTimer,
	stageAfter,
	stagesSoFar,
	startStage,
	timeLeft
} from './live.ts';

const T = 1_790_000_000_000;

function workshopIn(space: Space, steps = ['arrive', 'practices', 'needs']): string {
	return addWorkshop(space, {
		title: 'Saturday',
		variant: 'own',
		lang: 'en',
		month: '2026-11',
		at: 1,
		stages: steps.map((step) => ({ step, place: 'practices', minutes: 10 }))
	});
}

const steps = (space: Space, workshop: string) => readStages(space, workshop).map(({ step }) => step);

function pair(): [Space, Space, () => void] {
	const [a, b] = [newSpace(), spaceFrom(new Y.Doc())];
	const meet = () => {
		const [forA, forB] = [Y.encodeStateAsUpdate(b.doc), Y.encodeStateAsUpdate(a.doc)];
		Y.applyUpdate(a.doc, forA);
		Y.applyUpdate(b.doc, forB);
	};
	return [a, b, meet];
}

describe('the agenda', () => {
	it('stages are added, moved and taken out', () => {
		const space = newSpace();
		const id = workshopIn(space);
		addStage(space, id, { step: 'break', place: 'break' }, 1);
		expect(steps(space, id)).toEqual(['arrive', 'break', 'practices', 'needs']);
		moveStage(space, readStages(space, id)[3]!.id, 0);
		expect(steps(space, id)).toEqual(['needs', 'arrive', 'break', 'practices']);
		setStage(space, readStages(space, id)[2]!.id, { deleted: true });
		expect(steps(space, id)).toEqual(['needs', 'arrive', 'practices']);
	});

	it('two who put a stage into one place at once keep both, and a third goes between them', () => {
		const [a, b, meet] = pair();
		const id = workshopIn(a);
		meet();
		addStage(a, id, { step: 'break', place: 'break' }, 1);
		addStage(b, id, { step: 'grounding', place: 'break' }, 1);
		meet();
		const both = steps(a, id);
		expect(both).toEqual(steps(b, id));
		expect([...both].sort()).toEqual(['arrive', 'break', 'grounding', 'needs', 'practices']);
		addStage(a, id, { step: 'own', place: 'break' }, 2);
		expect(steps(a, id)[2]).toBe('own');
	});

	it('what somebody stored that is no agenda is read as something harmless', () => {
		const space = newSpace();
		const id = workshopIn(space);
		const stage = readStages(space, id)[0]!.id;
		const map = space.stages.get(stage)!;
		for (const [key, value] of Object.entries({
			minutes: 1e300,
			place: '__proto__',
			way: 7,
			title: {},
			order: 'x'.repeat(999)
		}))
			map.set(key, value);
		space.stages.set('zzz', 5 as never);
		expect(readStages(space, id)).toHaveLength(3);
		expect(readStages(space, id).find((one) => one.id === stage)).toMatchObject({
			minutes: 600,
			place: 'practices',
			way: 'talk'
		});
		expect(readWorkshops(space)).toHaveLength(1);
	});
});

describe('what runs', () => {
	it('two who start different stages at once are in the same one, with one timer', () => {
		const [a, b, meet] = pair();
		const id = workshopIn(a);
		meet();
		const stages = readStages(a, id);
		startStage(a, stages[0]!.id, T);
		startStage(b, stages[2]!.id, T);
		meet();
		expect(readNow(a)).toEqual(readNow(b));
		const run = readNow(a)!.run;
		expect(readTimer(a, run)).toEqual(readTimer(b, run));
	});

	it('the clock runs, stands, goes on, and gets a minute more', () => {
		const space = newSpace();
		const run = startStage(space, readStages(space, workshopIn(space))[0]!.id, T)!;
		const left = (now: number) => timeLeft(readTimer(space, run)!, now);
		expect(left(T + 60_000)).toBe(9 * 60_000);
		pauseTimer(space, run, T + 60_000);
		expect(left(T + 500_000)).toBe(9 * 60_000);
		resumeTimer(space, run, T + 600_000);
		expect(left(T + 660_000)).toBe(8 * 60_000);
		addMinutes(space, run, 1, T + 660_000);
		expect(left(T + 660_000)).toBe(9 * 60_000);
		// Over its end, the minutes count from now.
		addMinutes(space, run, 2, T + 9_000_000);
		expect(left(T + 9_000_000)).toBe(2 * 60_000);
	});

	it('a stage that was left out is gone over, and members have come as far as the group', () => {
		const space = newSpace();
		const stages = readStages(space, workshopIn(space));
		setStage(space, stages[1]!.id, { skipped: true });
		startStage(space, stages[0]!.id, T);
		expect(stageAfter(space, readNow(space)!)?.step).toBe('needs');
		startStage(space, stages[2]!.id, T);
		expect(stagesSoFar(space, readNow(space)!).map(({ step }) => step)).toEqual(['arrive', 'needs']);
	});

	it('garbage in what runs is nothing that runs', () => {
		const space = newSpace();
		for (const bad of [5, { workshop: 'a', stage: '../x', run: 'r', since: 1 }, { since: Infinity }, [], null]) {
			space.live.set('now', bad);
			expect(readNow(space)).toBeUndefined();
		}
	});
});
