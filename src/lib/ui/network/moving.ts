// Leaving an actor at a place in the picture: into which circle it came is said, and can be taken back.
import { placeActor } from '../../domain/index.ts';
import type { NetworkWords } from '../../i18n/network/index.ts';
import type { I18n } from '../../i18n/language.svelte.ts';
import type { Frame } from '../frame.svelte.ts';
import { valueName } from '../words.ts';
import { saidOf } from '../said.ts';
import { stanceOf } from './actors.ts';
import { into, ringOf, sideOf, type Point } from './rings.ts';

export function inWords(i18n: I18n, words: NetworkWords, stance: string, point: Point): string {
	const circle = valueName(i18n.m, 'actors', 'stance', stance);
	return i18n.fill(words.move.over, { circle, side: words.sides[sideOf(point)] });
}

/** `to`: none where only the circle changes. `shown`: where it was to be seen before, also where nobody had put it. */
export function place(
	frame: Frame,
	i18n: I18n,
	words: NetworkWords,
	id: string,
	to: Point | undefined,
	stance: string,
	shown?: Point
): void {
	const { space, view } = frame.session;
	const card = view.cards.get(id);
	if (!card) return;
	const was = stanceOf(card);
	const name = saidOf(frame, i18n, card).slice(0, 60);
	const circle = valueName(i18n.m, 'actors', 'stance', stance);
	const point = to && into(ringOf(stance), to);
	view.newStep();
	if (!placeActor(space, id, { stance, ...(point ? { place: point } : {}) }).ok) return;
	if (was === stance) {
		if (point) frame.say(i18n.fill(words.move.placed, { name, circle, side: words.sides[sideOf(point)] }));
		return;
	}
	frame.tell({
		text: i18n.fill(words.move.changed, { name, circle }),
		action: {
			label: i18n.m.common.undo,
			run: () => placeActor(space, id, { stance: was, ...(shown ? { place: into(ringOf(was), shown) } : {}) })
		}
	});
}
