// What runs right now. One plain value a key and the last writer's holds, so that two who start different stages at once end up in
// the same one, everywhere. All that belongs to a stage carries its `run`: what was meant for another is nobody's any more.
import { isId } from '../limits.ts';
import { plainJson } from '../read.ts';
import { LOCAL_QUIET, newId, type Space } from '../space.ts';
import { readStage, readStages, type StagePlan } from './agenda.ts';

export interface Now {
	readonly workshop: string;
	readonly stage: string;
	/** Made anew each time a stage begins, also when it is repeated. */
	readonly run: string;
	/** Milliseconds on the relay's clock. */
	readonly since: number;
}

/** Either running to its end, or standing with what is left. Milliseconds. */
export type Timer = { readonly run: string } & ({ readonly ends: number } | { readonly left: number });

const MINUTE = 60_000;
/** A day: nobody's stage is longer, and a hostile number would be drawn for ever. */
const MOST = 86_400_000;

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

export function readLive(space: Space, key: string): { readonly [name: string]: unknown } | undefined {
	const value = plainJson(space.live.get(key));
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as { readonly [name: string]: unknown })
		: undefined;
}

export function writeLive(space: Space, key: string, value: unknown): void {
	space.doc.transact(() => {
		if (value === undefined) space.live.delete(key);
		else space.live.set(key, value);
	}, LOCAL_QUIET);
}

export function readNow(space: Space): Now | undefined {
	const now = readLive(space, 'now');
	if (!now) return undefined;
	const { workshop, stage, run, since } = now;
	return isId(workshop) && isId(stage) && isId(run) && isTime(since) ? { workshop, stage, run, since } : undefined;
}

/** The timer of this run; none: the stage takes the time it takes. */
export function readTimer(space: Space, run: string): Timer | undefined {
	const timer = readLive(space, 'timer');
	if (timer?.['run'] !== run) return undefined;
	const { ends, left } = timer;
	if (isTime(ends)) return { run, ends };
	return isTime(left) ? { run, left: Math.min(left, MOST) } : undefined;
}

/** Milliseconds; below zero: over by so much. */
export function timeLeft(timer: Timer, now: number): number {
	return 'ends' in timer ? Math.max(-MOST, Math.min(MOST, timer.ends - now)) : timer.left;
}

const ofAnother = (key: string, run: string) =>
	key.includes('/') && /^(reveal|ready|talk|turn)\//.test(key) && !key.endsWith(run);

/** The stage and its timer begin. Gives back the run. */
export function startStage(space: Space, id: string, now: number): string | undefined {
	const stage = readStage(space, id);
	if (!stage || stage.deleted) return undefined;
	const run = newId(space);
	space.doc.transact(() => {
		space.live.set('now', { workshop: stage.workshop, stage: id, run, since: now });
		if (stage.minutes > 0) space.live.set('timer', { run, ends: now + stage.minutes * MINUTE });
		else space.live.delete('timer');
		space.live.delete('pause');
		for (const key of [...space.live.keys()]) if (ofAnother(key, run)) space.live.delete(key);
	}, LOCAL_QUIET);
	return run;
}

/** Nothing runs any more. Who led and who holds the pen goes with it. */
export function endWorkshop(space: Space): void {
	space.doc.transact(() => {
		for (const key of [...space.live.keys()]) if (key !== 'pen') space.live.delete(key);
	}, LOCAL_QUIET);
}

export function pauseTimer(space: Space, run: string, now: number): void {
	const timer = readTimer(space, run);
	if (timer && 'ends' in timer) writeLive(space, 'timer', { run, left: Math.max(0, timer.ends - now) });
}

export function resumeTimer(space: Space, run: string, now: number): void {
	const timer = readTimer(space, run);
	if (timer && 'left' in timer) writeLive(space, 'timer', { run, ends: now + timer.left });
}

/** Minutes more, or less. After the end they count from now. */
export function addMinutes(space: Space, run: string, minutes: number, now: number): void {
	const timer = readTimer(space, run) ?? { run, ends: now };
	const left = Math.max(0, timeLeft(timer, now)) + minutes * MINUTE;
	writeLive(
		space,
		'timer',
		'left' in timer ? { run, left: Math.max(0, left) } : { run, ends: now + Math.max(0, left) }
	);
}

/** Seats that lead together. */
export function readLeads(space: Space): string[] {
	return [...space.live.keys()].filter((key) => key.startsWith('lead/')).map((key) => key.slice(5).slice(0, 64));
}

export function setLead(space: Space, seat: string, leads: boolean): void {
	const key = `lead/${seat}`;
	if (space.live.has(key) !== leads) writeLive(space, key, leads ? true : undefined);
}

/** The stages that members have come to, this one with them: they may look back, not ahead. */
export function stagesSoFar(space: Space, now: Now): StagePlan[] {
	const stages = readStages(space, now.workshop).filter(({ skipped }) => !skipped);
	const here = stages.findIndex(({ id }) => id === now.stage);
	return here < 0 ? stages : stages.slice(0, here + 1);
}

/** The next that is not left out. */
export function stageAfter(space: Space, now: Now): StagePlan | undefined {
	const stages = readStages(space, now.workshop);
	const here = stages.findIndex(({ id }) => id === now.stage);
	return stages.slice(here + 1).find(({ skipped }) => !skipped);
}
