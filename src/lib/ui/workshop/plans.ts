// The templates of the flow as agendas: what a facilitator begins with, and changes.
import type { Flow, VariantId } from '../../content/flow.ts';
import type { Space } from '../../domain/index.ts';
import { addWorkshop, type NewStage, type StagePlace, type Way } from '../../domain/workshop/agenda.ts';
import { setLead, startStage } from '../../domain/workshop/live.ts';
import { readStages } from '../../domain/workshop/agenda.ts';
import type { Workshop } from '../../view/workshop.svelte.ts';

/** Where each stage of the flow happens here, and how it begins. */
const SHAPES: Readonly<Record<string, { place: StagePlace; way: Way; alone?: boolean }>> = {
	arrive: { place: 'arrive', way: 'arrive' },
	cause: { place: 'cause', way: 'talk' },
	practices: { place: 'practices', way: 'write', alone: true },
	places: { place: 'assets', way: 'write' },
	pressures: { place: 'assessment', way: 'write', alone: true },
	words: { place: 'narratives', way: 'write' },
	forces: { place: 'assessment', way: 'write' },
	needs: { place: 'assessment', way: 'dots', alone: true },
	measures: { place: 'measures', way: 'write' },
	balance: { place: 'balance', way: 'look' },
	decide: { place: 'measures', way: 'line' },
	commit: { place: 'measures', way: 'talk' },
	close: { place: 'close', way: 'close' }
};

export function stagesOf(flow: Flow, variant: VariantId): NewStage[] {
	return flow.variants[variant].order.map((step) => ({
		step,
		minutes: flow.stages.find(({ id }) => id === step)?.minutes[variant] ?? 10,
		...(SHAPES[step] ?? { place: 'practices', way: 'talk' })
	}));
}

export function planFrom(
	space: Space,
	flow: Flow,
	variant: VariantId,
	title: string,
	lang: string,
	now: number
): string {
	return addWorkshop(space, {
		title,
		variant,
		lang,
		month: new Date(now).toISOString().slice(0, 7),
		at: Math.floor(now / 3_600_000),
		stages: stagesOf(flow, variant)
	});
}

/** From its first stage; whoever starts it leads. */
export function begin(workshop: Workshop, id: string): void {
	const { session } = workshop;
	const first = readStages(session.space, id).find(({ skipped }) => !skipped);
	if (!first || !workshop.facilitates) return;
	setLead(session.space, workshop.mySeat, true);
	startStage(session.space, first.id, session.now());
}
