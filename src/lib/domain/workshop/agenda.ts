// Workshops and their stages: flat maps, so that two who prepare one at once lose nothing of each other.
import * as Y from 'yjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { MAX_ORDER, cleanWords, isId, isLang } from '../limits.ts';
import { BOARDS, PAGES, type BoardId, type PageId } from '../model.ts';
import { LOCAL_QUIET, newId, type CardMap, type Space } from '../space.ts';

/** What a stage does with the group; the tools of each come by themselves and may be called in any other. */
export const WAYS = ['write', 'talk', 'dots', 'rank', 'line', 'tables', 'look', 'break', 'arrive', 'close'] as const;
export type Way = (typeof WAYS)[number];

/** Where a stage happens: a board, a page, or a screen of its own. */
export const SCREENS = ['arrive', 'cause', 'break', 'close'] as const;
export type Screen = (typeof SCREENS)[number];
export type StagePlace = BoardId | PageId | Screen;
export const STAGE_PLACES: readonly StagePlace[] = [...BOARDS.map(({ id }) => id), ...PAGES, ...SCREENS];

export const VARIANT_IDS = ['ninety', 'half-day', 'two-day', 'remote-series', 'own'] as const;
export type Variant = (typeof VARIANT_IDS)[number];

export const MAX_WORKSHOPS = 200;
/** Of one workshop. */
export const MAX_STAGES = 100;
export const MAX_MINUTES = 600;
/** Characters of a title, a question, a note. */
export const MAX_LINE = 400;
export const MAX_NOTES = 4000;

export interface WorkshopPlan {
	readonly id: string;
	readonly title: string;
	readonly variant: Variant;
	readonly lang: string;
	/** The group's own template: it is copied, never led. */
	readonly template: boolean;
	/** Of a series: which session it is, from 1. */
	readonly session: number | undefined;
	/** YYYY-MM of its making; no days are kept. */
	readonly month: string;
	/** It was led to its end. */
	readonly over: boolean;
	readonly deleted: boolean;
}

export interface StagePlan {
	readonly id: string;
	readonly workshop: string;
	/** Id of a stage of the flow, or of what lies between (`break`, `grounding`, `closing-round`, `re-open`, `own`). */
	readonly step: string;
	/** Empty: the flow's own words in the reader's language. */
	readonly title: string;
	readonly question: string;
	readonly minutes: number;
	readonly place: StagePlace;
	readonly way: Way;
	/** Each writes alone; what was written leaves the device when it is revealed. */
	readonly alone: boolean;
	/** Nobody in the space can find out who wrote a card. */
	readonly nameless: boolean;
	/** Members do not see it in the agenda before it begins. */
	readonly hidden: boolean;
	/** Left out this time. */
	readonly skipped: boolean;
	/** For who leads. */
	readonly notes: string;
	readonly order: string;
	/** Taken out of the agenda; whoever is in it finishes what they write. */
	readonly deleted: boolean;
}

export type NewStage = Partial<Omit<StagePlan, 'id' | 'workshop' | 'order' | 'deleted'>> &
	Pick<StagePlan, 'step' | 'place'>;

const words = (value: unknown, most = MAX_LINE): string =>
	typeof value === 'string' ? cleanWords(value).slice(0, most) : '';
const among = <T extends string>(values: readonly T[], value: unknown, otherwise: T): T =>
	(values as readonly unknown[]).includes(value) ? (value as T) : otherwise;
const minutesOf = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? Math.min(MAX_MINUTES, Math.max(0, Math.round(value))) : 0;
const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);

export function readWorkshop(space: Space, id: string): WorkshopPlan | undefined {
	const map = space.workshops.get(id);
	if (!(map instanceof Y.Map) || !isId(id)) return undefined;
	const session = map.get('session');
	const [lang, month] = [map.get('lang'), map.get('month')];
	return {
		id,
		title: words(map.get('title')),
		variant: among(VARIANT_IDS, map.get('variant'), 'own'),
		lang: isLang(lang) ? lang : 'en',
		template: map.get('template') === true,
		session: Number.isInteger(session) ? (session as number) : undefined,
		month: isMonth(month) ? month : '',
		over: map.get('over') === true,
		deleted: map.get('deleted') === true
	};
}

const at = (map: CardMap): number => {
	const value = map.get('at');
	return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

/** The newest first. */
export function readWorkshops(space: Space): WorkshopPlan[] {
	return [...space.workshops.keys()]
		.slice(0, MAX_WORKSHOPS * 2)
		.flatMap((id) => readWorkshop(space, id) ?? [])
		.filter(({ deleted }) => !deleted)
		.sort((a, b) => at(space.workshops.get(b.id)!) - at(space.workshops.get(a.id)!) || (a.id < b.id ? -1 : 1))
		.slice(0, MAX_WORKSHOPS);
}

export function readStage(space: Space, id: string): StagePlan | undefined {
	const map = space.stages.get(id);
	if (!(map instanceof Y.Map) || !isId(id)) return undefined;
	const [workshop, step, order] = [map.get('workshop'), map.get('step'), map.get('order')];
	if (!isId(workshop)) return undefined;
	return {
		id,
		workshop,
		step: isId(step) ? step : 'own',
		title: words(map.get('title')),
		question: words(map.get('question')),
		minutes: minutesOf(map.get('minutes')),
		place: among(STAGE_PLACES, map.get('place'), 'practices'),
		way: among(WAYS, map.get('way'), 'talk'),
		alone: map.get('alone') === true,
		nameless: map.get('nameless') === true,
		hidden: map.get('hidden') === true,
		skipped: map.get('skipped') === true,
		notes: words(map.get('notes'), MAX_NOTES),
		order: typeof order === 'string' && order.length <= MAX_ORDER ? order : '',
		deleted: map.get('deleted') === true
	};
}

/** In their order. */
export function readStages(space: Space, workshop: string): StagePlan[] {
	const found: StagePlan[] = [];
	for (const id of space.stages.keys()) {
		const stage = readStage(space, id);
		if (stage?.workshop === workshop && !stage.deleted) found.push(stage);
	}
	return found
		.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
		.slice(0, MAX_STAGES);
}

function writeStage(space: Space, workshop: string, stage: NewStage, order: string): string {
	const id = newId(space);
	const map: CardMap = new Y.Map();
	space.stages.set(id, map);
	map.set('workshop', workshop);
	map.set('order', order);
	for (const [name, value] of Object.entries(stage)) if (value !== undefined) map.set(name, value);
	return id;
}

export interface NewWorkshop {
	title: string;
	variant: Variant;
	lang: string;
	/** YYYY-MM */
	month: string;
	stages: readonly NewStage[];
	session?: number;
	template?: boolean;
	/** Sorts the list: the time of making, in whole hours. */
	at: number;
}

/** Gives back its id. */
export function addWorkshop(space: Space, plan: NewWorkshop): string {
	const id = newId(space);
	space.doc.transact(() => {
		const map: CardMap = new Y.Map();
		space.workshops.set(id, map);
		for (const name of ['title', 'variant', 'lang', 'month', 'session', 'template', 'at'] as const)
			if (plan[name] !== undefined) map.set(name, plan[name]);
		const keys = generateNKeysBetween(null, null, plan.stages.length);
		plan.stages.forEach((stage, n) => writeStage(space, id, stage, keys[n]!));
	}, LOCAL_QUIET);
	return id;
}

export function setWorkshop(
	space: Space,
	id: string,
	change: Partial<Pick<WorkshopPlan, 'title' | 'template' | 'over' | 'deleted'>>
): void {
	const map = space.workshops.get(id);
	if (!(map instanceof Y.Map)) return;
	space.doc.transact(() => {
		for (const [name, value] of Object.entries(change)) if (map.get(name) !== value) map.set(name, value);
	}, LOCAL_QUIET);
}

export function setStage(
	space: Space,
	id: string,
	change: Partial<Omit<StagePlan, 'id' | 'workshop' | 'order'>>
): void {
	const map = space.stages.get(id);
	if (!(map instanceof Y.Map)) return;
	space.doc.transact(() => {
		for (const [name, value] of Object.entries(change)) if (map.get(name) !== value) map.set(name, value);
	}, LOCAL_QUIET);
}

/** Keys around a place in the list; what two people put in one place at once shares a key, and is spread anew. */
function keysAt(space: Space, workshop: string, index: number, count: number, without?: string): string[] {
	const others = readStages(space, workshop).filter(({ id }) => id !== without);
	const before = others[index - 1]?.order;
	const after = others[index]?.order;
	if (before === undefined || after === undefined || before < after) {
		const keys = generateNKeysBetween(before || null, after || null, count);
		if (keys.every((key) => key.length <= MAX_ORDER)) return keys;
	}
	const all = generateNKeysBetween(null, null, others.length + count);
	others.forEach(({ id }, n) => space.stages.get(id)!.set('order', all[n < index ? n : n + count]!));
	return all.slice(index, index + count);
}

/** `index`: in front of which it stands, from 0. Gives back its id, or nothing where there are too many. */
export function addStage(space: Space, workshop: string, stage: NewStage, index: number): string | undefined {
	if (readStages(space, workshop).length >= MAX_STAGES) return undefined;
	return space.doc.transact(
		() => writeStage(space, workshop, stage, keysAt(space, workshop, index, 1)[0]!),
		LOCAL_QUIET
	);
}

/** `index`: among the others, from 0. */
export function moveStage(space: Space, id: string, index: number): void {
	const stage = readStage(space, id);
	if (!stage) return;
	space.doc.transact(() => {
		space.stages.get(id)!.set('order', keysAt(space, stage.workshop, index, 1, id)[0]!);
	}, LOCAL_QUIET);
}
