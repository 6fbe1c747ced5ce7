// What every part of a workshop begins with: the one Workshop of this frame, and the words of its stages.
import { SCREENS, type StagePlace, type StagePlan } from '../../domain/workshop/agenda.ts';
import type { BoardId, PageId } from '../../domain/index.ts';
import type { Flow } from '../../content/flow.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { WorkshopWords } from '../../i18n/workshop/index.ts';
import { Workshop } from '../../view/workshop.svelte.ts';
import type { Frame } from '../frame.svelte.ts';

export function workshopOf(frame: Frame): Workshop {
	return (frame.workshop ??= new Workshop(frame.session));
}

/** A stage without a board has a screen of its own on the page of the workshop. */
export function goToPlace(frame: Frame, place: StagePlace): void {
	const screen = (SCREENS as readonly string[]).includes(place);
	frame.goTo(screen ? 'workshop' : (place as BoardId | PageId));
	if (!frame.page) frame.view = undefined;
}

/** What it is called, and what it asks, in the reader's language; in the words of who prepared it where they wrote their own. */
export function saidOfStage(stage: StagePlan, flow: Flow, words: WorkshopWords, i18n: I18n): [string, string] {
	const known = flow.stages.find(({ id }) => id === stage.step);
	const lang = i18n.lang === 'ar' ? 'en' : i18n.lang;
	const [title, question] = known
		? [known.title[lang], known.question[lang]]
		: (words.steps[stage.step as keyof WorkshopWords['steps']] ?? words.steps.own);
	return [stage.title || title || '', stage.question || question || ''];
}
